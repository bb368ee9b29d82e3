import { OptionError } from '../../errors';
import { MAX_RESIZED_SIDE } from '../../grid';

/** Width and height in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** @throws {OptionError} A side is not a whole number of pixels from 1 to MAX_RESIZED_SIDE. */
export function checkSize({ width, height }: Size): void {
	for (const side of [width, height]) {
		if (Number.isInteger(side) && side >= 1 && side <= MAX_RESIZED_SIDE) continue;
		throw new OptionError(`A picture can't be ${side} pixels wide or high`, {
			field: 'Size',
			given: side,
			advice: `Enter a whole number from 1 to ${MAX_RESIZED_SIDE}.`,
		});
	}
}
