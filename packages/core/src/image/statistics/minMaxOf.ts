import { float64Of, type Pixels } from '@fink/kernel';

/** Least and greatest of pixels (at least one, no NaN). */
export function minMaxOf(pixels: Pixels): [least: number, greatest: number] {
	const values = float64Of(pixels);
	let least = values[0];
	let greatest = values[0];
	for (let i = 1; i < values.length; i++) {
		const value = values[i];
		if (value < least) least = value;
		else if (value > greatest) greatest = value;
	}
	return [least, greatest];
}
