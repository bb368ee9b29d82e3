import { FitsError } from '../../errors';
import { printable } from '../printable';
import { sinCos } from './rotations';
import type { Wcs } from './Wcs';
import type { WcsCards } from './WcsCards';

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

const MATRICES = {
	cd: ['CD1_1', 'CD1_2', 'CD2_1', 'CD2_2'],
	pc: ['PC1_1', 'PC1_2', 'PC2_1', 'PC2_2'],
	/** Names of a draft of the standard, before 2002: Pan-STARRS. */
	oldPc: ['PC001001', 'PC001002', 'PC002001', 'PC002002'],
	cdelt: ['CDELT1', 'CDELT2'],
} as const;

/** Whether the description has any card of a matrix. */
export function hasMatrix(cards: WcsCards): boolean {
	return Object.values(MATRICES).some((keywords) => hasAny(cards, keywords));
}

function hasAny(cards: WcsCards, keywords: readonly string[]): boolean {
	return keywords.some((keyword) => cards.has(keyword));
}

/** Degrees in the unit of an axis. @throws {FitsError} It is not an angle. */
export function degreesIn(cards: WcsCards, axis: 1 | 2): number {
	const unit = cards.text(`CUNIT${axis}`)?.trim();
	if (!unit) return 1;
	const degrees = DEGREES_IN[unit.toLowerCase()];
	if (degrees !== undefined) return degrees;
	throw new FitsError(
		`The FITS header gives its coordinates in "${printable(unit)}" (CUNIT${axis}), which is not an angle`,
		{ advice: 'Draw the image as stored, or set CUNIT to deg.' },
	);
}

/**
 * Intermediate world coordinates per pixel, in units of CUNIT: axis 1, then axis 2. FITS 4.0, 8.2 and table 23.
 *
 * @param latitude - Which axis is the latitude: CROTA belongs to it.
 */
export function pixelMatrixOf(cards: WcsCards, latitude: 1 | 2): Matrix {
	const number = (keyword: string, missing: number) => cards.number(keyword) ?? missing;
	const of = (names: readonly string[], diagonal: number) =>
		names.map((name, i) => number(name, i % 3 === 0 ? diagonal : 0)) as unknown as Matrix;
	if (hasAny(cards, MATRICES.cd)) return of(MATRICES.cd, 0);
	const [delta1, delta2] = [number('CDELT1', 1), number('CDELT2', 1)];
	const isOld = !hasAny(cards, MATRICES.pc) && cards.letter === '' && hasAny(cards, MATRICES.oldPc);
	const hasPc = isOld || hasAny(cards, MATRICES.pc);
	const crota = cards.letter === '' ? cards.number(`CROTA${latitude}`) : undefined;
	if (crota !== undefined && !hasPc) {
		const [sin, cos] = sinCos(latitude === 2 ? crota : -crota);
		return [delta1 * cos, -delta2 * sin, delta1 * sin, delta2 * cos];
	}
	const [a, b, c, d] = of(isOld ? MATRICES.oldPc : MATRICES.pc, 1);
	return [delta1 * a, delta1 * b, delta2 * c, delta2 * d];
}
