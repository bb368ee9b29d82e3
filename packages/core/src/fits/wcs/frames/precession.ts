import { TURN, type Matrix3 } from '../rotations';
import { productOf } from '../tangentPlane';

/** Polynomials in Julian centuries since J2000, arcsec: Fukushima-Williams angles of IAU 2006 (ERFA pfw06, obl06). */
const ANGLES = {
	gamma: [-0.052928, 10.556378, 0.4932044, -0.00031238, -0.000002788, 0.000000026],
	phi: [84381.412819, -46.811016, 0.0511268, 0.00053289, -0.00000044, -0.0000000176],
	psi: [-0.041775, 5038.481484, 1.5584175, -0.00018522, -0.000026452, -0.0000000148],
	obliquity: [84381.406, -46.836769, -0.0001831, 0.0020034, -0.000000576, -0.0000000434],
} as const;

function angleDeg(name: keyof typeof ANGLES, centuries: number): number {
	return ANGLES[name].reduceRight((sum, term) => sum * centuries + term, 0) / 3600;
}

/** From GCRS (ICRS) directions to the mean equator and equinox of a date; ERFA's pmat06. */
export function precessionWithBias(julianYear: number): Matrix3 {
	const t = (julianYear - 2000) / 100;
	return productOf(
		productOf(TURN.x(-angleDeg('obliquity', t)), TURN.z(-angleDeg('psi', t))),
		productOf(TURN.x(angleDeg('phi', t)), TURN.z(angleDeg('gamma', t))),
	);
}

/** From ICRS directions to the mean ecliptic and equinox of a date; ERFA's ecm06. */
export function eclipticMatrix(julianYear: number): Matrix3 {
	const t = (julianYear - 2000) / 100;
	return productOf(TURN.x(angleDeg('obliquity', t)), precessionWithBias(julianYear));
}
