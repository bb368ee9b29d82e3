import { OptionError } from '../../errors';

/** Wider or higher pictures are refused: 16384² RGBA pixels fill 1 GiB. */
const GREATEST_SIZE = 16384;

/**
 * For each of `target` output pixels in a row, the input pixel its centre falls on:
 * ⌊(i + ½)·source / target⌋, computed exactly. A whole factor repeats every pixel that many times.
 *
 * @throws {OptionError} A size that is no whole number of pixels from 1 to 16384.
 */
export function nearestSources(source: number, target: number): Uint32Array {
	if (!Number.isInteger(target) || target < 1 || target > GREATEST_SIZE) {
		throw new OptionError(`An image can't be ${target} pixels wide or high`, {
			field: 'Output Size',
			given: target,
			advice: `Give a whole number from 1 to ${GREATEST_SIZE}.`,
		});
	}
	const sources = new Uint32Array(target);
	for (let i = 0; i < target; i++) sources[i] = Math.floor(((2 * i + 1) * source) / (2 * target));
	return sources;
}
