/**
 * A number in as few digits as its step needs, with a true minus sign, thousands apart on request.
 *
 * @param step - Neighboring ticks differ by this. @param groups - Whether thousands are set apart by commas.
 */
export function tickLabel(value: number, step: number, groups = false): string {
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const digits = Math.abs(value).toFixed(Math.min(decimals, 20));
	const [whole, fraction] = digits.split('.');
	const grouped = groups ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
	return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}
