import { decode } from 'fast-png';
import { PNG } from 'pngjs';
import type { Raster } from '../../../src/grid';

/** RGBA of the pixels that a raster stands for, computed the long way round. */
export function expectedRgba(raster: Raster): Uint8Array {
	if (raster.kind === 'rgba') return raster.data;
	return Uint8Array.from(
		Array.from(raster.data).flatMap((value) =>
			raster.kind === 'gray'
				? [value, value, value, 255]
				: Array.from(raster.palette.subarray(value * 4, value * 4 + 4)),
		),
	);
}

/** RGBA as pngjs reads the file. */
export function pngjsRgba(file: Uint8Array): Uint8Array {
	return new Uint8Array(PNG.sync.read(Buffer.from(file)).data);
}

/** RGBA as fast-png reads the file, with check of every CRC; palettes and bit depths unpacked here. */
export function fastPngRgba(file: Uint8Array): Uint8Array {
	const { width, height, data, depth, channels, palette } = decode(file, { checkCrc: true });
	const rowBytes = Math.ceil((width * channels * depth) / 8);
	const sample = (x: number, y: number, channel: number): number => {
		if (depth === 8) return data[(y * width + x) * channels + channel];
		return (
			(data[y * rowBytes + ((x * depth) >> 3)] >> (8 - depth - ((x * depth) & 7))) &
			((1 << depth) - 1)
		);
	};
	const pixels: number[] = [];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const values = Array.from({ length: channels }, (_, channel) => sample(x, y, channel));
			if (palette) {
				const [r, g, b, a = 255] = palette[values[0]];
				pixels.push(r, g, b, a);
			} else if (channels === 1) pixels.push(values[0], values[0], values[0], 255);
			else pixels.push(values[0], values[1], values[2], values[3] ?? 255);
		}
	return Uint8Array.from(pixels);
}
