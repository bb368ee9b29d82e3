import type { SkyMapping } from './SkyMapping';

/**
 * World coordinates of an image, in the one form that code needs: a plane that touches the sky at `reference`, and,
 * for all but the gnomonic systems of Rubin's cutouts, the exact `mapping` whose plane it is.
 *
 * Pixel coordinates here and everywhere in core are 0-based with row 0 at the bottom: the center of the
 * first pixel is (0, 0), where FITS says (1, 1).
 * @see FITS standard 4.0, section 8; Calabretta & Greisen 2002, A&A 395, 1077 (Paper II)
 */
export interface Wcs {
	/**
	 * Pixel at which the plane touches the sky: for Rubin cutouts CRPIX - 1, the diaSource itself, else the center of
	 * the picture.
	 */
	readonly reference: { readonly x: number; readonly y: number };
	/** Right ascension there, degrees, ICRS. */
	readonly raDeg: number;
	/** Declination there, degrees. */
	readonly decDeg: number;
	/**
	 * Degrees per pixel on the tangent plane, row by row: xi (to the East) = [0] dx + [1] dy,
	 * eta (to the North) = [2] dx + [3] dy, with dx, dy counted from `reference`.
	 */
	readonly cd: readonly [number, number, number, number];
	/** CTYPE was missing and RA---TAN/DEC--TAN was assumed, as Rubin's cutouts need. */
	readonly assumedTan: boolean;
	/** The file also describes a distortion (by tables, or of a kind that is not read) that is left out here. */
	readonly ignoredDistortion: boolean;
	/** The file's own frame, e.g. `ICRS`, `FK5`, `GALACTIC`; `undefined` where it does not say (Rubin: ICRS). */
	readonly frame: string | undefined;
	/** Pixel of the source. @default `reference` */
	readonly source?: PixelPosition;
	/** The whole way between pixels and sky where it is more than the plane. */
	readonly mapping?: SkyMapping;
	/** The same as one plane, where the mapping is gnomonic in ICRS and nothing else: for loops over all pixels. */
	readonly gnomonic?: GnomonicPlane;
}

/** A plane that touches the sky, exact everywhere on a gnomonic image. */
export type GnomonicPlane = Pick<Wcs, 'reference' | 'raDeg' | 'decDeg' | 'cd'>;

/** A position on the sky in degrees. */
export interface SkyPosition {
	/** 0 ≤ ra < 360. */
	readonly raDeg: number;
	readonly decDeg: number;
}

/** A position in an image, 0-based, row 0 at the bottom, not rounded. */
export interface PixelPosition {
	readonly x: number;
	readonly y: number;
}
