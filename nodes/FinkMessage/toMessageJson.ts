import type { MessageHead } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

/**
 * A message as it goes into an item.
 *
 * @param cids - Binary fields of its pictures: `attachments` lists them as Send Email wants them.
 */
export function toMessageJson(message: MessageHead, cids: readonly string[]): IDataObject {
	return { ...message, attachments: cids.join(',') } as unknown as IDataObject;
}
