/** A point of a plane. */
type Pair = readonly [number, number];

const MAX_STEPS = 40;

/**
 * The point that a map brings to `target`, by Newton's steps with slopes measured over `step`; undefined where
 * they find none.
 *
 * @param start - Where to begin; distortions are small, so `target` itself does.
 * @param step - A length over which the map is nearly straight; what is left over is below a billionth of it.
 */
export function solvePlane(
	map: (x: number, y: number) => Pair,
	target: Pair,
	start: Pair,
	step: number,
): Pair | undefined {
	let [x, y] = start;
	for (let i = 0; i < MAX_STEPS; i++) {
		const [atX, atY] = map(x, y);
		const [errorX, errorY] = [target[0] - atX, target[1] - atY];
		const [rightX, rightY] = map(x + step, y);
		const [upX, upY] = map(x, y + step);
		const [a, b, c, d] = [rightX - atX, upX - atX, rightY - atY, upY - atY];
		const determinant = a * d - b * c;
		const dx = ((d * errorX - b * errorY) / determinant) * step;
		const dy = ((a * errorY - c * errorX) / determinant) * step;
		if (!Number.isFinite(dx + dy)) return undefined;
		x += dx;
		y += dy;
		if (Math.abs(dx) + Math.abs(dy) <= 1e-11 * step + 4e-16 * (Math.abs(x) + Math.abs(y)))
			return [x, y];
	}
	const [atX, atY] = map(x, y);
	return Math.hypot(atX - target[0], atY - target[1]) < 1e-8 * step ? [x, y] : undefined;
}
