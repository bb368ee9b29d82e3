import { base64Bytes } from './base64Bytes';
import { KERNEL_CODE } from './kernelCode';

/** A number that a call leaves behind. */
interface Left {
	readonly value: number;
}

/** What `assembly/index.ts` exports; the comments there say what each does. */
interface Exports {
	readonly memory: { readonly buffer: ArrayBuffer };
	readonly colorCount: Left;
	readonly hasMissing: Left;
	readonly highCount: Left;
	readonly sampledBytes: Left;
	readonly sampledSquares: Left;
	readonly textureRows: Left;
	readonly binnedLevels: (
		width: number,
		rows: number,
		flipped: number,
		offset: number,
		scale: number,
		isClipped: number,
		least: number,
		greatest: number,
		binsPerUnit: number,
		doubt: number,
	) => number;
	readonly collectTails: (count: number, low: number, high: number) => number;
	readonly compareRows: (rowBytes: number, rows: number, hasAbove: number) => number;
	readonly countFinite: (count: number) => number;
	readonly crc32: (start: number, length: number, crc: number) => number;
	readonly decodeFloat32: (count: number) => number;
	readonly indexColors: (width: number, rows: number, hasAbove: number) => number;
	readonly linearLevels: (
		width: number,
		rows: number,
		flipped: number,
		vmin: number,
		range: number,
		steps: number,
		top: number,
	) => void;
	readonly markBytes: (count: number) => void;
	readonly markMissing: (width: number, rows: number, flipped: number) => void;
	readonly measurePixels: (count: number, vmin: number, vmax: number, bySize: number) => number;
	readonly outermost: (count: number, wanted: number, sign: number) => void;
	readonly packStrip: (
		bytes: number,
		width: number,
		rows: number,
		hasAbove: number,
		isLast: number,
	) => number;
	readonly pairwiseSquares: (count: number, average: number) => number;
	readonly pairwiseSum: (count: number) => number;
	readonly repeatedShare: (length: number) => number;
	readonly replaceBytes: (count: number) => void;
	readonly selectRank: (start: number, count: number, rank: number) => void;
	readonly sortValues: (count: number) => number;
	readonly startColors: () => void;
	readonly startStream: () => void;
	readonly writeFilteredRows: (
		bytes: number,
		width: number,
		rows: number,
		hasAbove: number,
	) => number;
	readonly zscaleLine: (
		count: number,
		fewest: number,
		grow: number,
		rejectSigma: number,
		maxIterations: number,
	) => number;
}

/** Addresses and sizes that `assembly/memory.ts` exports, in bytes (`BLOCK_PIXELS`, `HELD_PIXELS`: in float64). */
const PLACES = [
	'BINS',
	'BLOCK_PIXELS',
	'COLORS',
	'HELD_PIXELS',
	'HIGH_TAIL',
	'INPUT',
	'INPUT_BYTES',
	'MARKS',
	'MAX_TOKENS',
	'NEW_BYTES',
	'OUTPUT',
	'PIXELS',
	'RESULTS',
	'ROW_FILTERS',
	'THRESHOLDS',
	'TOKENS',
] as const;
type Places = Record<(typeof PLACES)[number], number>;

/** The compiled kernel with its one memory, which is as large as it will ever be. */
export interface Kernel {
	readonly run: Exports;
	readonly at: Places;
	readonly bytes: Uint8Array;
	/** Index of an address: its eighth. */
	readonly float64: Float64Array;
}

/** The part of the platform that TypeScript's `es2022` leaves out. */
declare const WebAssembly:
	| {
			Module: new (code: Uint8Array) => object;
			Instance: new (module: object, imports: object) => { exports: object };
	  }
	| undefined;

let started: Kernel | undefined;

/**
 * The kernel, compiled when first asked for (about 1 ms).
 *
 * Calls are not nested: what one leaves in memory the next one may overwrite.
 * @throws {Error} Node runs without WebAssembly, as with `--jitless`.
 */
export function kernel(): Kernel {
	started ??= start();
	return started;
}

function start(): Kernel {
	if (typeof WebAssembly === 'undefined')
		throw new Error(
			'Pictures need WebAssembly, which this Node.js runs without: start n8n without --jitless.',
		);
	const module = new WebAssembly.Module(base64Bytes(KERNEL_CODE));
	const { exports } = new WebAssembly.Instance(module, {});
	const run = exports as Exports & Record<keyof Places, Left>;
	const at = Object.fromEntries(PLACES.map((name) => [name, run[name].value])) as Places;
	const { buffer } = run.memory;
	return { run, at, bytes: new Uint8Array(buffer), float64: new Float64Array(buffer) };
}
