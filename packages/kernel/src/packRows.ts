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
	let isSmooth = false;
	kernel().run.startStream();
	const strips = new Strips();
	const fits = packStrips(rows, (strip) => {
		strips.add(strip.size);
		isSmooth ||= isStripSmooth(strip);
	});
	return fits ? { stream: strips.joined(), isSmooth } : undefined;
}

/** The rows as {@link packRows} filters them, each with its filter byte in front, for another compressor. */
export function filteredRows(rows: PixelRows): Uint8Array {
	const strips = new Strips();
	kernel().run.startStream();
	packStrips(rows, (strip) => strips.add(writeFiltered(strip)));
	return strips.joined();
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

/** What the kernel puts out, strip by strip, one after the other. */
class Strips {
	private size = 0;

	/** Takes the first bytes of the kernel's output. */
	add(size: number): void {
		const { at, bytes } = kernel();
		const end = this.size + size;
		if (end > gathered.length) {
			const more = new Uint8Array(2 * end);
			more.set(gathered.subarray(0, this.size));
			gathered = more;
		}
		gathered.set(bytes.subarray(at.OUTPUT, at.OUTPUT + size), this.size);
		this.size = end;
	}

	/** All of it, as a copy. */
	joined(): Uint8Array {
		const all = gathered.slice(0, this.size);
		if (gathered.length > MAX_GATHERED_BYTES) gathered = new Uint8Array(0);
		return all;
	}
}

/** Longest memory that is kept for the next picture. */
const MAX_GATHERED_BYTES = 1 << 20;
/** One for all pictures: what is allocated for each brings V8's next full garbage collection nearer. */
let gathered = new Uint8Array(0);
