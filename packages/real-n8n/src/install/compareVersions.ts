/**
 * Orders releases of n8n, `1.85.4` before `1.123.81`.
 *
 * @returns Negative, zero or positive, as `Array.sort` wants it.
 */
export function compareVersions(a: string, b: string): number {
	const [left, right] = [a, b].map((version) => version.split('.').map(Number));
	const differs = [0, 1, 2].find((index) => left[index] !== right[index]);
	return differs === undefined ? 0 : left[differs] - right[differs];
}
