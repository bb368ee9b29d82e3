import type { Pixels } from '@fink/kernel';
import { minMaxOf } from '../statistics';
import type { IntervalChoice } from './IntervalChoice';

/** Lowest to highest finite pixel. astropy: `MinMaxInterval`. */
export const minMax = {
	name: 'minMax',
	title: 'Min-Max',
	description: 'The lowest and the highest pixel',
	limits(pixels: Pixels) {
		const [vmin, vmax] = minMaxOf(pixels);
		return { vmin, vmax };
	},
} as const satisfies IntervalChoice;
