import { kindOfName } from '@fink/core';
import type { IBinaryData } from 'n8n-workflow';

/** Whether a binary field holds a FITS file, by its name, type or the kind that it speaks of. */
export function isFitsFile(
	{ fileName, fileExtension, mimeType }: IBinaryData,
	field: string,
): boolean {
	if (mimeType.startsWith('image/') && mimeType !== 'image/fits') return false;
	const named = /\.(fits?|fts)(\.gz)?$/i.test(fileName ?? `.${fileExtension ?? ''}`);
	return named || /fits/.test(mimeType) || kindOfName(field) !== undefined;
}
