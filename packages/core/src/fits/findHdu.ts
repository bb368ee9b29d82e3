import { FitsError } from '../errors';
import { axesInWords } from './DataLayout';
import type { Hdu } from './Hdu';

/**
 * The first HDU of that name (EXTNAME, without regard to case), or `undefined`.
 *
 * HDUs are found by name, never by position: a Rubin cutout may lack PSFIMAGE or gain a mask.
 */
export function findHdu(hdus: readonly Hdu[], name: string): Hdu | undefined {
	return hdus.find((hdu) => isSameName(hdu.name, name));
}

function isSameName(one: string, other: string): boolean {
	if (one === other) return true;
	return one.length === other.length && one.toUpperCase() === other.toUpperCase();
}

/**
 * The first HDU that holds a two-dimensional image: the primary one, or an extension when that is empty.
 *
 * @throws {FitsError} The file lacks this HDU; the message lists what the file holds instead.
 */
export function imageHdu(hdus: readonly Hdu[]): Hdu {
	const image = hdus.find((hdu) => hdu.isTwoDimensional);
	if (image) return image;
	const compressed = hdus.find(({ kind }) => kind === 'compressed-image');
	const held = hdus.map((hdu) => `${hdu.title}: ${hdu.kind} ${axesInWords(hdu.axes)}`.trimEnd());
	const list = held.slice(0, 5).join('; ') + (held.length > 5 ? '; …' : '');
	throw new FitsError(
		compressed
			? `${compressed.title} is a tile-compressed image, which cannot be read`
			: `The FITS file holds no two-dimensional image (${list})`,
		{
			advice: compressed
				? 'Unpack the file with funpack (CFITSIO) first.'
				: 'Choose a file with an image, or a plane of its cube.',
		},
	);
}
