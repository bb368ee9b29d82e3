import type { Pixels } from '@fink/kernel';
import { OptionError } from '../../errors';
import { minMaxOf } from '../statistics';
import type { Limits } from './Limits';

/** Limits given by the user; one left out is the least or greatest finite pixel. astropy: `ManualInterval`. */
export interface ManualInterval {
	readonly name: 'manual';
	/** Pixel value that becomes 0. */
	readonly vmin?: number;
	/** Pixel value that becomes 1. */
	readonly vmax?: number;
}

/**
 * @param values - Finite values, at least one.
 * @throws {OptionError} A limit is not finite, or vmin is above vmax.
 */
export function manualLimits(values: Pixels, { vmin, vmax }: ManualInterval): Limits {
	checkLimit('Minimum Value', vmin);
	checkLimit('Maximum Value', vmax);
	const [least, greatest] = minMaxOf(values);
	const limits = { vmin: vmin ?? least, vmax: vmax ?? greatest };
	if (limits.vmin <= limits.vmax) return limits;
	throw new OptionError(`The minimum value ${limits.vmin} is above the maximum ${limits.vmax}`, {
		field: vmin === undefined ? 'Maximum Value' : 'Minimum Value',
		given: vmin ?? vmax,
		advice: 'Swap the two. To invert the picture, take a colormap whose name ends in "_r".',
	});
}

function checkLimit(field: string, value: number | undefined): void {
	if (value === undefined || Number.isFinite(value)) return;
	throw new OptionError(`${field} is ${value}, which is no number`, {
		field,
		given: value,
		advice:
			'Give a pixel value in the unit of the image (nJy for Rubin), or leave the field empty.',
	});
}
