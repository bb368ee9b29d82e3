import { drawScene } from './drawScene';
import { psfProfile } from './psf';
import type { Band } from './bands';
import type { SimulatedObject } from './SimulatedObject';

/** Median seeing in pixels. */
const FWHM_PIXELS = 4.4;

/**
 * Light of the surroundings that a PSF fit at the object's place picks up, nJy: what adds to the point
 * source in `r:scienceFlux` and `r:templateFlux`.
 */
export function hostPsfFlux({ scene }: SimulatedObject, band: Band): number {
	const side = 31;
	const centre = (side + 1) / 2;
	const profile = psfProfile({ fwhmPixels: FWHM_PIXELS, ellipticity: 0, angle: 0 });
	const image = drawScene(
		scene.filter(({ eastArcsec, northArcsec }) => Math.hypot(eastArcsec, northArcsec) < 5),
		band,
		side,
		{
			crpix: [centre, centre],
			toPixels: (east, north) => [-east / 0.2, north / 0.2],
			toSky: (dx, dy) => [-dx * 0.2, dy * 0.2],
		},
		profile,
	);
	let [product, square] = [0, 0];
	image.forEach((value, i) => {
		const weight = profile((i % side) - centre + 1, Math.floor(i / side) - centre + 1);
		product += value * weight;
		square += weight * weight;
	});
	return product / square;
}
