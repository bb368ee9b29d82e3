import { OUTPUT, PIXELS } from '../memory';

/** 1 if the rows whose levels were made last contain NaN, which has no level. */
export let hasMissing: i32 = 0;

/** Call before levels are made. */
export function startMissing(): void {
	hasMissing = 0;
}

/** Call where a pixel has no level. */
export function noteMissing(): void {
	hasMissing = 1;
}

/** Writes to `OUTPUT`, a byte for each float64 of rows in `PIXELS`, 1 where it is NaN, else 0. */
export function markMissing(width: i32, rows: i32, flipped: i32): void {
	for (let y = 0; y < rows; y++) {
		const from = PIXELS + ((<usize>(y * width)) << 3);
		const to = OUTPUT + <usize>((flipped ? rows - 1 - y : y) * width);
		for (let x = 0; x < width; x++) {
			const value = load<f64>(from + ((<usize>x) << 3));
			store<u8>(to + x, value === value ? 0 : 1);
		}
	}
}
