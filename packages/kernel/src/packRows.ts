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
}

/** Packed rows. */
export interface PackedRows {
	/** A zlib stream (RFC 1950) of rows with PNG's filter bytes. */
	readonly stream: Uint8Array;
	/** Part of the rows that are texture: neither repeated nor made of runs, 0 to 1. */
	readonly textureShare: number;
	/** Information of one filtered byte of texture in bits (collision entropy); 0 if there is none. */
	readonly textureBits: number;
}

/**
 * Filters and packs rows of pixels for a PNG file: runs of equal pixels, else only Huffman codes.
 *
 * @returns Undefined if one row is too long for the kernel's memory: beyond 65,536 pixels of four bytes.
 */
export function packRows(rows: PixelRows): PackedRows | undefined {
	const { run } = kernel();
	const parts: Uint8Array[] = [];
	let textureRows = 0;
	let textureBits = 0;
	run.startStream();
	const fits = eachStrip(rows, (packed) => {
		parts.push(packed);
		if (run.textureRows.value === 0) return;
		textureRows += run.textureRows.value;
		textureBits = 2 * Math.log2(run.sampledBytes.value) - Math.log2(run.sampledSquares.value);
	});
	if (!fits) return undefined;
	return { stream: joined(parts), textureShare: textureRows / rows.height, textureBits };
}

/** The rows as {@link packRows} filters them, each with its filter byte in front, for another compressor. */
export function filteredRows(rows: PixelRows): Uint8Array {
	const { run, at, bytes } = kernel();
	const parts: Uint8Array[] = [];
	run.startStream();
	eachStrip(rows, (_, count, hasAbove) => {
		const size = run.writeFilteredRows(rows.pixelBytes, rows.width, count, hasAbove);
		parts.push(bytes.slice(at.OUTPUT, at.OUTPUT + size));
	});
	return joined(parts);
}

/**
 * Packs as many rows at a time as fit into the kernel's memory, with the row above them before them.
 *
 * @param each - Gets a strip's part of the stream, its number of rows, and 1 if there is a row above.
 * @returns False if not even one row fits.
 */
function eachStrip(
	{ width, height, pixelBytes, bytes }: PixelRows,
	each: (packed: Uint8Array, rows: number, hasAbove: number) => void,
): boolean {
	const { run, at, bytes: memory } = kernel();
	const rowBytes = width * (pixelBytes === 1 ? 1 : 4);
	const most = rowsAtOnce(at, rowBytes, width * pixelBytes + 1);
	if (most < 1) return false;
	for (let y = 0; y < height; y += most) {
		const rows = Math.min(most, height - y);
		const above = y > 0 ? 1 : 0;
		memory.set(bytes.subarray((y - above) * rowBytes, (y + rows) * rowBytes), at.INPUT);
		const isLast = y + rows === height ? 1 : 0;
		const size = run.packStrip(pixelBytes, width, rows, above, isLast);
		each(memory.slice(at.OUTPUT, at.OUTPUT + size), rows, above);
	}
	return true;
}

function rowsAtOnce(at: Kernel['at'], rowBytes: number, rowTokens: number): number {
	const inMemory = Math.floor(at.INPUT_BYTES / rowBytes) - 1;
	return Math.min(inMemory, Math.floor(at.MOST_TOKENS / rowTokens));
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
