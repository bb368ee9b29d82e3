const TEN_DECIMALS = 1e10;

/**
 * A float64 as `pandas.DataFrame.to_json` prints it with its default of 10 decimals.
 *
 * Follows pandas' vendored ujson (`Buffer_AppendDoubleUnchecked`): whole part and fraction are split in
 * binary arithmetic, which shows noise such as 527232.4399999999 for 527232.44 and prints a tiny
 * negative number as -0.0.
 *
 * @param value - Not NaN; pandas turns NaN and infinities into null before.
 */
export function formatPandasFloat(value: number): string {
	const size = Math.abs(value);
	if (size > 1e16 - 1 || (size !== 0 && size < 1e-15)) return formatGeneral10(value);
	let whole = Math.floor(size);
	const scaled = (size - whole) * TEN_DECIMALS;
	let fraction = Math.floor(scaled);
	const rest = scaled - fraction;
	if (rest > 0.5 || (rest === 0.5 && (fraction === 0 || fraction % 2 === 1))) fraction += 1;
	if (fraction >= TEN_DECIMALS) {
		fraction = 0;
		whole += 1;
	}
	const decimals = String(fraction).padStart(10, '0').replace(/0+$/, '') || '0';
	return `${value < 0 ? '-' : ''}${BigInt(whole)}.${decimals}`;
}

/** C's `%.10g`. */
function formatGeneral10(value: number): string {
	const [mantissa, exponent] = value.toExponential(9).split('e');
	const digits = mantissa.replace(/\.?0+$/, '');
	return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
