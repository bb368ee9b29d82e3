import { checkParameter } from '../checkParameter';
import type { StretchFunction } from './StretchFunction';

/** y = x^power. astropy: `PowerStretch`. */
export interface PowerStretch {
	readonly name: 'power';
	/** 0.01 to 100; below 1 raises faint pixels, above 1 lowers them. @default 2 */
	readonly power?: number;
}

/** @throws {OptionError} The power is out of range. */
export function power({ power: exponent = 2 }: Omit<PowerStretch, 'name'> = {}): StretchFunction {
	checkParameter('Power', exponent, 0.01, 100);
	const forward = exponent === 2 ? (x: number) => x * x : (x: number) => x ** exponent;
	const inverse = exponent === 2 ? Math.sqrt : (y: number) => y ** (1 / exponent);
	return {
		forward,
		inverse,
		apply: (values) => {
			for (let i = 0; i < values.length; i++) values[i] = forward(values[i]);
		},
	};
}
