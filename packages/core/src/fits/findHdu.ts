import type { Hdu } from './Hdu';

/**
 * The first HDU of that name (EXTNAME, without regard to case), or `undefined`.
 *
 * HDUs are found by name, never by position: a Rubin cutout may lack PSFIMAGE or gain a mask.
 */
export function findHdu(hdus: readonly Hdu[], name: string): Hdu | undefined {
	return hdus.find((hdu) => isSameName(hdu.name, name));
}

/** Every HDU of that name, in file order; spaces around it do not count. */
export function findHdus(hdus: readonly Hdu[], name: string): readonly Hdu[] {
	return hdus.filter((hdu) => isSameName(hdu.name.trim(), name.trim()));
}

function isSameName(one: string, other: string): boolean {
	if (one === other) return true;
	return one.length === other.length && one.toUpperCase() === other.toUpperCase();
}
