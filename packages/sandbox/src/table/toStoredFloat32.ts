/** Taken out of the global once: inside jest every look at a global is slow. */
const { fround } = Math;

/** A float32 halfway between two decimals has so few digits that these show all of them. */
const EVERY_DIGIT = 100;

/**
 * The float64 that a single-precision value becomes when it leaves the database: its shortest decimal
 * text that still names the same float32 (as Java and numpy print it), read as a double by pandas. Of two
 * such texts that are equally near, the one with an even last digit.
 *
 * So 2674.69384765625 (a float32) is served as 2674.6938, and 28723.0625 as 28723.062.
 */
export function toStoredFloat32(value: number): number {
	const single = fround(value);
	for (let digits = isSameSingle(single, 6) ? 1 : 7; digits < 9; digits++) {
		if (isSameSingle(single, digits)) return nearest(single, digits);
	}
	return +single.toPrecision(9);
}

function isSameSingle(single: number, digits: number): boolean {
	return fround(+single.toPrecision(digits)) === single;
}

/** JavaScript rounds a tie away from zero. */
function nearest(single: number, digits: number): number {
	const away = +single.toPrecision(digits);
	const [mantissa, exponent = '0'] = single.toPrecision(digits + 1).split('e');
	if (!/[02468]\.?5$/.test(mantissa) || !isTie(single, digits)) return away;
	const even = +`${mantissa.slice(0, -1)}e${exponent}`;
	return fround(even) === single ? even : away;
}

function isTie(single: number, digits: number): boolean {
	const [mantissa] = single.toPrecision(EVERY_DIGIT).split('e');
	const all = mantissa.replace(/^-?[0.]*/, '').replace('.', '');
	return all[digits] === '5' && /^0*$/.test(all.slice(digits + 1));
}
