import { BIN_MARGIN, curveLevels, type Curve, type CurveTable } from '../src';
import { backgroundValues, randomBelow } from './support/randomNumbers';

const DOUBT = 1e-12;
const [STEPS, TOP] = [256, 255];
/** Thresholds stand this much beside the curve, so that it is seen whether the curve was asked near them. */
const SHIFT = 3e-13;

/** A rising curve by its inverse, with levels between two x. */
interface Rising {
	readonly forward: (x: number) => number;
	readonly inverse: (y: number) => number;
	readonly least: number;
	readonly greatest: number;
	readonly isClipped: boolean;
	readonly binsPerUnit: number;
}

const SQRT: Rising = {
	...{ forward: Math.sqrt, inverse: (y) => y * y },
	...{ least: 0, greatest: 1, isClipped: true, binsPerUnit: 32_768 },
};
const COARSE_SQUARE: Rising = {
	...{ forward: (x) => x * x, inverse: Math.sqrt },
	...{ least: 0, greatest: 1, isClipped: true, binsPerUnit: 64 },
};
const LOGISTIC: Rising = {
	...{ forward: (x) => 1 / (1 + Math.exp(-x)), inverse: (y) => Math.log(y / (1 - y)) },
	...{ least: -8, greatest: 8, isClipped: false, binsPerUnit: 2048 },
};

/** Of an odd number of bins, the last of which halves must not be rounded away from. */
const ODD_LOGISTIC: Rising = {
	...{ forward: LOGISTIC.forward, inverse: LOGISTIC.inverse },
	...{ least: -1.5, greatest: 1.5, isClipped: false, binsPerUnit: 699 },
};

const levelAt = (curve: Rising) => (x: number) =>
	Math.min(Math.max(Math.trunc(curve.forward(x) * STEPS), 0), TOP);

function tableOf(curve: Rising): CurveTable {
	const { inverse, least, greatest, isClipped, binsPerUnit } = curve;
	const inner = Array.from({ length: TOP }, (_, i) => inverse((i + 1) / STEPS) + SHIFT);
	const count = (greatest - least) * binsPerUnit;
	const level = (x: number) => inner.filter((threshold) => threshold <= x).length;
	const edges = Array.from({ length: count + 2 }, (_, bin) => [
		level(least + (bin - BIN_MARGIN) / binsPerUnit),
		level(least + (bin + BIN_MARGIN) / binsPerUnit),
	]);
	const bins = Int16Array.from({ length: count + 1 }, (_, bin) => {
		const lowest = edges[bin][0];
		const isOne = lowest === edges[bin + 1][1];
		return isOne && (isClipped || (bin > 0 && bin < count)) ? lowest : ~lowest;
	});
	const thresholds = Float64Array.of(-Infinity, ...inner, Infinity);
	return { least, greatest, isClipped, binsPerUnit, bins, thresholds, doubt: DOUBT };
}

/** Expects the levels of evaluating the curve pixel by pixel. @returns How often the kernel asked for it. */
function expectLevels(width: number, data: Float64Array, rising: Rising, curve: Curve): number {
	const { offset, scale, table } = curve;
	const height = data.length / width;
	let asked = 0;
	const levelOf = (x: number) => {
		asked++;
		return curve.levelOf(x);
	};
	for (const flipped of [false, true]) {
		const made = curveLevels(
			{ width, height, pixels: data },
			{ offset, scale, table, levelOf },
			flipped,
		);
		const found = made?.levels;
		data.forEach((value, i) => {
			const given = (value - offset) / scale;
			const x = rising.isClipped ? Math.min(Math.max(given, table.least), table.greatest) : given;
			const y = Math.floor(i / width);
			const at = flipped ? (height - 1 - y) * width + (i % width) : i;
			if (Number.isNaN(value) !== (made?.missing?.[at] === 1))
				throw new Error(`${value} is missing`);
			if (Number.isNaN(value)) return;
			if (found?.[at] !== curve.levelOf(x))
				throw new Error(`${x}: ${found?.[at]}, not ${curve.levelOf(x)}`);
		});
	}
	return asked / 2;
}

