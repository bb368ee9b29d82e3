/** A number that the kernel exports. */
export interface Global {
	readonly value: number;
}

/** What `assembly/index.ts` exports; made by compile.mjs from the compiler's own declaration. */
export interface Exports {
	readonly memory: { readonly buffer: ArrayBuffer };
	readonly BINS: Global;
	readonly BLOCK_PIXELS: Global;
	readonly COLORS: Global;
	readonly HELD_PIXELS: Global;
	readonly HIGH_TAIL: Global;
	readonly INPUT: Global;
	readonly INPUT_BYTES: Global;
	readonly MARKS: Global;
	readonly MAX_TOKENS: Global;
	readonly NEW_BYTES: Global;
	readonly OUTPUT: Global;
	readonly PIXELS: Global;
	readonly RESULTS: Global;
	readonly ROW_FILTERS: Global;
	readonly THRESHOLDS: Global;
	readonly TOKENS: Global;
	readonly binnedLevels: (width: number, rows: number, flipped: number, from: number, scale: number, isClipped: number, minX: number, maxX: number, perUnit: number, nearerThan: number) => number;
	readonly collectTails: (count: number, low: number, high: number) => number;
	readonly colorCount: Global;
	readonly compareRows: (rowBytes: number, rows: number, hasAbove: number) => number;
	readonly countFinite: (count: number) => number;
	readonly crc32: (start: number, length: number, crc: number) => number;
	readonly decodeFloat32: (count: number) => number;
	readonly hasMissing: Global;
	readonly highCount: Global;
	readonly indexColors: (width: number, rows: number, hasAbove: number) => number;
	readonly linearLevels: (width: number, rows: number, flipped: number, vmin: number, range: number, steps: number, top: number) => void;
	readonly markBytes: (count: number) => void;
	readonly markMissing: (width: number, rows: number, flipped: number) => void;
	readonly measurePixels: (count: number, vmin: number, vmax: number, bySize: number) => number;
	readonly outermost: (count: number, size: number, sign: number) => void;
	readonly packStrip: (bytes: number, width: number, rows: number, hasAbove: number, isLast: number) => number;
	readonly pairwiseSquares: (count: number, average: number) => number;
	readonly pairwiseSum: (count: number) => number;
	readonly repeatedShare: (length: number) => number;
	readonly replaceBytes: (count: number) => void;
	readonly sampledBytes: Global;
	readonly sampledSquares: Global;
	readonly selectRank: (start: number, count: number, rank: number) => void;
	readonly sortValues: (count: number) => number;
	readonly startColors: () => void;
	readonly startStream: () => void;
	readonly textureRows: Global;
	readonly writeFilteredRows: (bytes: number, width: number, rows: number, hasAbove: number) => number;
	readonly zscaleLine: (count: number, fewest: number, grow: number, rejectSigma: number, maxIterations: number) => number;
}
