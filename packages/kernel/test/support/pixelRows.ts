import type { PixelRows } from '../../src';
import { randomBelow } from './randomNumbers';

/** Bytes of a pixel. */
export type PixelBytes = PixelRows['pixelBytes'];

/** Pixels as words: one-byte pixels take the lowest byte, three-byte pixels all but the highest. */
export function pixelRows(
	pixelBytes: PixelBytes,
	width: number,
	height: number,
	wordAt: (x: number, y: number) => number,
): PixelRows {
	const words = new Uint32Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) words[y * width + x] = wordAt(x, y);
	}
	const bytes = pixelBytes === 1 ? Uint8Array.from(words) : new Uint8Array(words.buffer);
	return { width, height, pixelBytes, bytes };
}

/** What pictures look like: words from place and chance. */
export const LOOKS: Readonly<Record<string, (seed: number) => (x: number, y: number) => number>> = {
	noise: (seed) => {
		const below = randomBelow(seed);
		return () => below(2 ** 32);
	},
	'faint noise': (seed) => {
		const below = randomBelow(seed);
		return () => 0x01010101 * below(12);
	},
	'one color': (seed) => () => seed * 0x01234567,
	'nothing but the greatest bytes': () => () => 0xffffffff,
	gradient: () => (x, y) => 0xff000000 + ((x + 2 * y) & 255) * 0x010101,
	'gradient with faint noise': (seed) => {
		const below = randomBelow(seed);
		return (x, y) => ((((x + y) >> 2) + below(2)) & 255) * 0x01010101;
	},
	'blocks of five': () => (x, y) =>
		Math.imul(Math.floor(x / 5) * 31 + Math.floor(y / 5), 0x9e3779b1),
	'alternating noise and runs': (seed) => {
		const below = randomBelow(seed);
		return (_, y) => (y % 2 ? below(2 ** 32) : y);
	},
	'runs with dots': (seed) => {
		const below = randomBelow(seed);
		return () => (below(20) ? 0xff102030 : below(2 ** 32));
	},
	'repeated rows': () => (x, y) => Math.imul(x + 1000 * Math.floor(y / 3), 0x85ebca6b),
	'pixels alike but for the highest byte': (seed) => {
		const below = randomBelow(seed);
		return () => 0x00445566 + below(3) * 0x01000000;
	},
};
