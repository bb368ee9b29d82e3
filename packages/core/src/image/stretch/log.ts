import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/** y = ln(a·x + 1) / ln(a + 1). astropy: `LogStretch`. */
export interface LogStretch {
	readonly name: 'log';
	/** 1e-3 to 1e9; the greater, the more faint pixels are raised. @default 1000 */
	readonly a?: number;
}

/** @throws {OptionError} `a` is out of range. */
export function log({ a = 1000 }: Omit<LogStretch, 'name'> = {}): StretchFunction {
	checkParameter('Log Parameter', a, 1e-3, 1e9);
	const full = Math.log(a + 1);
	const forward = (x: number) => Math.log(x * a + 1) / full;
	return {
		forward,
		inverse: (y) => (Math.exp(y * full) - 1) / a,
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
