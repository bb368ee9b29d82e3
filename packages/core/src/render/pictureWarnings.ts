import type { Measurements } from '../image';

/** From this part on, missing or saturated pixels are worth a word. */
const NOTEWORTHY = 0.5;
/** The same of pixels of a difference that are exactly 0. */
const NOTEWORTHY_ZEROS = 0.01;

/**
 * What is right by the rules but shows little: sentences for the user, none for an ordinary picture.
 *
 * @param name - What the sentences call the cutout. @param isDifference - Whether noise is to be expected around 0.
 */
export function pictureWarnings(
	name: string,
	{ isConstant, fractionNaN, fractionZero = 0, fractionAtMaximum = 0 }: Partial<Measurements>,
	isDifference = false,
): string[] {
	const percent = (part: number) => `${Math.round(part * 100)} %`;
	const warnings: string[] = [];
	if (isConstant) {
		warnings.push(
			`All pixels of "${name}" have the same value, so the picture shows nothing: no difference image could be made, or the file is damaged.`,
		);
	}
	if (fractionNaN !== undefined && fractionNaN >= NOTEWORTHY) {
		warnings.push(
			`${percent(fractionNaN)} of the pixels of "${name}" have no data: they are off the detector.`,
		);
	}
	if (isDifference && !isConstant && fractionZero > NOTEWORTHY_ZEROS) {
		warnings.push(
			`${percent(fractionZero)} of the pixels of "${name}" are exactly 0: they were set to 0, not measured.`,
		);
	}
	if (!isConstant && fractionAtMaximum >= NOTEWORTHY) {
		warnings.push(
			`${percent(fractionAtMaximum)} of the pixels of "${name}" have the highest color: choose a wider interval or another preset.`,
		);
	}
	return warnings;
}
