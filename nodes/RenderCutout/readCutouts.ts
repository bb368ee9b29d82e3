import {
	describeContent,
	givenSourceId,
	gridFromRows,
	ImageError,
	kindOfName,
	readCutout,
	START_BYTES,
	type Cutout,
	type CutoutKind,
	type ImageChoice,
} from '@fink/core';
import { fileOfItem, isFitsFile, startOfFile } from '@fink/kit';
import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';

import { filesWithout } from './filesWithout';
import { readOptions } from './readOptions';

/** A cutout and what its picture will be called. */
export interface InputCutout {
	readonly cutout: Cutout;
	/** Base of the output field's name, e.g. `science`. */
	readonly field: string;
	/** File name without extension, e.g. `170094456272322680_cutoutScience`. */
	readonly fileStem: string;
}

/** A source is looked for under Science's rules when its name does not tell the kind. */
const DEFAULT_KIND: CutoutKind = 'Science';

/**
 * Reads every cutout that the item's parameters name, from its FITS files or from its JSON.
 *
 * @param apart - A binary field that holds none of them.
 */
export async function readCutouts(
	context: IExecuteFunctions,
	itemIndex: number,
	apart = '',
): Promise<InputCutout[]> {
	const fromJson = context.getNodeParameter('pixelsFrom', itemIndex) === 'json';
	return fromJson ? readArrays(context, itemIndex) : await readFiles(context, itemIndex, apart);
}

async function readFiles(
	context: IExecuteFunctions,
	itemIndex: number,
	apart: string,
): Promise<InputCutout[]> {
	const binary = filesWithout(context.getInputData()[itemIndex].binary, apart);
	const asked = namesIn(context.getNodeParameter('binaryFields', itemIndex) as string);
	const fields = asked.length > 0 ? asked : await fitsFieldsOf(context, binary);
	if (fields.length === 0) throw await nothingToDraw(context, binary);
	const choice = readImageChoice(context, itemIndex);
	return await Promise.all(
		fields.map(async (field) => {
			const file = await fileOfItem(context, itemIndex, field, 'Input Binary Fields');
			const { about, bytes } = file;
			const name = about.fileName ?? field;
			const kind = kindOfName(field) ?? kindOfName(name) ?? DEFAULT_KIND;
			return {
				cutout: readCutout(bytes, name, kind, choice),
				field,
				fileStem: stemOf(name),
			};
		}),
	);
}

/** Binary fields that hold FITS files. */
export async function fitsFieldsOf(
	context: IExecuteFunctions,
	binary: IBinaryKeyData,
): Promise<string[]> {
	const fields = Object.keys(binary);
	const areFits = await Promise.all(
		fields.map(async (field) => await isFitsFile(context, binary[field], field)),
	);
	return fields.filter((_, i) => areFits[i]);
}

/** Which image of each file the parameters ask for. */
function readImageChoice(context: IExecuteFunctions, itemIndex: number): ImageChoice {
	const hdu = String(context.getNodeParameter('image', itemIndex) ?? '');
	return { hdu, plane: readOptions(context, itemIndex).cubePlane };
}

async function nothingToDraw(
	context: IExecuteFunctions,
	binary: IBinaryKeyData,
): Promise<ImageError> {
	const held = await Promise.all(
		Object.entries(binary).map(async ([field, file]) => {
			const start = await startOfFile(context, file, START_BYTES);
			return `"${field}" ${describeContent(start)}`;
		}),
	);
	const inWords =
		held.length > 0 ? `The item has: ${held.join('; ')}.` : 'The item has no binary fields.';
	return new ImageError('The item has no FITS file to draw', {
		advice: `Put Fink Cutout with the format FITS before this node, or enter the binary field. ${inWords}`,
		remedy: 'chooseBinaryField',
	});
}

function readArrays(context: IExecuteFunctions, itemIndex: number): InputCutout[] {
	const { json } = context.getInputData()[itemIndex];
	const asked = namesIn(context.getNodeParameter('jsonFields', itemIndex) as string);
	const fields =
		asked.length > 0 ? asked : Object.keys(json).filter((name) => name.startsWith('b:cutout'));
	if (fields.length === 0) {
		throw new ImageError('The item has no array to draw', {
			advice:
				'Put Fink Cutout with the format Array before this node, or enter the JSON field that contains the rows.',
		});
	}
	const id = givenSourceId(json);
	return fields.map((name) => {
		const kind = kindOfName(name);
		const field = kind?.toLowerCase() ?? name;
		return {
			cutout: { name, kind: kind ?? DEFAULT_KIND, grid: gridFromRows(json[name], name) },
			field,
			fileStem: `${id ? `${String(id)}_` : ''}cutout${kind ?? name}`,
		};
	});
}

/** Names separated by commas. */
export function namesIn(text: string): string[] {
	return text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

function stemOf(fileName: string): string {
	return fileName.replace(/\.(fits?|fts)?(\.fz)?(\.gz)?$/i, '');
}
