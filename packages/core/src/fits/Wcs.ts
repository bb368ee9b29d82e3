/**
 * A gnomonic (TAN) world coordinate system, in the one form that code needs: the cards that the file uses
 * (PC, CD or CROTA, units, order of the axes, LONPOLE) are all converted to `cd` and the reference point.
 *
 * Pixel coordinates here and everywhere in core are 0-based with row 0 at the bottom: the center of the
 * first pixel is (0, 0), where FITS says (1, 1).
 * @see FITS standard 4.0, section 8; Calabretta & Greisen 2002, A&A 395, 1077 (Paper II)
 */
export interface Wcs {
	/** Pixel of the reference point: CRPIX - 1. For Rubin cutouts the diaSource itself. */
	readonly reference: { readonly x: number; readonly y: number };
	/** Right ascension of the reference point (CRVAL), degrees, in the file's own frame. */
	readonly raDeg: number;
	/** Declination of the reference point (CRVAL), degrees. */
	readonly decDeg: number;
	/**
	 * Degrees per pixel on the tangent plane, row by row: xi (to the East) = [0] dx + [1] dy,
	 * eta (to the North) = [2] dx + [3] dy, with dx, dy counted from `reference`.
	 */
	readonly cd: readonly [number, number, number, number];
	/** CTYPE was missing and RA---TAN/DEC--TAN was assumed, as Rubin's cutouts need. */
	readonly assumedTan: boolean;
	/** The file also describes a distortion (SIP) that is left out here. */
	readonly ignoredDistortion: boolean;
	/** RADESYS, e.g. `ICRS`; `undefined` where the file does not say (Rubin: ICRS). */
	readonly frame: string | undefined;
}

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
