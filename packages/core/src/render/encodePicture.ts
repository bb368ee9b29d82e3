import { encodeApng, encodeGif, encodeJpeg, encodePng } from '../encode';
import { OptionError } from '../errors';
import type { Composed } from './compose';

/** File formats of a picture. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'apng';

/** Every format, for fields and error sentences. */
export const PICTURE_FORMATS: readonly PictureFormat[] = ['png', 'jpeg', 'gif', 'apng'];

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
	{ frames, frameMs = 500 }: Pick<Composed, 'frames' | 'frameMs'>,
	format: PictureFormat,
	text: Readonly<Record<string, string>>,
): PictureFile | Promise<PictureFile> {
	switch (format) {
		case 'png':
			return file(encodePng(frames[0], { text }), 'image/png', '.png');
		case 'jpeg':
			return encodeJpeg(frames[0]).then((bytes) => file(bytes, 'image/jpeg', '.jpg'));
		case 'gif':
			return file(encodeGif(frames, { delayMs: frameMs }), 'image/gif', '.gif');
		case 'apng':
			return file(encodeApng(frames, { delayMs: frameMs, text }), 'image/apng', '.apng.png');
		default:
			throw new OptionError(`There is no picture format "${String(format)}"`, {
				field: 'File Format',
				given: format,
				advice: `Choose one of: ${PICTURE_FORMATS.join(', ')}.`,
			});
	}
}

function file(bytes: Uint8Array, mimeType: string, extension: string): PictureFile {
	return { bytes, mimeType, extension };
}
