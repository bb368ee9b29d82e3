import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../src/grid';
import { gridOfCase, syntheticCases } from './goldens';

/** Limits as [vmin, vmax]. */
type Pair = readonly [number, number];

/** Numbers of astropy, numpy and matplotlib for one image. */
export interface ReferenceNumbers {
	readonly minMax: Pair;
	/** lower, upper percentile, vmin, vmax. */
	readonly percentile: ReadonlyArray<readonly [number, number, number, number]>;
	/** percent, vmin, vmax. */
	readonly central: ReadonlyArray<readonly [number, number, number]>;
	/** By the parameters as JSON. */
	readonly zscale: Readonly<Record<string, Pair>>;
	/** midpoint, percentile, vmin, vmax. */
	readonly symmetric: ReadonlyArray<readonly [number, number, number, number]>;
	readonly mean: number;
	readonly std: number;
	readonly median: number;
}

interface Reference {
	readonly images: Readonly<Record<string, ReferenceNumbers>>;
	readonly stretches: Readonly<Record<string, readonly number[]>>;
	readonly convolutions: Readonly<
		Record<'gauss' | 'box', { readonly missing: number[]; readonly clean: number[] }>
	>;
	readonly lupton: ReadonlyArray<{
		readonly bands: readonly [string, string, string];
		readonly minimum: readonly [number, number, number];
		readonly stretch: number;
		readonly q: number;
		readonly rgb: string;
	}>;
}

/** Made by test/reference/intervals.py. */
export const reference: Reference = JSON.parse(
	readFileSync(join(__dirname, '../../reference/intervals.json'), 'utf8'),
);

/** The images that the reference numbers belong to. */
export const referenceImages: ReadonlyMap<string, Grid> = new Map([
	...syntheticCases().map((golden) => [golden.name, gridOfCase(golden)] as const),
	['formula/whole120x90', wholeNumbers(120, 90)] as const,
]);

function wholeNumbers(width: number, height: number): Grid {
	const data = Float64Array.from(
		{ length: width * height },
		(_, i) => ((i * 7919 + i * i) % 10007) - 5000,
	);
	return { width, height, data };
}
