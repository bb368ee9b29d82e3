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
	let slopes: Slopes | undefined;
	let before = Infinity;
	for (let i = 0; i < MAX_STEPS; i++) {
		const at = map(x, y);
		const [errorX, errorY] = [target[0] - at[0], target[1] - at[1]];
		slopes ??= slopesAt(map, x, y, at, step);
		const { a, b, c, d, determinant } = slopes;
		const dx = ((d * errorX - b * errorY) / determinant) * step;
		const dy = ((a * errorY - c * errorX) / determinant) * step;
		if (!Number.isFinite(dx + dy)) return undefined;
		x += dx;
		y += dy;
		const moved = Math.abs(dx) + Math.abs(dy);
		if (moved <= 1e-11 * step + 4e-16 * (Math.abs(x) + Math.abs(y))) return [x, y];
		// the slopes of the start do while each step is far smaller than the one before
		if (moved > before * 0.1) slopes = undefined;
		before = moved;
	}
	const [atX, atY] = map(x, y);
	return Math.hypot(atX - target[0], atY - target[1]) < 1e-8 * step ? [x, y] : undefined;
}

/** What a step to the right and one up change, and their determinant. */
type Slopes = Readonly<Record<'a' | 'b' | 'c' | 'd' | 'determinant', number>>;

function slopesAt(
	map: (x: number, y: number) => Pair,
	x: number,
	y: number,
	[atX, atY]: Pair,
	step: number,
): Slopes {
	const [rightX, rightY] = map(x + step, y);
	const [upX, upY] = map(x, y + step);
	const [a, b, c, d] = [rightX - atX, upX - atX, rightY - atY, upY - atY];
	return { a, b, c, d, determinant: a * d - b * c };
}
