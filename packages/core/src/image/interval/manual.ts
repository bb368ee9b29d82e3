import type { Pixels } from '@fink/kernel';
import { OptionError } from '../../errors';
import { minMaxOf } from '../statistics';
import type { IntervalChoice } from './IntervalChoice';

/**
 * Limits given by the user; one that is left out is the lowest or highest finite pixel. Refuses a lowest value
 * above the highest. astropy: `ManualInterval`.
 */
export const manual = {
	name: 'manual',
	title: 'Manual',
	description: 'The limits that you enter',
	parameters: [
		{
			name: 'vmin',
			title: 'Lowest Value',
			description: 'Pixel value of the lowest color, nJy for Rubin',
			default: 0,
			isOptional: true,
		},
		{
			name: 'vmax',
			title: 'Highest Value',
			description: 'Pixel value of the highest color, nJy for Rubin',
			default: 1000,
			isOptional: true,
		},
	],
	limits(pixels: Pixels, { vmin, vmax }: { readonly vmin?: number; readonly vmax?: number }) {
		const [lowest, highest] = minMaxOf(pixels);
		const limits = { vmin: vmin ?? lowest, vmax: vmax ?? highest };
		if (limits.vmin <= limits.vmax) return limits;
		throw new OptionError(`The lowest value ${limits.vmin} is above the highest ${limits.vmax}`, {
			field: vmin === undefined ? 'Highest Value' : 'Lowest Value',
			given: vmin ?? vmax,
			advice: 'Swap the two. To invert the picture, choose a colormap whose name ends in "_r".',
		});
	},
} as const satisfies IntervalChoice;
