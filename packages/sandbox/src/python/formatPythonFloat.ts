/**
 * A float as Python's `repr` prints it: shortest digits, an exponent below 1e-4 and from 1e16 upward, and the
 * literals `nan`, `inf`, `-inf`.
 */
export function formatPythonFloat(value: number): string {
	if (Number.isNaN(value)) return 'nan';
	if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
	if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
	const [mantissa, exponentText] = value.toExponential().split('e');
	const exponent = Number(exponentText);
	if (exponent < -4 || exponent >= 16) {
		const sign = exponent < 0 ? '-' : '+';
		return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
	}
	const digits = mantissa.replace(/[-.]/g, '');
	const sign = value < 0 ? '-' : '';
	if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
	const padded = digits.padEnd(exponent + 1, '0');
	return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || '0'}`;
}
