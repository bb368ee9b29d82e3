import type { Band } from '@fink/core';

import { addGalaxy } from './drawScene';
import { effectivePixels, psfProfile } from './psf';
import { fluxIn, type Galaxy, type Scene, type Star } from './Scene';

/** Light of the surroundings under an object's PSF. */
export interface HostLight {
	/** What a PSF fit at the object's place picks up, nJy. */
	readonly flux: number;
	/** The light whose photon noise adds to the fit's variance, nJy. */
	readonly noise: number;
}

/** Median seeing in pixels. */
const FWHM_PIXELS = 4.4;

/** Things further away than this add nothing to a PSF fit. */
const REACH_ARCSEC = 4;

/** Side of the area whose light reaches the fit, pixels. */
const SIDE = 17;

const known = new WeakMap<Scene, (band: Band) => HostLight>();

/** Light of the surroundings at the object's place, as a function of the band. */
export function hostLight(scene: Scene): (band: Band) => HostLight {
	const before = known.get(scene);
	if (before !== undefined) return before;
	const near = scene.filter(
		({ eastArcsec, northArcsec }) => Math.hypot(eastArcsec, northArcsec) < REACH_ARCSEC,
	);
	const shares = near.map(sharesOf);
	const inBands = new Map<Band, HostLight>();
	const total = (band: Band): HostLight => {
		const light = inBands.get(band) ?? sumOf(near.map(fluxIn(band)), shares);
		inBands.set(band, light);
		return light;
	};
	known.set(scene, total);
	return total;
}

function sumOf(fluxes: readonly number[], shares: readonly HostLight[]): HostLight {
	let [flux, noise] = [0, 0];
	fluxes.forEach((each, index) => {
		flux += each * shares[index].flux;
		noise += each * shares[index].noise;
	});
	return { flux, noise };
}

/** The shares of one thing's light: Σ(h ∗ p) p / Σp² and Σ(h ∗ p) p² / (Σp²)², as sums over h itself. */
function sharesOf(thing: Galaxy | Star): HostLight {
	const sharp = new Float64Array(SIDE * SIDE);
	const middle = (SIDE - 1) / 2;
	const [column, row] = [middle - thing.eastArcsec / 0.2, middle + thing.northArcsec / 0.2];
	if (thing.type === 'star') {
		const [x, y] = [Math.round(column), Math.round(row)];
		if (Math.min(x, y) >= 0 && Math.max(x, y) < SIDE) sharp[y * SIDE + x] = 1;
	} else addGalaxy(sharp, SIDE, thing, 1, [column, row], (dx, dy) => [-dx * 0.2, dy * 0.2]);
	const pixels = effectivePixels(FWHM_PIXELS);
	const { single, double } = kernels();
	let [flux, noise] = [0, 0];
	for (let i = 0; i < sharp.length; i++) {
		flux += sharp[i] * single[i];
		noise += sharp[i] * double[i];
	}
	return { flux: flux * pixels, noise: noise * pixels * pixels };
}

interface Kernels {
	/** The PSF convolved with itself, and with its square. */
	readonly single: Float64Array;
	readonly double: Float64Array;
}

let made: Kernels | null = null;

function kernels(): Kernels {
	made ??= makeKernels();
	return made;
}

function makeKernels(): Kernels {
	const reach = 12;
	const profile = psfProfile({ fwhmPixels: FWHM_PIXELS, ellipticity: 0, angle: 0 });
	const wide = SIDE + 2 * reach;
	const psf = Float64Array.from({ length: wide * wide }, (_, i) =>
		profile((i % wide) - (wide >> 1), Math.floor(i / wide) - (wide >> 1)),
	);
	const [single, double] = [new Float64Array(SIDE * SIDE), new Float64Array(SIDE * SIDE)];
	for (let i = 0; i < single.length; i++) {
		const start = Math.floor(i / SIDE) * wide + (i % SIDE);
		for (let dy = -reach; dy <= reach; dy++) {
			for (let dx = -reach; dx <= reach; dx++) {
				const [there, here] = [
					psf[start + (dy + reach) * wide + dx + reach],
					psf[((wide >> 1) + dy) * wide + (wide >> 1) + dx],
				];
				single[i] += there * here;
				double[i] += there * here * here;
			}
		}
	}
	return { single, double };
}
