import { LOOKS, pixelRows } from './pixelRows';
import { backgroundValues, type randomBelow, randomBytes } from './randomNumbers';
import { storedPixels } from './storedPixels';

/** The functions that the kernel offers. */
export type Fronts = typeof import('../../src');
type Below = ReturnType<typeof randomBelow>;
/** A call of a function with inputs that were drawn before, so that it can be repeated. */
type Call = (fronts: Fronts) => unknown;

const someLength = (below: Below) =>
	[below(9), below(300), 4000 + below(9000), 98_304 + below(9999)][below(4)];
const someValues = (below: Below) => backgroundValues(someLength(below), below(1e9));
const somePixels = (below: Below) =>
	below(2) ? someValues(below) : storedPixels(someLength(below), below(1e9));

function someRows(below: Below) {
	const pixelBytes = ([1, 3, 4] as const)[below(3)];
	const looks = Object.values(LOOKS);
	const [width, height] = [
		[1 + below(60), 1 + below(60)],
		[300, 500],
		[200, 100],
	][[0, 0, 0, 1, 2, 2][below(6)]];
	const look = below(3) ? looks[below(looks.length)] : LOOKS['gradient with faint noise'];
	return pixelRows(pixelBytes, width, height, look(below(1e9)));
}

function someGrid(below: Below) {
	const [width, height] = [1 + below(300), 1 + below(below(5) ? 40 : 400)];
	const pixelsOf = below(2) ? backgroundValues : storedPixels;
	return { width, height, pixels: pixelsOf(width * height, below(1e9)) };
}

/** Tables of made-up levels: bins of one level, or complements. */
const TABLES = [10, 100].map((top) => {
	const count = 16 * top;
	const levelIn = (bin: number) => Math.floor(((bin + 1) / count) * top);
	const bins = Int16Array.from({ length: count + 1 }, (_, bin) =>
		bin % 16 < 13 && bin > 0 ? Math.min(levelIn(bin), top) : ~Math.max(0, levelIn(bin) - 1),
	);
	const inner = Array.from({ length: top }, (_, i) => (i + 1) / top);
	const thresholds = Float64Array.of(-Infinity, ...inner, Infinity);
	const range = { least: 0, greatest: 1, isClipped: true, binsPerUnit: count, doubt: 1e-12 };
	return { ...range, bins, thresholds };
});

/** For every function of the kernel, a call with random inputs. */
const CALLS: Readonly<
	Record<keyof Omit<Fronts, 'MAX_ZSCALE_SAMPLES' | 'BIN_MARGIN'>, (below: Below) => Call>
