/** Taken out of the global once: inside jest every look at a global is slow. */
const { abs, floor, fround, log10, round } = Math;

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
	for (let digits = decimalOf(single, 6) === undefined ? 7 : 1; digits < 9; digits++) {
		const decimal = decimalOf(single, digits);
		if (decimal !== undefined) return decimal;
	}
	return +single.toPrecision(9);
}

/** The decimal of that many digits, if it still names the float32. */
function decimalOf(single: number, digits: number): number | undefined {
	const calculated = calculatedDecimal(single, digits);
	if (calculated !== undefined) return fround(calculated) === single ? calculated : undefined;
	return isSameSingle(single, digits) ? nearest(single, digits) : undefined;
}

/** Powers of ten that float64 holds exactly. */
const TENS = Array.from({ length: 23 }, (_, exponent) => +`1e${exponent}`);

/**
 * The nearest decimal without any text, by which a simulated sky is ready a third sooner. Undefined close to a tie, and
 * for numbers so large or small that a power of ten would be rounded.
 */
function calculatedDecimal(single: number, digits: number): number | undefined {
	const places = digits - 1 - floor(log10(abs(single)));
	if (!(abs(places) < TENS.length)) return undefined;
	const scaled = places < 0 ? single / TENS[-places] : single * TENS[places];
	const whole = round(scaled);
	if (abs(scaled - whole) > 0.499) return undefined;
	return places < 0 ? whole * TENS[-places] : whole / TENS[places];
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
