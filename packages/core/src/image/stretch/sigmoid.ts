import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/**
 * A logistic curve through (0, 0) and (1, 1): y = (s(x) − s(0)) / (s(1) − s(0)) with
 * s(x) = 1 / (1 + exp(−contrast·(x − midpoint))).
 *
 * The "sigmoidal contrast" of image editors; astropy has none. The Fink API's `sigmoid` is another
 * thing, the logistic of the z-score without limits: see `finkSigmoid`.
 */
export interface SigmoidStretch {
	readonly name: 'sigmoid';
	/** Steepness, 0.01 to 100. @default 10 */
	readonly contrast?: number;
	/** The x where it is steepest, 0 to 1. @default 0.5 */
	readonly midpoint?: number;
}

/** @throws {OptionError} A parameter is out of range. */
export function sigmoid({
	contrast = 10,
	midpoint = 0.5,
}: Omit<SigmoidStretch, 'name'> = {}): StretchFunction {
	checkParameter('Contrast', contrast, 0.01, 100);
	checkParameter('Midpoint', midpoint, 0, 1);
	const logistic = (x: number) => 1 / (1 + Math.exp(-contrast * (x - midpoint)));
	const low = logistic(0);
	const span = logistic(1) - low;
	const forward = (x: number) => (logistic(x) - low) / span;
	return {
		forward,
		inverse: (y) => {
			const s = low + y * span;
			return midpoint + Math.log(s / (1 - s)) / contrast;
		},
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
