import { sourceOf, type GnomonicPlane, type Wcs } from '../../fits';
import { type Affine, inverseAffine, mapPoint } from './Affine';

/**
 * The coordinate system of an image that was turned, flipped or enlarged by a map of its pixels: the same sky, in
 * the new pixels.
 */
export function movedWcs(wcs: Wcs, affine: Affine): Wcs {
	const back = inverseAffine(affine);
	const { mapping, gnomonic } = wcs;
	const source = sourceOf(wcs);
	return {
		...wcs,
		...movedPlane(wcs, affine, back),
		gnomonic: gnomonic && movedPlane(gnomonic, affine, back),
		source: mapPoint(affine, source.x, source.y),
		mapping: mapping && {
			toSky: (x, y) => {
				const from = mapPoint(back, x, y);
				return mapping.toSky(from.x, from.y);
			},
			toPixel: (direction) => {
				const at = mapping.toPixel(direction);
				return at && mapPoint(affine, at.x, at.y);
			},
		},
	};
}

function movedPlane(
	{ raDeg, decDeg, cd, reference }: GnomonicPlane,
	affine: Affine,
	back: Affine,
): GnomonicPlane {
	return {
		raDeg,
		decDeg,
		reference: mapPoint(affine, reference.x, reference.y),
		cd: [
			cd[0] * back.a + cd[1] * back.b,
			cd[0] * back.c + cd[1] * back.d,
			cd[2] * back.a + cd[3] * back.b,
			cd[2] * back.c + cd[3] * back.d,
		],
	};
}
