import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/** y = asinh(x/a) / asinh(1/a). astropy: `AsinhStretch`; Lupton et al. 1999, AJ 118, 1406. */
export interface AsinhStretch {
	readonly name: 'asinh';
	/** Where linear turns into logarithmic, as a part of the range; 1e-6 to 1e3. @default 0.1 */
	readonly a?: number;
}

/** @throws {OptionError} `a` is out of range. */
export function asinh({ a = 0.1 }: Omit<AsinhStretch, 'name'> = {}): StretchFunction {
	checkParameter('Softening', a, 1e-6, 1e3);
	const full = Math.asinh(1 / a);
	const forward = (x: number) => Math.asinh(x / a) / full;
	return {
		forward,
		inverse: (y) => a * Math.sinh(y * full),
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
