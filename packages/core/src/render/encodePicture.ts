import { encodeJpeg, encodePng } from '../encode';
import { OptionError } from '../errors';
import type { Raster } from '../grid';

/** File formats of a still picture. */
export type PictureFormat = 'png' | 'jpeg';

/** Every format, for fields and error sentences. */
export const PICTURE_FORMATS: readonly PictureFormat[] = ['png', 'jpeg'];

/** An encoded picture. */
export interface PictureFile {
	readonly bytes: Uint8Array;
	readonly mimeType: string;
	/** With the dot. */
	readonly extension: string;
}

/**
 * Encodes a picture: PNG exactly, with `text` in its chunks, JPEG with loss and without texts.
 *
 * @throws {OptionError} An unknown format.
 */
export async function encodePicture(
	raster: Raster,
	format: PictureFormat,
	text: Readonly<Record<string, string>>,
): Promise<PictureFile> {
	switch (format) {
		case 'png':
			return { bytes: encodePng(raster, { text }), mimeType: 'image/png', extension: '.png' };
		case 'jpeg':
			return { bytes: await encodeJpeg(raster), mimeType: 'image/jpeg', extension: '.jpg' };
		default:
			throw new OptionError(`There is no picture format "${String(format)}"`, {
				field: 'File Format',
				given: format,
				advice: `Choose one of: ${PICTURE_FORMATS.join(', ')}.`,
			});
	}
}
