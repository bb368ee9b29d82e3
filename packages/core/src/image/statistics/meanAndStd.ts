import { pairwiseMoments, type Pixels } from '@fink/kernel';

/** Mean of values, and how far they lie from it. */
export interface MeanAndStd {
	/** Arithmetic mean. */
	readonly mean: number;
	/** Population standard deviation (ddof = 0). */
	readonly std: number;
}

/** Both with numpy's order of additions, `numpy.mean` and `numpy.std`; NaN for no values. */
export function meanAndStd(values: Pixels): MeanAndStd {
	const { mean, squares } = pairwiseMoments(values);
	return { mean, std: Math.sqrt(squares / values.length) };
}
