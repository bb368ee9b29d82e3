import type { CutoutKind } from '@fink/core';
import { rubinCutoutUnits, writeFits } from '@fink/sandbox';

import { createNoise } from './createNoise';

/** Rubin's pixel in degrees. */
const PIXEL_DEG = 0.2 / 3600;
/** Side of the PSF kernel in Rubin's files. */
const PSF_SIDE = 41;
/** Standard deviation of the background, nJy. */
const SKY_NOISE = 120;

/**
 * A cutout file as Rubin writes it (image, variance, PSF, all cards), of any side: noise, a galaxy and the
 * source in the middle. The same arguments give the same bytes.
 */
export function makeCutoutFile(side: number, kind: CutoutKind): Uint8Array {
	const noise = createNoise(side + kind.length);
	const middle = (side - 1) / 2;
	const bump = (at: number, dx: number, dy: number, peak: number, sigma: number) => {
		const x = (at % side) - middle - dx;
		const y = Math.floor(at / side) - middle - dy;
		return peak * Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
	};
	const image = new Float64Array(side * side);
	for (let at = 0; at < image.length; at++) {
		const galaxy = kind === 'Difference' ? 0 : bump(at, side * 0.15, -side * 0.1, 4000, side / 9);
		const source = kind === 'Template' ? 0 : bump(at, 0.3, -0.2, 9000, 1.9);
		image[at] = galaxy + source + SKY_NOISE * noise();
	}
	const plane = (pixels: Float64Array, width: number) => ({ width, height: width, pixels });
	const variance = image.map((value) => SKY_NOISE ** 2 + Math.max(0, value));
	const psf = new Float64Array(PSF_SIDE ** 2).map((_, at) => {
		const [x, y] = [(at % PSF_SIDE) - 20, Math.floor(at / PSF_SIDE) - 20];
		return Math.exp(-(x * x + y * y) / 7.2) / 22.6;
	});
	const angle = (41.6 * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle) * PIXEL_DEG, Math.sin(angle) * PIXEL_DEG];
	return writeFits(
		rubinCutoutUnits({
			image: plane(image, side),
			variance: plane(variance, side),
			psf: plane(psf, PSF_SIDE),
			cutMin: [1200, 2300],
			rotPaDeg: 41.6,
			crpix: [side / 2 + 0.8, side / 2 + 0.3],
			crval: [186.3, 8.7],
			pc: [-cos, sin, sin, cos],
		}),
	);
}
