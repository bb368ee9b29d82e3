import { eachStrip } from './eachStrip';
import { kernel, type Kernel } from './kernel';

/** Rows of pixels, the first on top. */
export interface PixelRows {
	/** Pixels of one row. */
	readonly width: number;
	readonly height: number;
	/** Bytes of one pixel in the file: 1, or the first 3 or 4 of the four that it takes in `bytes`. */
	readonly pixelBytes: 1 | 3 | 4;
	/** `height` rows. */
	readonly bytes: Uint8Array;
	/** What is packed for each byte, 256 of them; for pixels of one byte only. @default the byte itself */
	readonly newBytes?: Uint8Array;
}

/** Packed rows. */
export interface PackedRows {
	/** A zlib stream (RFC 1950) of rows with PNG's filter bytes. */
	readonly stream: Uint8Array;
	/** Whether large parts are smooth, so that a search for repeats would make it smaller by more than a little. */
	readonly isSmooth: boolean;
}

/** Below this many bytes a search for repeats costs more time than it saves bytes. */
const SEARCH_FROM_BYTES = 4096;
/** Texture with more information per byte than this is noise, where a search finds nothing. */
const SEARCH_BELOW_BITS = 5.5;
/** Share of texture rows from which it matters how well texture is packed. */
const SEARCH_FROM_SHARE = 0.2;
/** Share of positions whose next bytes occurred before, above which a search saves more than a few percent. */
const SEARCH_FROM_REPEATS = 0.25;

/**
 * Filters and packs rows of pixels for a PNG file: runs of equal pixels, else only Huffman codes.
 *
 * @returns Undefined if one row is too long for the kernel's memory: beyond 65,536 pixels of four bytes.
 */
export function packRows(rows: PixelRows): PackedRows | undefined {
	const { run } = kernel();
	const parts: Uint8Array[] = [];
	let isSmooth = false;
	run.startStream();
	const fits = packStrips(rows, (strip) => {
		parts.push(output(strip.size));
		isSmooth ||= isStripSmooth(strip);
	});
	return fits ? { stream: joined(parts), isSmooth } : undefined;
}

/** The rows as {@link packRows} filters them, each with its filter byte in front, for another compressor. */
export function filteredRows(rows: PixelRows): Uint8Array {
	const parts: Uint8Array[] = [];
	kernel().run.startStream();
	packStrips(rows, (strip) => parts.push(output(writeFiltered(strip))));
	return joined(parts);
}

/** Rows in the kernel, packed. */
interface Strip {
	readonly pixelBytes: number;
	readonly width: number;
	readonly rows: number;
	/** 1 if the row above them stands before them. */
	readonly hasAbove: number;
	/** Bytes of the packed strip. */
	readonly size: number;
}

/**
 * Packs as many rows at a time as fit into the kernel's memory.
 *
 * @returns False if not even one row fits.
 */
function packStrips(
	{ width, height, pixelBytes, bytes, newBytes }: PixelRows,
	each: (strip: Strip) => void,
): boolean {
	const { run, at, bytes: memory } = kernel();
	const rowBytes = width * (pixelBytes === 1 ? 1 : 4);
	const most = rowsAtOnce(at, rowBytes, width * pixelBytes + 1);
	if (most < 1) return false;
	if (newBytes) memory.set(newBytes, at.NEW_BYTES);
	eachStrip(bytes, rowBytes, height, most, (rows, hasAbove, y) => {
		if (newBytes) run.replaceBytes((rows + hasAbove) * rowBytes);
		const isLast = y + rows === height ? 1 : 0;
		const size = run.packStrip(pixelBytes, width, rows, hasAbove, isLast);
		each({ pixelBytes, width, rows, hasAbove, size });
	});
	return true;
}

function rowsAtOnce(at: Kernel['at'], rowBytes: number, rowTokens: number): number {
	const inMemory = Math.floor(at.INPUT_BYTES / rowBytes) - 1;
	return Math.min(inMemory, Math.floor(at.MAX_TOKENS / rowTokens));
}

/** Overwrites what was packed. */
function isStripSmooth(strip: Strip): boolean {
	const { run } = kernel();
	const texture = run.textureRows.value;
	if (strip.size < SEARCH_FROM_BYTES || texture < SEARCH_FROM_SHARE * strip.rows) return false;
	// Collision entropy: within half a bit of Shannon's.
	const bits = 2 * Math.log2(run.sampledBytes.value) - Math.log2(run.sampledSquares.value);
	if (bits >= SEARCH_BELOW_BITS) return false;
	return run.repeatedShare(writeFiltered(strip)) >= SEARCH_FROM_REPEATS;
}

function writeFiltered({ pixelBytes, width, rows, hasAbove }: Strip): number {
	return kernel().run.writeFilteredRows(pixelBytes, width, rows, hasAbove);
}

/** A copy of the first `size` bytes of the kernel's output. */
function output(size: number): Uint8Array {
	const { at, bytes } = kernel();
	return bytes.slice(at.OUTPUT, at.OUTPUT + size);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	if (parts.length === 1) return parts[0];
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let to = 0;
	for (const part of parts) {
		all.set(part, to);
		to += part.length;
	}
	return all;
}
