import { type Card, integerCard, logicalCard, realCard, textCard } from './card';
import type { FitsUnit } from './writeFits';

/** A square or rectangular plane, row 0 at the bottom. */
export interface Plane {
	readonly width: number;
	readonly height: number;
	readonly pixels: Float64Array;
}

/** What Rubin puts into one cutout file. */
export interface RubinCutout {
	/** Calibrated image in nJy; NaN off the detector. */
	readonly image: Plane;
	/** Variance in nJy²; +Infinity off the detector. */
	readonly variance: Plane;
	/** PSF kernel at the source, sum 1; null when it could not be computed. */
	readonly psf: Plane | null;
	/** Parent pixel = this + FITS pixel. May be negative. */
	readonly cutMin: readonly [x: number, y: number];
	/** Rotation of the focal plane's +Y from North, in degrees; null before alert schema 10.0. */
	readonly rotPaDeg: number | null;
	/** The source in 1-based pixels of the cutout. */
	readonly crpix: readonly [x: number, y: number];
	/** The source's right ascension and declination in degrees. */
	readonly crval: readonly [ra: number, dec: number];
	/** PC1_1, PC1_2, PC2_1, PC2_2 in degrees per pixel. */
	readonly pc: readonly [number, number, number, number];
}

const AXIS_COUNT = 'Number of coordinate axes';
const REFERENCE_PIXEL = 'Pixel coordinate of reference point';
const MATRIX_ELEMENT = 'Coordinate transformation matrix element';

/**
 * The three header-data units of a Rubin alert cutout, card by card as `astropy.nddata.CCDData.write`
 * leaves them in real packets (lsst/ap_association `packageAlerts.py`; schema 10.0, or 9.0 without
 * ROTPA): primary image, UNCERT, and PSFIMAGE unless the PSF is missing. No CTYPE is written, as in
 * real ones.
 */
export function rubinCutoutUnits(cutout: RubinCutout): FitsUnit[] {
	const units: FitsUnit[] = [
		{ cards: primaryCards(cutout), bitpix: -32, pixels: cutout.image.pixels },
		{ cards: varianceCards(cutout.variance), bitpix: -32, pixels: cutout.variance.pixels },
	];
	if (cutout.psf !== null) {
		units.push({ cards: psfCards(cutout.psf), bitpix: -64, pixels: cutout.psf.pixels });
	}
	return units;
}

function primaryCards({ image, cutMin, rotPaDeg, crpix, crval, pc }: RubinCutout): Card[] {
	const rotation =
		rotPaDeg === null
			? []
			: [realCard('ROTPA', rotPaDeg, 'Pos angle in deg of focal plane +Y wrt North')];
	return [
		logicalCard('SIMPLE', true, 'conforms to FITS standard'),
		integerCard('BITPIX', -32, 'array data type'),
		integerCard('NAXIS', 2, 'number of array dimensions'),
		integerCard('NAXIS1', image.width),
		integerCard('NAXIS2', image.height),
		logicalCard('EXTEND', true),
		integerCard('CUTMINX', cutMin[0]),
		integerCard('CUTMINY', cutMin[1]),
		...rotation,
		textCard('BUNIT', 'nJy'),
		integerCard('WCSAXES', 2, AXIS_COUNT),
		wcsCard('CRPIX1', crpix[0], REFERENCE_PIXEL),
		wcsCard('CRPIX2', crpix[1], REFERENCE_PIXEL),
		wcsCard('PC1_1', pc[0], MATRIX_ELEMENT),
		wcsCard('PC1_2', pc[1], MATRIX_ELEMENT),
		wcsCard('PC2_1', pc[2], MATRIX_ELEMENT),
		wcsCard('PC2_2', pc[3], MATRIX_ELEMENT),
		realCard('CDELT1', 1, 'Coordinate increment at reference point'),
		realCard('CDELT2', 1, 'Coordinate increment at reference point'),
		wcsCard('CRVAL1', crval[0], 'Coordinate value at reference point'),
		wcsCard('CRVAL2', crval[1], 'Coordinate value at reference point'),
		realCard('LATPOLE', 90, '[deg] Native latitude of celestial pole'),
		realCard('MJDREF', 0, '[d] MJD of fiducial time'),
	];
}

/** wcslib hands its values over with 14 significant digits. */
function wcsCard(keyword: string, value: number, comment: string): Card {
	return realCard(keyword, Number(value.toPrecision(14)), comment);
}

function varianceCards(plane: Plane): Card[] {
	return [
		...extensionCards(plane, -32),
		textCard('UTYPE', 'VarianceUncertainty'),
		textCard('EXTNAME', 'UNCERT', 'extension name'),
	];
}

function psfCards(plane: Plane): Card[] {
	return [...extensionCards(plane, -64), textCard('EXTNAME', 'PSFIMAGE', 'extension name')];
}

function extensionCards({ width, height }: Plane, bitpix: number): Card[] {
	return [
		textCard('XTENSION', 'IMAGE', 'Image extension'),
		integerCard('BITPIX', bitpix, 'array data type'),
		integerCard('NAXIS', 2, 'number of array dimensions'),
		integerCard('NAXIS1', width),
		integerCard('NAXIS2', height),
		integerCard('PCOUNT', 0, 'number of parameters'),
		integerCard('GCOUNT', 1, 'number of groups'),
	];
}
