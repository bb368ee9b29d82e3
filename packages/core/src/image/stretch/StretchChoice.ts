import type { Choice, ParameterValues } from '../../choice';
import type { StretchFunction } from './StretchFunction';

/** A stretch: what it is called, its parameters, and its curve. */
export interface StretchChoice extends Choice {
	/** The curve for parameters that are complete and in range. */
	curve(values: ParameterValues): StretchFunction;
}
