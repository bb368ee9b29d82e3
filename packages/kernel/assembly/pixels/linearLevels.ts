import { INPUT, TOKENS } from '../memory';

/**
 * Nearer than this to a whole level the division itself decides; a product differs from it by three
 * roundings, 1e-13 of a level at most.
 */
const DOUBT: f64 = 1e-9;

/**
 * Levels of rows of float64 in `INPUT` on a straight line, a byte each, to `TOKENS`:
 * min(trunc(steps · (value − vmin) / range), top), 0 below vmin.
 *
 * @param flipped - 1 if the first row becomes the last one.
 * @param range - vmax − vmin, not 0.
 * @returns 0 when a value is NaN, which has no level; else 1.
 */
export function linearLevels(
	width: i32,
	rows: i32,
	flipped: i32,
	vmin: f64,
	range: f64,
	steps: f64,
	top: i32,
): i32 {
	for (let y = 0; y < rows; y++) {
		const from = INPUT + ((<usize>(y * width)) << 3);
		const to = TOKENS + <usize>((flipped ? rows - 1 - y : y) * width);
		if (!levelRow(from, to, width, vmin, range, steps, top)) return 0;
	}
	return 1;
}

function levelRow(
	from: usize,
	to: usize,
	width: i32,
	vmin: f64,
	range: f64,
	steps: f64,
	top: i32,
): bool {
	const vmins = f64x2.splat(vmin);
	const perLevel = steps / range;
	const perLevels = f64x2.splat(perLevel);
	const tops = i32x4.splat(top);
	const least = f64x2.splat(DOUBT);
	const most = f64x2.splat(1 - DOUBT);
	let x = 0;
	for (; x + 4 <= width; x += 4) {
		const at = from + ((<usize>x) << 3);
		const near0 = f64x2.mul(f64x2.sub(v128.load(at), vmins), perLevels);
		const near1 = f64x2.mul(f64x2.sub(v128.load(at + 16), vmins), perLevels);
		const whole0 = f64x2.floor(near0);
		const whole1 = f64x2.floor(near1);
		const part0 = f64x2.sub(near0, whole0);
		const part1 = f64x2.sub(near1, whole1);
		const isClear = v128.and(
			v128.and(f64x2.gt(part0, least), f64x2.lt(part0, most)),
			v128.and(f64x2.gt(part1, least), f64x2.lt(part1, most)),
		);
		if (i64x2.all_true(isClear)) {
			const levels = v128.shuffle<u64>(
				i32x4.trunc_sat_f64x2_s_zero(whole0),
				i32x4.trunc_sat_f64x2_s_zero(whole1),
				0,
				2,
			);
			// Below vmin 0, above vmax the top; then the lowest byte of each.
			const kept = i32x4.max_s(i32x4.min_s(levels, tops), i32x4.splat(0));
			const bytes = v128.swizzle(kept, i8x16(0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
			v128.store32_lane(to + x, bytes, 0);
			continue;
		}
		for (let one = x; one < x + 4; one++)
			if (!levelPixel(from + ((<usize>one) << 3), to + one, vmin, range, steps, top)) return false;
	}
	for (; x < width; x++)
		if (!levelPixel(from + ((<usize>x) << 3), to + x, vmin, range, steps, top)) return false;
	return true;
}

/** One pixel by the division. */
function levelPixel(from: usize, to: usize, vmin: f64, range: f64, steps: f64, top: i32): bool {
	const level = ((load<f64>(from) - vmin) / range) * steps;
	if (level !== level) return false;
	store<u8>(to, level < <f64>top ? (level > 0 ? <u8>(<i32>level) : 0) : <u8>top);
	return true;
}
