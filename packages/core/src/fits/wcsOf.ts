import { FitsError } from '../errors';
import type { Header } from './Header';
import { printable } from './printable';
import type { Wcs } from './Wcs';

type Matrix = Wcs['cd'];

/** Degrees in one unit of CUNIT. FITS 4.0, table 3, and the units wcslib takes for angles. */
const DEGREES_IN: Readonly<Record<string, number>> = {
	deg: 1,
	degree: 1,
	degrees: 1,
	arcmin: 1 / 60,
	arcsec: 1 / 3600,
	mas: 1 / 3_600_000,
	rad: 180 / Math.PI,
};

const MATRIX_CARDS = {
	cd: ['CD1_1', 'CD1_2', 'CD2_1', 'CD2_2'],
	pc: ['PC1_1', 'PC1_2', 'PC2_1', 'PC2_2'],
	cdelt: ['CDELT1', 'CDELT2'],
	crval: ['CRVAL1', 'CRVAL2'],
} as const;

/**
 * The coordinate system of an image, or `undefined` when the header has none that can be used; why, says
 * {@link requireWcs}.
 */
export function wcsOf(header: Header): Wcs | undefined {
	try {
		return requireWcs(header);
	} catch (error) {
		if (error instanceof FitsError) return undefined;
		throw error;
	}
}

/**
 * The coordinate system of an image.
 *
 * Read are PCi_j with CDELTi, CDi_j, and CROTA2 with CDELTi, each with the standard's default where a card
 * is absent; CUNITi; LONPOLE; axes in either order; RA/Dec with TAN, or TAN-SIP without its distortion
 * (`ignoredDistortion`). Without CTYPE RA---TAN/DEC--TAN is assumed (`assumedTan`): Rubin writes none, and
 * a linear reading of its matrix would be wrong by cos(dec). Alternate systems (A to Z) are not read.
 * @throws {FitsError} no coordinates, another projection or frame of axes, or a card that makes no sense.
 */
export function requireWcs(header: Header): Wcs {
	const present = (keywords: readonly string[]) => keywords.some((keyword) => header.has(keyword));
	const hasMatrix =
		present(MATRIX_CARDS.cd) || present(MATRIX_CARDS.pc) || present(MATRIX_CARDS.cdelt);
	if (!present(MATRIX_CARDS.crval) || !hasMatrix) {
		throw new FitsError(
			'The FITS header has no sky coordinates (no CRVAL, or no CD, PC or CDELT card)',
			{
				advice: 'Directions and scale are unknown for this image: draw it as stored.',
			},
		);
	}
	const axes = celestialAxes(header);
	const number = (keyword: string, missing: number) => header.number(keyword) ?? missing;
	const units = [degreesIn(header, 1), degreesIn(header, 2)] as const;
	const [m11, m12, m21, m22] = pixelMatrix(header, number);
	const rows = [
		[m11 * units[0], m12 * units[0]],
		[m21 * units[1], m22 * units[1]],
	] as const;
	const reference = [number('CRVAL1', 0) * units[0], number('CRVAL2', 0) * units[1]] as const;
	const [lon, lat] = axes.swapped ? ([1, 0] as const) : ([0, 1] as const);
	const decDeg = reference[lat];
	const lonpole = header.number('LONPOLE') ?? (decDeg >= 90 ? 0 : 180);
	const cd = turnedByLonpole([...rows[lon], ...rows[lat]], lonpole);
	const determinant = Math.abs(cd[0] * cd[3] - cd[1] * cd[2]);
	const isUsable = determinant > 0 && determinant < Infinity && Math.abs(decDeg) <= 90;
	if (!isUsable || !Number.isFinite(reference[lon])) {
		throw new FitsError(
			'The sky coordinates of the FITS header make no sense (unusable matrix or |Dec| > 90)',
			{
				advice: 'Draw the image as stored, or repair the CD/PC, CDELT and CRVAL cards.',
			},
		);
	}
	return {
		reference: { x: number('CRPIX1', 0) - 1, y: number('CRPIX2', 0) - 1 },
		raDeg: reference[lon],
		decDeg,
		cd,
		assumedTan: axes.assumed,
		ignoredDistortion: axes.distorted || header.has('A_ORDER') || header.has('B_ORDER'),
		frame: header.text('RADESYS') ?? header.text('RADECSYS'),
	};
}

/** Which axis is which, from CTYPE. */
function celestialAxes(header: Header) {
	const types = [header.text('CTYPE1') ?? '', header.text('CTYPE2') ?? ''];
	if (types[0] === '' && types[1] === '')
		return { swapped: false, assumed: true, distorted: false };
	const swapped = types[0].startsWith('DEC-');
	const [ra, dec] = swapped ? [types[1], types[0]] : types;
	if (!/^RA---TAN(-SIP)?$/.test(ra) || !/^DEC--TAN(-SIP)?$/.test(dec)) {
		throw new FitsError(
			`The sky coordinates are of type ${types.map((type) => printable(type) || '(none)').join(', ')}; only RA---TAN, DEC--TAN is read`,
			{ advice: 'Draw the image as stored, or reproject it to TAN first.' },
		);
	}
	return { swapped, assumed: false, distorted: ra.endsWith('-SIP') || dec.endsWith('-SIP') };
}

function degreesIn(header: Header, axis: 1 | 2): number {
	const unit = header.text(axis === 1 ? 'CUNIT1' : 'CUNIT2')?.trim();
	if (!unit) return 1;
	const degrees = DEGREES_IN[unit.toLowerCase()];
	if (degrees !== undefined) return degrees;
	throw new FitsError(
		`The FITS header gives its coordinates in "${printable(unit)}" (CUNIT${axis}), which is not an angle`,
		{
			advice: 'Draw the image as stored, or give CUNIT as deg.',
		},
	);
}

/** Intermediate world coordinates per pixel, in units of CUNIT. FITS 4.0, 8.2 and table 23. */
function pixelMatrix(header: Header, number: (keyword: string, missing: number) => number): Matrix {
	if (MATRIX_CARDS.cd.some((keyword) => header.has(keyword))) {
		return [number('CD1_1', 0), number('CD1_2', 0), number('CD2_1', 0), number('CD2_2', 0)];
	}
	const [delta1, delta2] = [number('CDELT1', 1), number('CDELT2', 1)];
	const crota = header.number('CROTA2');
	if (crota !== undefined && !MATRIX_CARDS.pc.some((keyword) => header.has(keyword))) {
		const [sin, cos] = [Math.sin((crota * Math.PI) / 180), Math.cos((crota * Math.PI) / 180)];
		return [delta1 * cos, -delta2 * sin, delta1 * sin, delta2 * cos];
	}
	return [
		delta1 * number('PC1_1', 1),
		delta1 * number('PC1_2', 0),
		delta2 * number('PC2_1', 0),
		delta2 * number('PC2_2', 1),
	];
}

/** LONPOLE turns the plane about the reference point; 180, the default, leaves it. Paper II, eq. 2 and 5. */
function turnedByLonpole([a, b, c, d]: readonly number[], lonpoleDeg: number): Matrix {
	if (lonpoleDeg === 180) return [a, b, c, d];
	const [sin, cos] = [
		Math.sin((lonpoleDeg * Math.PI) / 180),
		Math.cos((lonpoleDeg * Math.PI) / 180),
	];
	return [-cos * a - sin * c, -cos * b - sin * d, sin * a - cos * c, sin * b - cos * d];
}
