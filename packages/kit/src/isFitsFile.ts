import { isFitsStart, kindOfName, START_BYTES } from '@fink/core';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { startOfFile } from './startOfFile';

/** `.fits`, `.fit`, `.fts` and `.fz`, also with the ending of a compression that is refused by its name. */
const FITS_NAME = /\.(fits?|fts|fz)(\.\w{1,4})?$/i;

/** Whether a binary field is called a FITS file, by its name, type or the kind that it speaks of. */
export function isCalledFits(
	{ fileName, fileExtension, mimeType }: IBinaryData,
	field: string,
): boolean {
	if (mimeType.startsWith('image/') && !mimeType.includes('fits')) return false;
	const named = FITS_NAME.test(fileName ?? `.${fileExtension ?? ''}`);
	return named || /fits/.test(mimeType) || kindOfName(field) !== undefined;
}

/**
 * Whether a binary field contains a FITS file: by its first bytes, regardless of name and type, or by its name, so
 * that an error can say what a web page saved as FITS really is.
 */
export async function isFitsFile(
	context: IExecuteFunctions,
	file: IBinaryData,
	field: string,
): Promise<boolean> {
	return isCalledFits(file, field) || isFitsStart(await startOfFile(context, file, START_BYTES));
}
