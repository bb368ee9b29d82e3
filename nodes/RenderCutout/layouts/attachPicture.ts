import {
	renderPicture,
	OptionError,
	type ArchiveImage,
	type ArchiveNumbers,
	type Composition,
	type Cutout,
	type FailedVisit,
	type PictureFormat,
} from '@fink/core';
import { bufferOf, letOthersRun, safeFileName, showHint } from '@fink/kit';
import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { readOptions, type RenderOptions } from '../readOptions';

/** A picture to be made. */
export interface PictureJob {
	/** What the output field is named after: `<name>Picture`. */
	readonly name: string;
	/** File name without extension; made safe here. */
	readonly fileStem: string;
	readonly cutouts: readonly Cutout[];
	readonly composition: Composition;
	/** An image of another survey next to the cutouts. */
	readonly archive?: ArchiveImage;
	/** Undefined for the layout's usual one. */
	readonly format?: RenderOptions['format'];
}

/** A picture as it goes into an item. */
export interface AttachedPicture {
	readonly binary: IBinaryKeyData;
	/** The numbers of each cutout in it. */
	readonly panels: IDataObject[];
	/** The numbers of the archive image. */
	readonly archive?: IDataObject;
	/** What a finding chart shows. */
	readonly chart?: IDataObject;
	/** Visits without an image. */
	readonly failedVisits: readonly FailedVisit[];
}

/** Draws a picture, hands it to n8n as binary data and shows its warnings. */
export async function attachPicture(
	context: IExecuteFunctions,
	{ name, fileStem, cutouts, composition, archive: beside, format }: PictureJob,
): Promise<AttachedPicture> {
	const file = fileFormat(format, composition.layout);
	await letOthersRun();
	const rendered = await renderPicture(cutouts, composition, file, beside);
	const { bytes, mimeType, extension, panels, failedVisits, archive, chart } = rendered;
	const data = await context.helpers.prepareBinaryData(
		bufferOf(bytes),
		safeFileName(fileStem, extension),
		mimeType,
	);
	for (const warning of panels.flatMap(({ warnings }) => warnings)) showHint(context, warning);
	for (const note of chart?.notes ?? []) showHint(context, note);
	for (const hint of archive ? archiveHints(archive) : []) showHint(context, hint);
	return {
		binary: { [`${name}Picture`]: data },
		panels: panels.map((numbers) => ({ ...numbers }) as unknown as IDataObject),
		...(archive && { archive: { ...archive } as IDataObject }),
		...(chart && { chart: { ...chart } as unknown as IDataObject }),
		failedVisits,
	};
}

/** A panel of which less is covered than this deserves a word. */
const LITTLE = 0.5;

/** What the user should know of the archive image, in sentences. */
function archiveHints({ error, notAligned, coveredFraction = 1, name, warnings }: ArchiveNumbers) {
	const covered = Math.round(100 * coveredFraction);
	return [
		...(error ? [`The archive image is left out: ${error}`] : []),
		...(notAligned ? [notAligned] : []),
		...(coveredFraction < LITTLE ? [`"${name}" covers ${covered} % of its panel.`] : []),
		...((warnings as string[] | undefined) ?? []),
	];
}

/** The item with its pictures: it keeps its fields and, by default, its files. */
export function itemWithPictures(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
	binary: IBinaryKeyData,
): INodeExecutionData {
	const { keepFiles = true } = readOptions(context, itemIndex);
	const input = context.getInputData()[itemIndex];
	return {
		json: { ...input.json, ...json },
		// Pictures first: n8n shows the files of an item in this order.
		binary: { ...binary, ...(keepFiles && withoutThose(input.binary, binary)) },
	};
}

function withoutThose(files: IBinaryKeyData = {}, replaced: IBinaryKeyData): IBinaryKeyData {
	return Object.fromEntries(Object.entries(files).filter(([field]) => !(field in replaced)));
}

function fileFormat(format: PictureJob['format'], layout: Composition['layout']): PictureFormat {
	if (format !== 'array') return format ?? (layout === 'blink' ? 'gif' : 'png');
	throw new OptionError('A normalized array holds one cutout, not a layout of several', {
		field: 'File Format',
		given: format,
		advice: 'Choose the layout Single Pictures, or a picture format.',
	});
}
