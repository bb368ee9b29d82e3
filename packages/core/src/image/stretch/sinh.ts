import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/** y = sinh(x/a) / sinh(1/a). astropy: `SinhStretch`. */
export interface SinhStretch {
	readonly name: 'sinh';
	/** 0.01 to 1e3; the smaller, the more only the brightest pixels show. @default 1/3 */
	readonly a?: number;
}

/** @throws {OptionError} `a` is out of range. */
export function sinh({ a = 1 / 3 }: Omit<SinhStretch, 'name'> = {}): StretchFunction {
	checkParameter('Softening', a, 0.01, 1e3);
	const full = Math.sinh(1 / a);
	const forward = (x: number) => Math.sinh(x / a) / full;
	return {
		forward,
		inverse: (y) => a * Math.asinh(y * full),
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
