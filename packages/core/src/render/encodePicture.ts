import { type Choice, choiceNamed } from '../choice';
import { encodeApng, encodeGif, encodeJpeg, encodePng } from '../encode';
import type { Composed } from './compose';

/** Every file format of a picture. */
export const PICTURE_FORMATS = [
	{
		name: 'png',
		title: 'PNG',
		description: 'Exact and small, with its recipe inside',
		encode: ({ frames, pixelsPerInch }, text) =>
			file(encodePng(frames[0], { text, pixelsPerInch }), 'image/png', '.png'),
	},
	{
		name: 'jpeg',
		title: 'JPEG',
		description: 'Lossy, without the recipe inside',
		encode: async ({ frames }) => file(await encodeJpeg(frames[0]), 'image/jpeg', '.jpg'),
	},
	{
		name: 'gif',
		title: 'GIF',
		description: 'Animated in every program; at most 256 colors',
		encode: ({ frames, frameMs }) =>
			file(encodeGif(frames, { delayMs: frameMs }), 'image/gif', '.gif'),
	},
	{
		name: 'apng',
		title: 'Animated PNG',
		description: 'Exact; programs that do not support it show the first frame',
		encode: ({ frames, frameMs }, text) =>
			file(encodeApng(frames, { delayMs: frameMs, text }), 'image/apng', '.apng.png'),
	},
] as const satisfies readonly FormatChoice[];

interface FormatChoice extends Choice {
	encode(picture: Frames, text: PictureTexts): PictureFile | Promise<PictureFile>;
}

interface Frames {
	readonly frames: Composed['frames'];
	readonly frameMs: number;
	readonly pixelsPerInch?: number;
}

type PictureTexts = Readonly<Record<string, string>>;

/** File format of a picture. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number]['name'];

/** An encoded picture. */
export interface PictureFile {
	readonly bytes: Uint8Array;
	readonly mimeType: string;
	/** With the dot. */
	readonly extension: string;
}

/**
 * Encodes a picture. PNG and APNG are exact and carry `text`; GIF has at most 256 colors a frame, JPEG
 * loses detail, and neither carries the text. Of several frames PNG and JPEG show the first.
 *
 * @throws {OptionError} An unknown format.
 */
export function encodePicture(
	{ frames, frameMs = 500, pixelsPerInch }: Pick<Composed, 'frames' | 'frameMs' | 'pixelsPerInch'>,
	format: PictureFormat,
	text: PictureTexts,
): PictureFile | Promise<PictureFile> {
	const { encode } = choiceNamed<FormatChoice>(PICTURE_FORMATS, format, 'File Format');
	return encode({ frames, frameMs, pixelsPerInch }, text);
}

function file(bytes: Uint8Array, mimeType: string, extension: string): PictureFile {
	return { bytes, mimeType, extension };
}