describe.each([
	['a square root', SQRT],
	['a square with few bins', COARSE_SQUARE],
	['a logistic curve that is not clipped', LOGISTIC],
	['one of an odd number of bins', ODD_LOGISTIC],
])('curveLevels of %s', (_title, rising) => {
	const table = tableOf(rising);
	const levelOf = levelAt(rising);
	const curve: Curve = { offset: 0, scale: 1, table, levelOf };
	const span = rising.greatest - rising.least;

	it('are those of the curve, which is seldom asked', () => {
		const below = randomBelow(3);
		const data = Float64Array.from(
			{ length: 30_030 },
			() => rising.least + (span * below(1e9)) / 1e9,
		);
		expect(expectLevels(1001, data, rising, curve)).toBeLessThan(30);
	});

	it('are those of the curve at every threshold, at every bin, and a little beside them', () => {
		const bins = Array.from(table.bins, (_, bin) => rising.least + bin / rising.binsPerUnit);
		const near = [...table.thresholds.subarray(1, -1), ...bins].flatMap((x) =>
			[0, 1e-16, SHIFT, 9e-13].flatMap((shift) => [x - shift, x + shift]),
		);
		const asked = expectLevels(8, Float64Array.from(near), rising, curve);
		expect(asked).toBeGreaterThan(7 * TOP);
	});

	it('are those of the curve far beyond its range', () => {
		const far = [-Infinity, -1e300, -1e9, -9, -8, -0.1, -0, 0, 1, 1.1, 8, 9, 1e9, 1e300, Infinity];
		expectLevels(far.length, Float64Array.from(far), rising, curve);
		expectLevels(1, Float64Array.from(far), rising, curve);
	});

	it.each([
		[-40, 113],
		[1e5, 0.003],
		[0, 1e-280],
		[5, 1e200],
	])('are those of the curve moved by %d and stretched by %d', (offset, scale) => {
		const x = backgroundValues(3000, 4).map((value) => value / 4);
		const data = x.map((value) => offset + value * scale);
		expectLevels(30, data, rising, { ...curve, offset, scale });
	});

	it('turn rows of any width upside down, and more than the kernel holds', () => {
		for (let width = 1; width <= 18; width++)
			expectLevels(width, backgroundValues(width * 5, width), rising, curve);
		expectLevels(700, backgroundValues(700 * 200, 7), rising, { ...curve, scale: 10 });
	});

	it('come with a note of every NaN, wherever it stands', () => {
		for (const width of [1, 2, 5, 8, 1025])
			for (let at = 0; at < width * 2; at += width > 9 ? 100 : 1) {
				const data = backgroundValues(width * 2, 1);
				data[at] = NaN;
				expectLevels(width, data, rising, curve);
			}
		expectLevels(20, backgroundValues(400, 5).fill(NaN, 33, 260), rising, curve);
	});
});

describe('curveLevels', () => {
	it('take the table they are given, whichever was loaded before', () => {
		const data = backgroundValues(900, 9);
		const curves = [SQRT, COARSE_SQUARE, LOGISTIC].map((rising) => ({
			rising,
			curve: { offset: -1, scale: 7, table: tableOf(rising), levelOf: levelAt(rising) },
		}));
		for (const [first, second] of [
			[0, 1],
			[1, 2],
			[2, 1],
			[0, 2],
			[2, 0],
			[0, 0],
		])
			for (const at of [first, second]) expectLevels(30, data, curves[at].rising, curves[at].curve);
	});

	it('are not given for rows longer than the kernel holds', () => {
		const rows = { width: 98_305, height: 1, pixels: new Float64Array(98_305) };
		const curve = { offset: 0, scale: 1, table: tableOf(SQRT), levelOf: levelAt(SQRT) };
		expect(curveLevels(rows, curve, false)).toBeUndefined();
	});
});
