import { BIN_MARGIN } from '@fink/kernel';
import fc from 'fast-check';
import { curveTable } from '../../../src/image/paint';

const range = { least: -2, greatest: 3, isClipped: true, binsPerUnit: 16, doubt: 1e-9 };
const BINS = 80;
const width = 1 / range.binsPerUnit;

/** Bins that hold one level, with every x that may be taken for theirs. */
function clearBins(inner: readonly number[]) {
	const table = curveTable(Float64Array.of(-Infinity, ...inner, Infinity), range);
	expect(table.bins).toHaveLength(BINS + 1);
	return Array.from(table.bins, (level, bin) => {
		const start = range.least + bin * width;
		return { level, from: start - BIN_MARGIN * width, to: start + (1 + BIN_MARGIN) * width };
	});
}

describe('curveTable', () => {
	it('gives one level only to bins with all thresholds beyond the margin', () => {
		const anywhere = fc.double({ min: -2.2, max: 3.2, noNaN: true });
		const besideAnEdge = fc
			.tuple(fc.integer({ min: 0, max: BINS }), fc.double({ min: -1, max: 1, noNaN: true }))
			.map(([bin, part]) => range.least + (bin + part * 1.2 * BIN_MARGIN) * width);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(anywhere, besideAnEdge), { minLength: 1, maxLength: 30 }),
				(thresholds) => {
					const inner = [...thresholds].sort((a, b) => a - b);
					for (const { level, from, to } of clearBins(inner)) {
						const below = inner.filter((x) => x <= from).length;
						const within = inner.some((x) => x > from && x < to);
						expect(level >= 0 ? level : ~level).toBe(below);
						if (within) expect(level).toBeLessThan(0);
					}
				},
			),
		);
	});

	it('gives most bins one level, so that thresholds are seldom looked at', () => {
		const clear = clearBins([-1, 0.03, 2.2]).filter(({ level }) => level >= 0);
		expect(clear.length).toBeGreaterThan(BINS - 6);
	});
});
