import { readArchive, type ArchiveImage } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

import { readOptions } from './readOptions';

/** The binary field that holds the archive image; empty for none. */
export function archiveFieldOf(context: IExecuteFunctions, itemIndex: number): string {
	return String(context.getNodeParameter('archiveField', itemIndex) ?? '').trim();
}

/** The item's archive image, if one is named. An unreadable image is not an error: see `ArchiveImage.failure`. */
export async function readArchiveImage(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<ArchiveImage | undefined> {
	const field = archiveFieldOf(context, itemIndex);
	if (field === '') return undefined;
	const { archiveLabel: label = '' } = readOptions(context, itemIndex);
	const file = context.getInputData()[itemIndex].binary?.[field];
	if (!file) {
		const failure = `The item has no binary field "${field}", which is set in Archive Image`;
		return { name: field, label: label.trim() || 'Archive', failure };
	}
	const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	return await readArchive(bytes, file.fileName ?? field, { label });
}