> = {
	base64Bytes: (below) => {
		const text = Buffer.from(randomBytes(below(100), below(1e9))).toString('base64');
		return (fronts) => fronts.base64Bytes(text);
	},
	compareRows: (below) => {
		const { bytes, height } = someRows(below);
		return (fronts) => fronts.compareRows(bytes, bytes.length / height, height);
	},
	countFinite: (below) => {
		const pixels = somePixels(below);
		return (fronts) => fronts.countFinite(pixels);
	},
	crc32: (below) => {
		const bytes = randomBytes(someLength(below), below(1e9));
		return (fronts) => fronts.crc32(bytes);
	},
	curveLevels: (below) => {
		const [grid, table, flipped] = [someGrid(below), TABLES[below(2)], below(2) === 1];
		const curve = { offset: -9, scale: 20, table, levelOf: () => 7 };
		return (fronts) => fronts.curveLevels(grid, curve, flipped);
	},
	decodeFloat32: (below) => {
		const stored = storedPixels(someLength(below), below(1e9));
		return (fronts) => fronts.decodeFloat32(stored);
	},
	filteredRows: (below) => {
		const rows = someRows(below);
		return (fronts) => fronts.filteredRows(rows);
	},
	float64Of: (below) => {
		const pixels = somePixels(below);
		return (fronts) => fronts.float64Of(pixels);
	},
	indexColors: (below) => {
		const { bytes, height, pixelBytes, width } = someRows(below);
		const [pixels, rows] = pixelBytes === 1 ? [bytes.length >> 4, 4] : [width, height];
		const few = bytes.subarray(0, pixels * rows * 4).map((byte) => byte & 0xc0);
		const rgba = below(2) ? few : few.map((byte, i) => byte | (i & 15));
		return (fronts) => fronts.indexColors(rgba, pixels, rows);
	},
	linearLevels: (below) => {
		const [grid, flipped] = [someGrid(below), below(2) === 1];
		const line = { vmin: -8, range: 1 + below(40), steps: 255, top: 255 };
		return (fronts) => fronts.linearLevels(grid, line, flipped);
	},
	measurePixels: (below) => {
		const [pixels, bySize] = [somePixels(below), below(2) === 1];
		return (fronts) => fronts.measurePixels(pixels, -1, 1, bySize);
	},
	neighboringRanks: (below) => {
		const pixelsOf = below(2) ? backgroundValues : storedPixels;
		const values = pixelsOf(2 + below(below(3) ? 500 : 20_000), below(1e9));
		const ranks = [0.003, 0.3, 0.99].map((part) => Math.floor(part * (values.length - 1)));
		const some = below(2) ? ranks : [ranks[0], ranks[2]];
		return (fronts) => fronts.neighboringRanks(values, some);
	},
	packRows: (below) => {
		const rows = someRows(below);
		return (fronts) => fronts.packRows(rows);
	},
	pairwiseMoments: (below) => {
		const pixels = somePixels(below);
		return (fronts) => fronts.pairwiseMoments(pixels);
	},
	pairwiseSum: (below) => {
		const pixels = somePixels(below);
		return (fronts) => fronts.pairwiseSum(pixels);
	},
	sampleValues: (below) => {
		const [pixels, sample] = [somePixels(below), new Float64Array(1 + below(300))];
		return (fronts) => {
			fronts.sampleValues(pixels, pixels.length / sample.length, sample);
			return sample;
		};
	},
	scratchBytes: (below) => {
		const bytes = randomBytes(someLength(below), below(1e9));
		return (fronts) => {
			const scratch = fronts.scratchBytes(bytes.length);
			scratch?.set(bytes);
			return scratch && [fronts.crc32(scratch), scratch.slice()];
		};
	},
	sortValues: (below) => {
		const values = someValues(below);
		return (fronts) => fronts.sortValues(values.slice());
	},
	storedFloat32: (below) => {
		const { bytes, length } = storedPixels(someLength(below), below(1e9));
		return (fronts) => fronts.storedFloat32(bytes, 0, length);
	},
	storedValue: (below) => {
		const stored = storedPixels(1 + someLength(below), below(1e9));
		return (fronts) => fronts.storedValue(stored, stored.length - 1);
	},
	usedBytes: (below) => {
		const bytes = randomBytes(someLength(below), below(1e9)).map((byte) => byte >> 1);
		return (fronts) => {
			const used = new Uint8Array(256);
			fronts.usedBytes(bytes, used);
			return used;
		};
	},
	zscaleLine: (below) => {
		const [pixels, stride] = [somePixels(below), 1 + below(9)];
		const count = Math.ceil(Math.min(pixels.length, 65_536) / stride);
		const rejection = { fewest: 5, grow: 1 + below(9), rejectSigma: 2.5, maxIterations: 5 };
		return (fronts) => count && fronts.zscaleLine(pixels, stride, count, rejection);
	},
};
/** The names of all functions that {@link randomCall} may choose. */
export const CALL_NAMES = Object.keys(CALLS) as readonly (keyof typeof CALLS)[];

/** A call of a random function with random inputs. */
export function randomCall(below: Below): { readonly name: string; readonly call: Call } {
	const name = CALL_NAMES[below(CALL_NAMES.length)];
	return { name, call: CALLS[name](below) };
}
