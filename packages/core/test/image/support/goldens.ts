import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid, Raster } from '../../../src/grid';

/** One render of a golden case: sha1[:16] of the pixels in each coloring, or the server's error. */
export interface GoldenRender {
	readonly mode: 'server' | 'doc';
	readonly stretch: string;
	readonly kernel: 'gauss' | 'box' | null;
	readonly error?: string;
	readonly L: string;
	readonly [colormap: string]: unknown;
}

/** An image with its reference limits and renders. */
export interface GoldenCase {
	readonly name: string;
	readonly ny: number;
	readonly nx: number;
	readonly f32: string;
	readonly limits: Readonly<Record<string, readonly [number, number]>>;
	readonly renders: readonly GoldenRender[];
}

/** Made with astropy 7.0.1, numpy 2.2.4, matplotlib 3.10.1; free to commit. */
const SYNTHETIC = join(__dirname, '../../fixtures/golden-synth.json');
/** The same with real cutouts, which may not be committed. */
const WITH_REAL = join(__dirname, '../../../../../../shared/golden/golden-small.json');

const read = (path: string): GoldenCase[] => JSON.parse(readFileSync(path, 'utf8')).cases;

/** The cases made of synthetic images. */
export const syntheticCases = (): GoldenCase[] => read(SYNTHETIC);

/** The three real cutouts, or none (and a line saying so) where the shared folder is absent. */
export function realCases(): GoldenCase[] {
	if (existsSync(WITH_REAL)) return read(WITH_REAL).filter(({ name }) => name.startsWith('real/'));
	console.warn('Real cutouts are not checked: ../shared/golden/golden-small.json is absent');
	return [];
}

/** float32 little-endian pixels, row 0 first, widened exactly. */
export function gridOfCase({ ny, nx, f32 }: GoldenCase): Grid {
	const bytes = Buffer.from(f32, 'base64');
	const data = Float64Array.from({ length: nx * ny }, (_, i) => bytes.readFloatLE(i * 4));
	return { width: nx, height: ny, data };
}

/** As in the golden files: of mode L, or of RGBA pixels, row 0 first. */
export function hashOf({ data }: Pick<Raster, 'data'>): string {
	return createHash('sha1').update(data).digest('hex').slice(0, 16);
}
