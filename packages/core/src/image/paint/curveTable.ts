import { BIN_MARGIN, type CurveTable } from '@fink/kernel';

/** Which part of a curve a table covers, and how finely. */
export type CurveRange = Omit<CurveTable, 'bins' | 'thresholds'>;

/**
 * A table that gives the level of most x at one look: equal parts of the range, each knowing its level, or, where
 * one begins in it or near it, the complement (`~`) of the lowest. Where x beyond the range is not clipped, the
 * outermost parts hold complements too.
 *
 * @param thresholds - x at which each level begins: −∞, then ascending; +∞ after the last.
 */
export function curveTable(thresholds: Float64Array, range: CurveRange): CurveTable {
	const { least, greatest, binsPerUnit, doubt } = range;
	const count = Math.round((greatest - least) * binsPerUnit);
	const bins = new Int16Array(count + 1);
	const margin = BIN_MARGIN / binsPerUnit + 2 * doubt;
	for (let bin = 0, level = 0; bin <= count; bin++) {
		const start = bin / binsPerUnit + least - margin;
		const end = (bin + 1) / binsPerUnit + least + margin;
		while (start >= thresholds[level + 1]) level++;
		const isOne = start > thresholds[level] + doubt && end < thresholds[level + 1] - doubt;
		const isOutside = !range.isClipped && (bin === 0 || bin === count);
		bins[bin] = isOne && !isOutside ? level : ~level;
	}
	return { ...range, bins, thresholds };
}
