import { Unzlib } from 'fflate';

import { ImageError } from '../../errors';
import type { RgbaRaster } from '../../grid';
import { MAX_PICTURE_PIXELS, pictureTooLarge } from '../pictureLimits';
import { readChunks } from './readChunks';
import { type PngSamples, unpackSamples } from './unpackSamples';

/** Samples per pixel by color type. PNG specification 3rd edition, 11.2.1. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** First column and row, and steps, of the seven passes of Adam7 (8.1). */
const ADAM7 = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2],
];
const ONE_PASS = [[0, 0, 1, 1]];

/** Deflate expands at most 1032 times, so a step overshoots the expected size by 4 MiB at most. */
const STEP_BYTES = 4096;

/**
 * The pixels of a PNG file, as every browser shows them but for color profiles: all color types and depths,
 * interlaced or not; of an animation the first picture. 16 bits a sample are rounded to 8.
 * Not by a library: fast-png 8 inflates a color profile to any size, pngjs needs Node's zlib.
 *
 * @throws {ImageError} No PNG file, damaged, or of more than 16,777,216 pixels.
 */
export function decodePng(bytes: Uint8Array): RgbaRaster {
	const chunks = readChunks(bytes);
	const header = chunks[0];
	if (header?.type !== 'IHDR' || header.data.length !== 13) throw damaged('it has no header');
	const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
	const [width, height] = [view.getUint32(0), view.getUint32(4)];
	const [depth, colorType, , , interlace] = header.data.subarray(8);
	const channels = CHANNELS[colorType];
	const isDepth = [1, 2, 4, 8, 16].includes(depth) && (depth >= 8 || channels === 1);
	if (width === 0 || height === 0 || !channels || !isDepth || interlace > 1)
		throw damaged('its header is not valid');
	if (width * height > MAX_PICTURE_PIXELS) throw pictureTooLarge('PNG', width, height);

	const passes = (interlace === 1 ? ADAM7 : ONE_PASS)
		.map(([x, y, stepX, stepY]) => ({
			...{ x, y, stepX, stepY },
			columns: Math.ceil((width - x) / stepX),
			rows: Math.ceil((height - y) / stepY),
		}))
		.filter(({ columns, rows }) => columns > 0 && rows > 0);
	const pixelBits = channels * depth;
	const rowBytes = (columns: number) => Math.ceil((columns * pixelBits) / 8);
	const size = passes.reduce((sum, { columns, rows }) => sum + rows * (1 + rowBytes(columns)), 0);
	const rows = inflated(
		chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
		size,
	);
	const samples: PngSamples = {
		...{ depth, colorType, channels },
		palette: chunks.find(({ type }) => type === 'PLTE')?.data,
		clear: chunks.find(({ type }) => type === 'tRNS')?.data,
	};
	if (colorType === 3 && !samples.palette) throw damaged('it has no palette');
	const data = new Uint8Array(width * height * 4);
	let at = 0;
	for (const pass of passes) {
		const length = rowBytes(pass.columns);
		const pixelBytes = Math.max(1, pixelBits >> 3);
		let above: Uint8Array = new Uint8Array(length);
		for (let row = 0; row < pass.rows; row++) {
			const line = rows.subarray(at + 1, at + 1 + length);
			unfilter(rows[at], line, above, pixelBytes);
			const y = pass.y + row * pass.stepY;
			unpackSamples(line, samples, pass.columns, {
				...{ data, first: (y * width + pass.x) * 4, step: pass.stepX * 4 },
			});
			above = line;
			at += 1 + length;
		}
	}
	return { kind: 'rgba', width, height, data };
}

/** All rows with their filters: exactly as many bytes as the header lets expect. */
function inflated(parts: readonly Uint8Array[], size: number): Uint8Array {
	const whole = new Uint8Array(size);
	let length = 0;
	const stream = new Unzlib((part) => {
		if (length + part.length > size) throw damaged('it contains more data than its header says');
		whole.set(part, length);
		length += part.length;
	});
	try {
		parts.forEach((part, i) => {
			for (let from = 0; from < part.length; from += STEP_BYTES) {
				const to = from + STEP_BYTES;
				stream.push(part.subarray(from, to), i === parts.length - 1 && to >= part.length);
			}
		});
	} catch (cause) {
		if (cause instanceof ImageError) throw cause;
		if (length < size) throw damaged('its compressed data is not valid', cause);
	}
	if (length < size) throw damaged('it is cut short');
	return whole;
}

/** Undoes a row's filter in place (9.2). */
function unfilter(kind: number, line: Uint8Array, above: Uint8Array, pixelBytes: number): void {
	for (let i = 0; i < line.length; i++) {
		const left = i >= pixelBytes ? line[i - pixelBytes] : 0;
		const up = above[i];
		if (kind === 0) return;
		if (kind === 1) line[i] += left;
		else if (kind === 2) line[i] += up;
		else if (kind === 3) line[i] += (left + up) >> 1;
		else if (kind === 4) line[i] += paeth(left, up, i >= pixelBytes ? above[i - pixelBytes] : 0);
		else throw damaged(`it uses an unknown filter (${kind})`);
	}
}

/** The one of three neighbors that is nearest to left + up − upper left (9.4). */
function paeth(left: number, up: number, upperLeft: number): number {
	const [toLeft, toUp] = [Math.abs(up - upperLeft), Math.abs(left - upperLeft)];
	const toUpperLeft = Math.abs(left + up - 2 * upperLeft);
	if (toLeft <= toUp && toLeft <= toUpperLeft) return left;
	return toUp <= toUpperLeft ? up : upperLeft;
}

function damaged(why: string, cause?: unknown): ImageError {
	return new ImageError(`The PNG file is damaged: ${why}`, {
		advice: 'The download was probably interrupted or altered: get the file again.',
		cause,
	});
}
