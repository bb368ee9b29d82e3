import { decodeJpeg, decodePng } from '../../encode';
import { FitsError, ImageError } from '../../errors';
import { readFits, type ImageChoice } from '../../fits';
import { cutoutOf } from '../readCutout';
import type { ArchiveImage } from './ArchiveImage';
import { surveyOf } from './surveyOf';

/** What the panel is called when nothing names the survey. */
const NAMELESS = 'Archive';

const MAX_LABEL = 100;

/** How an archive image is read. */
export interface ArchiveOptions {
	/** In place of the survey that the file names. */
	readonly label?: string;
	/** Which image of a FITS file. @default the one that the file is about */
	readonly choice?: ImageChoice;
}

/**
 * Reads an image of another survey from a FITS, PNG or JPEG file, by its first bytes. An unreadable file is not an
 * error: the other panels are drawn, and the result says why.
 *
 * @param name - What sentences call it.
 */
export async function readArchive(
	bytes: Uint8Array,
	name: string,
	{ label = '', choice }: ArchiveOptions = {},
): Promise<ArchiveImage> {
	const given = label.trim().slice(0, MAX_LABEL);
	try {
		if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47))
			return { name, label: given || NAMELESS, picture: decodePng(bytes.slice()) };
		if (startsWith(bytes, 0xff, 0xd8, 0xff))
			return { name, label: given || NAMELESS, picture: await decodeJpeg(bytes) };
		const hdus = readFits(bytes);
		const cutout = cutoutOf(hdus, name, 'Template', choice);
		const { header } = hdus[cutout.shown?.hdu ?? 0];
		return { name, label: given || (surveyOf(header, hdus[0].header) ?? NAMELESS), cutout };
	} catch (error) {
		if (!(error instanceof FitsError || error instanceof ImageError)) throw error;
		return { name, label: given || NAMELESS, failure: error.message };
	}
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
	return start.every((byte, i) => bytes[i] === byte);
}
