import { keptArray } from '../../grid';
import type { PngPixels } from './PngPixels';

/** Row filters of PNG that are used here (PNG specification 3rd edition, 9.2). */
export const FILTER = { none: 0, sub: 1, up: 2 } as const;
type Filter = (typeof FILTER)[keyof typeof FILTER];

/** In rows from this length on only every so many bytes are looked at; a prime, so that no pattern fits. */
const SAMPLED_FROM_BYTES = 150;
const SAMPLE_STEP = 5;

/** Most rows looked at when the filter for texture is chosen. */
const SAMPLE_ROWS = 8;
/** Half as many rows are looked at in pictures smaller than this. */
const SMALL_BYTES = 4096;

const keptRows = keptArray((length) => new Uint8Array(length));
const keptSample = keptArray((length) => new Uint8Array(length));
const byteCounts = new Uint32Array(256);

/** Rows ready to be compressed; valid until the next call of {@link filterRows}. */
export interface FilteredRows {
	/** Each row with its filter byte in front; those of `zeroRows` without their zeros (see `writeZeros`). */
	readonly bytes: Uint8Array;
	/** Mean information of one filtered byte in texture rows, in bits; 0 if there are none. */
	readonly textureBits: number;
	/** Bytes of one row, filter byte included. */
	readonly stride: number;
	/** 1 for each row that is zeros but for its filter byte, else 0. */
	readonly zeroRows: Uint8Array;
	/** Part of the rows that are texture: neither repeated nor made of runs, 0 to 1. */
	readonly textureShare: number;
}

/**
 * Filters every row for the compressor to come.
 *
 * A row with few changes from the row above is written as difference (filter Up, zeros where it repeats),
 * one with runs of equal pixels as it is; this covers enlarged pictures, labels and frames. What is left
 * is texture, where the filter with the least information per byte is taken for the whole picture: None
 * on noise, Sub or Up on smooth pictures.
 */
export function filterRows(pixels: PngPixels): FilteredRows {
	const { height, rowBytes } = pixels;
	const stride = rowBytes + 1;
	const filtered = keptRows(height * stride).subarray(0, height * stride);
	const texture: number[] = [];
	for (let y = 0; y < height; y++) {
		if (pixels.repeats[y]) {
			filtered[y * stride] = FILTER.up;
			continue;
		}
		const filter = runFilter(pixels, y);
		if (filter === undefined) texture.push(y);
		else writeRow(filtered, y * stride, pixels, y, filter);
	}
	const { filter, bits } = textureFilter(pixels, texture);
	for (const y of texture) writeRow(filtered, y * stride, pixels, y, filter);
	const textureShare = texture.length / height;
	return { bytes: filtered, textureBits: bits, textureShare, stride, zeroRows: pixels.repeats };
}

/** The filter that leaves long runs in row `y`; undefined if none does. */
export function runFilter(
	{ bytes, rowBytes, pixelBytes }: PngPixels,
	y: number,
): Filter | undefined {
	const start = y * rowBytes;
	const end = start + rowBytes;
	const step = rowBytes >= SAMPLED_FROM_BYTES ? SAMPLE_STEP : 1;
	const looks = Math.ceil(rowBytes / step);
	const none = changesFrom(bytes, start + pixelBytes, end, pixelBytes, step, looks >> 1);
	const up = y === 0 ? looks : changesFrom(bytes, start, end, rowBytes, step, none);
	if (Math.min(up, none) * 2 > looks) return undefined;
	return up < none ? FILTER.up : FILTER.none;
}

/** How many bytes, of every `step`-th one, differ from the one `back` before; counting stops above `enough`. */
function changesFrom(
	bytes: Uint8Array,
	start: number,
	end: number,
	back: number,
	step: number,
	enough: number,
): number {
	let changes = 0;
	for (let at = start; at < end && changes <= enough; at += step)
		if (bytes[at] !== bytes[at - back]) changes++;
	return changes;
}

/** Writes row `y` with its filter byte to `to` from index `at`. */
function writeRow(to: Uint8Array, at: number, pixels: PngPixels, y: number, filter: Filter): void {
	const { bytes, rowBytes, pixelBytes } = pixels;
	const from = y * rowBytes;
	const start = at + 1;
	to[at] = filter;
	if (filter === FILTER.none || (filter === FILTER.up && y === 0)) {
		to.set(bytes.subarray(from, from + rowBytes), start);
		return;
	}
	const first = filter === FILTER.sub ? pixelBytes : 0;
	const back = filter === FILTER.sub ? pixelBytes : rowBytes;
	for (let x = 0; x < first; x++) to[start + x] = bytes[from + x];
	for (let x = first; x < rowBytes; x++) to[start + x] = bytes[from + x] - bytes[from + x - back];
}

interface TextureFilter {
	readonly filter: Filter;
	readonly bits: number;
}

function textureFilter(pixels: PngPixels, rows: readonly number[]): TextureFilter {
	if (rows.length === 0) return { filter: FILTER.none, bits: 0 };
	const most = pixels.bytes.length < SMALL_BYTES ? SAMPLE_ROWS / 2 : SAMPLE_ROWS;
	const step = Math.ceil(rows.length / most);
	const sample = rows.filter((_, i) => i % step === 0);
	const choices = [FILTER.none, FILTER.sub, FILTER.up].map((filter) => ({
		filter,
		bits: bitsPerByte(pixels, sample, filter),
	}));
	return choices.reduce((best, choice) => (choice.bits < best.bits ? choice : best));
}

/**
 * Information of the filtered bytes of `rows` in bits per byte, as collision entropy: within half a bit
 * of Shannon's, with one logarithm in place of 256.
 */
function bitsPerByte(pixels: PngPixels, rows: readonly number[], filter: Filter): number {
	const { rowBytes } = pixels;
	const row = keptSample(rowBytes + 1);
	byteCounts.fill(0);
	for (const y of rows) {
		writeRow(row, 0, pixels, y, filter);
		for (let x = 1; x <= rowBytes; x++) byteCounts[row[x]]++;
	}
	let squares = 0;
	for (let value = 0; value < 256; value++) squares += byteCounts[value] * byteCounts[value];
	return 2 * Math.log2(rows.length * rowBytes) - Math.log2(squares);
}
