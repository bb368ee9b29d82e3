import {
	countFinite,
	curveLevels,
	decodeFloat32,
	linearLevels,
	measurePixels,
	neighboringRanks,
	packRows,
	pairwiseMoments,
	pairwiseSum,
	sampleValues,
	sortValues,
	storedFloat32,
	zscaleLine,
	type Pixels,
} from '../src';
import { LOOKS, pixelRows } from './support/pixelRows';
import { backgroundValues, randomBelow } from './support/randomNumbers';
import { stored } from './support/storedPixels';

const TABLE = {
	least: 0,
	greatest: 1,
	isClipped: true,
	binsPerUnit: 4,
	bins: Int16Array.of(~0, 1, ~1, 2, 2),
	thresholds: Float64Array.of(-Infinity, 0.1, 0.6, Infinity),
	doubt: 1e-12,
};
const REJECTION = { fewest: 5, grow: 1, rejectSigma: 2.5, maxIterations: 5 };

/** All that can be asked of pixels. */
const QUESTIONS: Readonly<Record<string, (pixels: Pixels, width: number) => unknown>> = {
	countFinite,
	pairwiseSum,
	pairwiseMoments,
	measurePixels: (pixels) => measurePixels(pixels, -3, 4, false),
	neighboringRanks: (pixels) => neighboringRanks(pixels, [3, pixels.length - 9]),
	'neighboringRanks in the middle': (pixels) =>
		neighboringRanks(pixels, [pixels.length >> 1, pixels.length >> 2]),
	sampleValues: (pixels) => {
		const sample = new Float64Array(70);
		sampleValues(pixels, pixels.length / 70, sample);
		return sample;
	},
	'the first values': (pixels) => {
		const sample = new Float64Array(70);
		sampleValues(pixels, 1, sample);
		return sample;
	},
	zscaleLine: (pixels) => zscaleLine(pixels, 1 + (pixels.length >> 10), 700, REJECTION),
	linearLevels: (pixels, width) =>
		linearLevels(
			{ width, height: pixels.length / width, pixels },
			{ vmin: -9, range: 20, steps: 255, top: 255 },
			true,
		),
	curveLevels: (pixels, width) =>
		curveLevels(
			{ width, height: pixels.length / width, pixels },
			{ offset: -15, scale: 30, table: TABLE, levelOf: () => 7 },
			true,
		),
};
const questions = Object.keys(QUESTIONS);

/** What else the kernel may be asked in between. */
const OTHERS: readonly ((seed: number) => unknown)[] = [
	(seed) => sortValues(backgroundValues(60_000, seed)),
	(seed) => zscaleLine(backgroundValues(1000, seed), 1, 1000, REJECTION),
	(seed) => packRows(pixelRows(4, 300, 300, LOOKS.noise(seed))),
	(seed) => countFinite(backgroundValues(70_000, seed)),
	(seed) => pairwiseSum(stored(backgroundValues(900, seed))),
	(seed) => decodeFloat32(stored(backgroundValues(100_000, seed))),
];

describe('pixels of a file', () => {
	// The kernel holds 98,304 at once.
	it.each([
		[9, 900],
		[31, 961],
		[3, 98_301],
		[200, 40_000],
		[308, 308 * 319],
		[300, 300 * 328],
		[1000, 230_000],
	])('in rows of %i answer as their numbers do (%i of them)', (width, length) => {
		const below = randomBelow(length);
		const file = stored(backgroundValues(length, 5));
		const numbers = decodeFloat32(file);
		for (let round = 0; round < 15; round++) {
			const name = questions[below(questions.length)];
			const found = QUESTIONS[name](file, width);
			if (!isSame(found, QUESTIONS[name](numbers, width)))
				throw new Error(`${name} in round ${round}`);
			if (below(3) === 0) OTHERS[below(OTHERS.length)](round);
		}
	});

	it('are distinguished from pixels of another file with the same place and number', () => {
		const [first, second] = [1, 2].map((value) => stored(new Float64Array(900).fill(value)));
		const sums = [first, second, first, first, second].map(pairwiseSum);
		expect(sums).toEqual([900, 1800, 900, 900, 1800]);
	});

	it('are all read, also after whole rows of them, when fewer fit at once', () => {
		const file = stored(backgroundValues(300 * 400, 3).fill(NaN, 98_200));
		QUESTIONS.linearLevels(file, 300);
		expect(countFinite(file)).toBe(98_200);
	});

	it('are distinguished from a part and from more of the same bytes', () => {
		const { bytes } = stored(Float64Array.of(1, 2, 4, 8));
		const sums = [4, 2, 3].map((count) => pairwiseSum(storedFloat32(bytes, 5, count)));
		expect(sums).toEqual([15, 3, 7]);
	});
});

describe('numbers', () => {
	it('may change between two questions', () => {
		const numbers = new Float64Array(900).fill(1);
		expect(pairwiseSum(numbers)).toBe(900);
		numbers.fill(3);
		expect(pairwiseSum(numbers)).toBe(2700);
	});

	it('that came in between are not taken for those of a file', () => {
		const file = stored(new Float64Array(900).fill(1));
		pairwiseSum(file);
		pairwiseSum(new Float64Array(900).fill(5));
		expect(pairwiseSum(file)).toBe(900);
	});
});

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
