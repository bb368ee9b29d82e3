import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/**
 * asinh on both sides of the middle: y = 0.5 + 0.5·asinh(u/a) / asinh(1/a) with u = 2x − 1.
 *
 * For differences, with a symmetric interval: zero stays in the middle, faint sources of both signs
 * are raised alike.
 */
export interface SignedAsinhStretch {
	readonly name: 'signedAsinh';
	/** Where linear turns into logarithmic, as a part of the half range; 1e-6 to 1e3. @default 0.1 */
	readonly a?: number;
}

/** @throws {OptionError} `a` is out of range. */
export function signedAsinh({ a = 0.1 }: Omit<SignedAsinhStretch, 'name'> = {}): StretchFunction {
	checkParameter('Softening', a, 1e-6, 1e3);
	const full = Math.asinh(1 / a);
	const forward = (x: number) => 0.5 + (0.5 * Math.asinh((2 * x - 1) / a)) / full;
	return {
		forward,
		inverse: (y) => (a * Math.sinh((2 * y - 1) * full) + 1) / 2,
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
