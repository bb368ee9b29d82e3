import { FitsError } from '../errors';
import { isAuxiliaryName } from './auxiliaryName';
import { axesInWords } from './DataLayout';
import { findHdus } from './findHdu';
import type { Hdu } from './Hdu';

/** Which image of a file is wanted; what is left out is chosen for the user. */
export interface ImageChoice {
	/** Number of the HDU from 0 (`1`), its EXTNAME (`SCI`), or EXTNAME and EXTVER (`SCI,2`). */
	readonly hdu?: string;
	/** Plane of a cube, from 1, counted through the third axis and those beyond. */
	readonly plane?: number;
}

/** An image of a file: two axes. */
export interface ChosenImage {
	readonly hdu: Hdu;
	/** From 0; the first of three when the image is in color. */
	readonly plane: number;
	/** Whether it is red, green and blue and no plane was asked for: as its third axis, or as its first. */
	readonly isColor: boolean;
	/** Whether the color is its first axis: each pixel is three numbers. */
	readonly isInterleaved?: boolean;
}

/**
 * Finds the requested image, or the main image of a file ({@link imageHdu}).
 *
 * @throws {FitsError} The image does not exist; the message lists the content of the file.
 */
export function chooseImage(hdus: readonly Hdu[], choice: ImageChoice = {}): ChosenImage {
	const asked = choice.hdu?.trim() ?? '';
	const hdu = asked === '' ? imageHdu(hdus) : askedImage(hdus, asked);
	const { plane = 0 } = choice;
	if (plane === 0) {
		const isInterleaved = !isColorAxis(hdu, 3) && isColorAxis(hdu, 1);
		return { hdu, plane: 0, isColor: isColorAxis(hdu, 3) || isInterleaved, isInterleaved };
	}
	if (Number.isInteger(plane) && plane >= 1 && plane <= Math.max(1, hdu.planes))
		return { hdu, plane: plane - 1, isColor: false };
	const held = hdu.planes === 1 ? 'one plane' : `${hdu.planes} planes`;
	throw new FitsError(
		`${hdu.title} has ${held} of pixels (${axesInWords(hdu.axes)}) and plane ${plane} was requested`,
		{ advice: `Choose a plane from 1 to ${hdu.planes}.` },
	);
}

/** Whether an axis of a cube is color, as amateur programs and picture converters write it. */
function isColorAxis({ axes, header }: Hdu, axis: 1 | 3): boolean {
	if (axes.length !== 3 || axes[axis - 1] !== 3) return false;
	const type = header.textIfAny(`CTYPE${axis}`)?.trim().toUpperCase() ?? '';
	return type === '' || type.startsWith('RGB') || type.startsWith('COLO');
}

/**
 * The main image of a file: the first one whose name is not the name of an auxiliary plane, such as ERR, DQ or PSF;
 * if there are only these, the first.
 *
 * @throws {FitsError} There is no image; the message lists the content of the file.
 */
export function imageHdu(hdus: readonly Hdu[]): Hdu {
	const images = hdus.filter((hdu) => hdu.isImage && hdu.axes.length !== 1);
	const image = images.find((hdu) => !isAuxiliary(hdu)) ?? images.at(0);
	if (image) return image;
	throw new FitsError(`The FITS file has no two-dimensional image (${heldBy(hdus)})`, {
		advice: 'Choose a file with an image.',
	});
}

/** By EXTNAME, or by the alternatives of Rubin and ESO. */
function isAuxiliary({ name, header }: Hdu): boolean {
	const role = header.textIfAny('HDUCLAS2')?.trim().toUpperCase() ?? '';
	return (
		isAuxiliaryName(name) ||
		isAuxiliaryName(header.textIfAny('EXTTYPE') ?? '') ||
		role === 'ERROR' ||
		role === 'QUALITY'
	);
}

function askedImage(hdus: readonly Hdu[], asked: string): Hdu {
	const found = /^\d+$/.test(asked) ? hdus.slice(Number(asked)).slice(0, 1) : named(hdus, asked);
	const image = found.find((hdu) => hdu.isImage) ?? found.at(0);
	if (image) return image;
	throw new FitsError(`The FITS file has no HDU "${asked.slice(0, 80)}"`, {
		advice: `It contains: ${heldBy(hdus)}. Enter one of these names, a number from 0 to ${hdus.length - 1}, or leave the field empty to choose the image automatically.`,
	});
}

/** By the whole text as a name first: names may hold commas. */
function named(hdus: readonly Hdu[], asked: string): readonly Hdu[] {
	const whole = findHdus(hdus, asked);
	const parts = /^(.*?) *, *(\d+)$/.exec(asked);
	if (whole.length > 0 || !parts) return whole;
	return findHdus(hdus, parts[1]).filter(({ version }) => version === Number(parts[2]));
}

function heldBy(hdus: readonly Hdu[]): string {
	const held = hdus.map((hdu) => `${hdu.title}: ${hdu.kind} ${axesInWords(hdu.axes)}`.trimEnd());
	return held.slice(0, 8).join('; ') + (held.length > 8 ? '; …' : '');
}
