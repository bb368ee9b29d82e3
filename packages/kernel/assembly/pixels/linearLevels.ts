import { PIXELS, TOKENS } from '../memory';
import { noteMissing, startMissing } from './missing';
import { WHOLE } from './whole';

/**
 * Nearer than this to a whole level the division itself decides; a product differs from it by three
 * roundings, 1e-13 of a level at most.
 */
const DOUBT: f64 = 1e-9;

/**
 * Levels of rows of float64 in `PIXELS` on a straight line, a byte each, to `TOKENS`:
 * min(trunc(steps · (value − vmin) / range), top), 0 below vmin and for NaN, which has none (`hasMissing`).
 *
 * @param flipped - 1 if the first row becomes the last one.
 * @param range - vmax − vmin, finite, not 0.
 */
export function linearLevels(
	width: i32,
	rows: i32,
	flipped: i32,
	vmin: f64,
	range: f64,
	steps: f64,
	top: i32,
): void {
	startMissing();
	for (let y = 0; y < rows; y++) {
		const from = PIXELS + ((<usize>(y * width)) << 3);
		const to = TOKENS + <usize>((flipped ? rows - 1 - y : y) * width);
		levelRow(from, to, width, vmin, range, steps, top);
	}
}

function levelRow(
	from: usize,
	to: usize,
	width: i32,
	vmin: f64,
	range: f64,
	steps: f64,
	top: i32,
): void {
	const vmins = f64x2.splat(vmin);
	const perLevel = steps / range;
	const perLevels = f64x2.splat(perLevel);
	// Beyond these a level is 0 or the top for sure.
	const lows = f64x2.splat(-0.5);
	const highs = f64x2.splat(<f64>top + 0.5);
	const halves = f64x2.splat(0.5);
	const wholes = f64x2.splat(WHOLE);
	// Over a range so small that the factor is infinite the division decides everywhere.
	const clear = f64x2.splat(abs(perLevel) < Infinity ? 0.5 - DOUBT : -1);
	let x = 0;
	for (; x + 4 <= width; x += 4) {
		const at = from + ((<usize>x) << 3);
		const near0 = f64x2.mul(f64x2.sub(v128.load(at), vmins), perLevels);
		const near1 = f64x2.mul(f64x2.sub(v128.load(at + 16), vmins), perLevels);
		const below0 = f64x2.sub(f64x2.pmin(f64x2.pmax(near0, lows), highs), halves);
		const below1 = f64x2.sub(f64x2.pmin(f64x2.pmax(near1, lows), highs), halves);
		const levels0 = f64x2.add(below0, wholes);
		const levels1 = f64x2.add(below1, wholes);
		const part0 = f64x2.abs(f64x2.sub(below0, f64x2.sub(levels0, wholes)));
		const part1 = f64x2.abs(f64x2.sub(below1, f64x2.sub(levels1, wholes)));
		const isClear = v128.and(f64x2.lt(part0, clear), f64x2.lt(part1, clear));
		if (i64x2.all_true(isClear)) {
			const levels = v128.shuffle<u32>(levels0, levels1, 0, 2, 4, 6);
			const kept = i32x4.max_s(levels, i32x4.splat(0));
			const bytes = v128.swizzle(kept, i8x16(0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
			v128.store32_lane(to + x, bytes, 0);
			continue;
		}
		for (let one = x; one < x + 4; one++)
			levelPixel(from + ((<usize>one) << 3), to + one, vmin, range, steps, top);
	}
	for (; x < width; x++) levelPixel(from + ((<usize>x) << 3), to + x, vmin, range, steps, top);
}

/** One pixel by the division. */
function levelPixel(from: usize, to: usize, vmin: f64, range: f64, steps: f64, top: i32): void {
	const level = ((load<f64>(from) - vmin) / range) * steps;
	if (level !== level) noteMissing();
	store<u8>(to, level >= <f64>top ? <u8>top : level > 0 ? <u8>(<i32>level) : 0);
}
