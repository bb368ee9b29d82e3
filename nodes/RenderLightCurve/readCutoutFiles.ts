import { kindOfName, readCutout, type Cutout } from '@fink/core';
import { isFitsFile } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The cutouts in the item's FITS files, whose names say the kind; other files are passed by. */
export async function readCutoutFiles(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<Cutout[]> {
	const files = Object.entries(context.getInputData()[itemIndex].binary ?? {});
	const cutouts: Cutout[] = [];
	for (const [field, file] of files) {
		const name = file.fileName ?? field;
		const kind = kindOfName(field) ?? kindOfName(name);
		if (kind === undefined || !(await isFitsFile(context, file, field))) continue;
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
		cutouts.push(readCutout(bytes, name, kind));
	}
	return cutouts;
}
