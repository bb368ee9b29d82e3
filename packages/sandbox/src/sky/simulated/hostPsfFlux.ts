import { drawScene } from './drawScene';
import { fluxIn, type Scene } from './Scene';
import { psfProfile } from './psf';
import type { Band } from './bands';

/** Median seeing in pixels. */
const FWHM_PIXELS = 4.4;

/** Things further away than this add nothing to a PSF fit. */
const REACH_ARCSEC = 4;

/**
 * Light of the surroundings that a PSF fit at the object's place picks up, nJy, as a function of the
 * band: what adds to the point source in `r:scienceFlux` and `r:templateFlux`.
 */
export function hostPsfFlux(scene: Scene): (band: Band) => number {
	const side = 31;
	const centre = (side + 1) / 2;
	const profile = psfProfile({ fwhmPixels: FWHM_PIXELS, ellipticity: 0, angle: 0 });
	const weights = Float64Array.from({ length: side * side }, (_, i) =>
		profile((i % side) - centre + 1, Math.floor(i / side) - centre + 1),
	);
	const square = weights.reduce((sum, weight) => sum + weight * weight, 0);
	const near = scene.filter(
		({ eastArcsec, northArcsec }) => Math.hypot(eastArcsec, northArcsec) < REACH_ARCSEC,
	);
	const shares = near.map((thing) => {
		const image = drawScene(
			[thing],
			() => 1,
			side,
			{
				crpix: [centre, centre],
				toPixels: (east, north) => [-east / 0.2, north / 0.2],
				toSky: (dx, dy) => [-dx * 0.2, dy * 0.2],
			},
			profile,
		);
		return image.reduce((sum, value, i) => sum + value * weights[i], 0) / square;
	});
	return (band) => near.reduce((sum, thing, i) => sum + fluxIn(band)(thing) * shares[i], 0);
}
