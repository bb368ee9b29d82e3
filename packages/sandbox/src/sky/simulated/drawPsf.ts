import { createRandom } from './Random';
import { type Psf, psfProfile } from './psf';
import type { Detection } from './Detection';
import type { Plane } from '../../fits';

/** The coadd's own seeing: the same for all visits of an object in one band. */
export function templatePsfOf(seed: number, { object, visit }: Detection): Psf {
	const random = createRandom(seed, 'template psf', object.index, visit.band);
	return {
		fwhmPixels: random.between(3.8, 4.8),
		ellipticity: random.between(0, 0.05),
		angle: random.between(0, Math.PI),
	};
}

/** Width and height of the template's kernel: odd, and not always equal. */
export function templatePsfSize(seed: number, { object, visit }: Detection): [number, number] {
	const random = createRandom(seed, 'template psf size', object.index, visit.band);
	const side = 41 + 2 * random.below(9);
	return random.chance(0.12) ? [side, side + 2 * random.pick([-1, 1])] : [side, side];
}

/** Kernel of sum 1 with the slightly negative ripple that real ones have. */
export function drawPsf(seed: number, psf: Psf, [width, height]: readonly [number, number]): Plane {
	const random = createRandom(seed, 'ripple', psf.fwhmPixels);
	const profile = psfProfile(psf);
	const pixels = Float64Array.from({ length: width * height }, (_, i) => {
		const [dx, dy] = [(i % width) - (width >> 1), Math.floor(i / width) - (height >> 1)];
		return profile(dx, dy) + 1e-6 * random.normal();
	});
	const sum = pixels.reduce((total, value) => total + value, 0);
	return { width, height, pixels: pixels.map((value) => value / sum) };
}
