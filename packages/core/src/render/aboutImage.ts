import type { ChosenImage, ImageChoice } from '../fits';
import { colorsOf } from './colorsOf';
import type { Cutout } from './Cutout';
import { kindOfName } from './kindOfName';

/** Information about the image that was chosen in a cutout's file. */
type AboutImage = Pick<Cutout, 'shown' | 'label' | 'color' | 'areBytes' | 'hints'>;

/**
 * Which image of a file is shown, for the JSON and the label, and hints about the choice.
 *
 * @param name - The file's name: if it contains the kind, the label does, too.
 */
export function aboutImage(
	chosen: ChosenImage,
	name: string,
	choice: ImageChoice = {},
): AboutImage {
	const { hdu, plane, isColor } = chosen;
	const { planes, axes } = hdu;
	const isCube = planes > 1;
	const shown = {
		hdu: hdu.index,
		name: hdu.name,
		version: hdu.version,
		...(isCube && !isColor && { plane: plane + 1 }),
		...(isCube && { planes }),
		...(isColor && { isColor: true as const }),
	};
	if (hdu.index === 0 && !isCube) return { shown };
	const own = [hdu.shortTitle, hdu.version > 1 ? `,${hdu.version}` : ''].join('');
	const which = isColor ? ' in color' : isCube ? ` plane ${plane + 1} of ${planes}` : '';
	const kind = kindOfName(name);
	return {
		shown,
		label: `${kind ? `${kind}: ` : ''}${own}${which}`,
		...(isColor && { color: colorsOf(chosen), areBytes: hdu.bitpix === 8 }),
		...(chosen.isInterleaved && { hints: [interleavedHint(name)] }),
		...(isCube && !isColor && !choice.plane && { hints: [cubeHint(name, axes)] }),
	};
}

function interleavedHint(name: string): string {
	return `"${name}" has color as its first axis (NAXIS1 = 3): it is drawn in color, without sky coordinates. To draw three numbers of a row as they are stored, set the cube plane.`;
}

function cubeHint(name: string, axes: readonly number[]): string {
	const planes = axes.slice(2).reduce((all, length) => all * length, 1);
	return `"${name}" is a cube of ${planes} planes (${axes.join(' x ')}), and the first one is drawn. To draw another one, set the cube plane.`;
}
