import { OptionError } from '../../errors';

/** Width and height in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Wider or higher pictures are refused: 8192² RGBA pixels fill 256 MiB. */
const MAX_SIDE = 8192;

/** @throws {OptionError} A side is not a whole number of pixels from 1 to 8192. */
export function checkSize({ width, height }: Size): void {
	for (const side of [width, height]) {
		if (Number.isInteger(side) && side >= 1 && side <= MAX_SIDE) continue;
		throw new OptionError(`A picture can't be ${side} pixels wide or high`, {
			field: 'Size',
			given: side,
			advice: `Enter a whole number from 1 to ${MAX_SIDE}.`,
		});
	}
}
