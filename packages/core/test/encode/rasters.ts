import fc from 'fast-check';
import type { PaletteRaster, Raster, RgbaRaster } from '../../src/grid';

/** Random bytes from a seed (mulberry32), the same every time. */
export function randomBytes(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		return ((mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed) >>> 24;
	};
}

/** Random whole numbers from 0 to below a limit of at most 65,536, from such bytes. */
export function randomBelow(next: () => number): (limit: number) => number {
	return (limit) => Math.floor(((next() * 256 + next()) / 65536) * limit);
}

/** Bytes that look like pictures: noise, few values, runs or gradients. */
function pictureBytes(length: number): fc.Arbitrary<Uint8Array> {
	return fc
		.tuple(fc.constantFrom('noise', 'few', 'runs', 'gradient'), fc.integer())
		.map(([kind, seed]) => {
			const next = randomBytes(seed);
			const run = 1 + (next() % 20);
			let value = next();
			return Uint8Array.from({ length }, (_, i) => {
				if (kind === 'noise' || (kind === 'runs' && i % run === 0)) value = next();
				if (kind === 'few') value = (next() % 3) * 100;
				if (kind === 'gradient') value = (value + (next() % 3)) & 255;
				return value;
			});
		});
}

/** Enlarges one-byte pixels `zoom` times, as nearest-neighbor zoom does. */
function enlarged(data: Uint8Array, width: number, zoom: number): Uint8Array {
	const wide = width * zoom;
	return Uint8Array.from(
		{ length: data.length * zoom * zoom },
		(_, i) => data[Math.floor(i / wide / zoom) * width + Math.floor((i % wide) / zoom)],
	);
}

const side = fc.oneof(fc.constantFrom(1, 2, 3, 7, 8, 9), fc.integer({ min: 1, max: 40 }));

const gray: fc.Arbitrary<Raster> = fc
	.tuple(side, side, fc.integer({ min: 1, max: 5 }))
	.chain(([width, height, zoom]) =>
		pictureBytes(width * height).map((data) => ({
			kind: 'gray' as const,
			width: width * zoom,
			height: height * zoom,
			data: enlarged(data, width, zoom),
		})),
	);

const palette: fc.Arbitrary<PaletteRaster> = fc
	.tuple(side, side, fc.integer({ min: 1, max: 256 }), fc.boolean())
	.chain(([width, height, colors, opaque]) =>
		fc
			.tuple(
				pictureBytes(width * height),
				fc.uint8Array({ minLength: colors * 4, maxLength: colors * 4 }),
			)
			.map(([data, entries]) => ({
				kind: 'palette' as const,
				width,
				height,
				data: data.map((value) => value % colors),
				palette: entries.map((value, i) => (opaque && i % 4 === 3 ? 255 : value)),
			})),
	);

const rgba: fc.Arbitrary<RgbaRaster> = fc
	.tuple(side, side, fc.boolean())
	.chain(([width, height, opaque]) =>
		pictureBytes(width * height * 4).map((data) => ({
			kind: 'rgba' as const,
			width,
			height,
			data: data.map((value, i) => (opaque && i % 4 === 3 ? 255 : value)),
		})),
	);

/** Rasters of every kind, the smallest 1 x 1. */
export const anyRaster: fc.Arbitrary<Raster> = fc.oneof(gray, palette, rgba);
