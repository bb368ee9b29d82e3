import type { Choice } from '../../choice';
import { DEGREE } from '../sky/vector';

/** A formula for the air mass. */
export interface AirmassFormula<Name extends string = string> extends Choice<Name> {
	/** At an altitude above the horizon without refraction, in degrees; `null` where it does not hold. */
	readonly at: (altitudeDeg: number) => number | null;
}

/** 1 / sin of the altitude. */
export function secantOf(altitudeDeg: number): number {
	return 1 / Math.sin(altitudeDeg * DEGREE);
}
