import { BINS, OUTPUT, PIXELS, THRESHOLDS, TOKENS } from '../memory';
import { noteMissing, startMissing } from './missing';
import { WHOLE_F32, WHOLE_F32_BITS } from './whole';

/** The curve at work: what {@link binnedLevels} was called with. */
let offset: f64 = 0;
let perScale: f64 = 0;
let least: f64 = 0;
let greatest: f64 = 0;
let binsPerUnit: f64 = 0;
let lastBin: f64 = 0;
let doubt: f64 = 0;
/** At or beyond these the curve decides. */
let low: f64 = 0;
let high: f64 = 0;

/** How many places stand in `OUTPUT`. */
let doubtful: i32 = 0;

/**
 * Levels of rows of float64 in `PIXELS` by the table of a curve (`BINS`, `THRESHOLDS`), a byte each, to `TOKENS`:
 * x = (value − offset) / scale, whose bin tells the level; where one begins in it or near it, it holds the
 * complement of the lowest, and the thresholds tell.
 *
 * Bins are found in float32, which may take the one beside it for x within a hundredth of a bin from its edge. A
 * product in place of the division differs from it by three roundings, less than any `doubt`. Where a threshold
 * is nearer than that, and outside of `least` to `greatest` unless x is clipped to them, the pixel's place is
 * written to `OUTPUT` (u32, index into `PIXELS`), maybe twice, for the curve itself to decide.
 *
 * @param flipped - 1 if the first row becomes the last one.
 * @param isClipped - 1 if x below `least` is taken as `least`, above `greatest` as `greatest`. If not, the
 * first and the last bin hold complements.
 * @param perUnit - Bins in one unit of x; the first bin begins at `least`, the last one at `greatest`.
 * @returns How many places were written to `OUTPUT`. NaN has no level (see `hasMissing`): ignore the byte written for it.
 */
export function binnedLevels(
	width: i32,
	rows: i32,
	flipped: i32,
	from: f64,
	scale: f64,
	isClipped: i32,
	minX: f64,
	maxX: f64,
	perUnit: f64,
	nearerThan: f64,
): i32 {
	offset = from;
	perScale = 1 / scale;
	least = minX;
	greatest = maxX;
	binsPerUnit = perUnit;
	lastBin = nearest((maxX - minX) * perUnit);
	doubt = nearerThan;
	low = isClipped ? -Infinity : minX;
	high = isClipped ? Infinity : maxX;
	doubtful = 0;
	startMissing();
	if (flipped)
		for (let y = 0; y < rows; y++) levelRow(y * width, width, TOKENS + (rows - 1 - y) * width);
	else levelRow(0, width * rows, TOKENS);
	return doubtful;
}

/** Eight pixels at a time, the last ones again if there are fewer. */
function levelRow(first: i32, count: i32, to: usize): void {
	if (count < 8) {
		for (let i = 0; i < count; i++) levelPixel(first + i, to + i);
		return;
	}
	const offsets = f64x2.splat(offset);
	const factors = f64x2.splat(perScale);
	const perUnits = f32x4.splat(<f32>binsPerUnit);
	const firstPlaces = f32x4.splat(<f32>(-least * binsPerUnit));
	const lastPlaces = f32x4.splat(<f32>lastBin + 0.25);
	let missing = i64x2.splat(0);
	for (let i = 0; i < count; i += 8) {
		const begin = min(i, count - 8);
		const at = PIXELS + ((<usize>(first + begin)) << 3);
		const v0 = v128.load(at);
		const v1 = v128.load(at + 16);
		const v2 = v128.load(at + 32);
		const v3 = v128.load(at + 48);
		missing = v128.or(missing, v128.or(f64x2.ne(v0, v0), f64x2.ne(v1, v1)));
		missing = v128.or(missing, v128.or(f64x2.ne(v2, v2), f64x2.ne(v3, v3)));
		const bins = binsOf(v0, v1, offsets, factors, perUnits, firstPlaces, lastPlaces);
		const more = binsOf(v2, v3, offsets, factors, perUnits, firstPlaces, lastPlaces);
		const levels = levelsInBins(bins, more);
		v128.store64_lane(to + begin, i8x16.narrow_i16x8_u(levels, levels), 0);
		let unclear = i16x8.bitmask(levels);
		while (unclear) {
			const lane = <i32>ctz(unclear);
			unclear &= unclear - 1;
			levelPixel(first + begin + lane, to + begin + lane);
		}
	}
	if (v128.any_true(missing)) noteMissing();
}

/** Bins of four values, as distances in bytes from `BINS`. */
function binsOf(
	v0: v128,
	v1: v128,
	offsets: v128,
	factors: v128,
	perUnits: v128,
	firstPlaces: v128,
	lastPlaces: v128,
): v128 {
	const x0 = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v0, offsets), factors));
	const x1 = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v1, offsets), factors));
	const x = v128.shuffle<u64>(x0, x1, 0, 2);
	const place = f32x4.add(f32x4.mul(x, perUnits), firstPlaces);
	// NaN gets the first place.
	const inside = f32x4.pmin(f32x4.pmax(f32x4.splat(0), place), lastPlaces);
	const whole = f32x4.add(f32x4.sub(inside, f32x4.splat(0.5)), f32x4.splat(WHOLE_F32));
	return i32x4.shl(i32x4.sub(whole, i32x4.splat(WHOLE_F32_BITS)), 1);
}

/** What the bins hold: i16. */
function levelsInBins(bins: v128, more: v128): v128 {
	let levels = v128.load_splat<u16>(BINS + i32x4.extract_lane(bins, 0));
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(bins, 1), levels, 1);
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(bins, 2), levels, 2);
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(bins, 3), levels, 3);
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(more, 0), levels, 4);
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(more, 1), levels, 5);
	levels = v128.load_lane<u16>(BINS + i32x4.extract_lane(more, 2), levels, 6);
	return v128.load_lane<u16>(BINS + i32x4.extract_lane(more, 3), levels, 7);
}

/** The level of a pixel by the thresholds. */
function levelPixel(place: i32, to: usize): void {
	const value = (load<f64>(PIXELS + ((<usize>place) << 3)) - offset) * perScale;
	if (value !== value) noteMissing();
	const x = min(max(value, least), greatest);
	const bin = (x - least) * binsPerUnit;
	const found = <i32>load<i16>(BINS + ((bin > 0 ? <usize>bin : 0) << 1));
	let level = found < 0 ? ~found : found;
	while (x >= threshold(level + 1)) level++;
	const isNear = x - threshold(level) < doubt || threshold(level + 1) - x < doubt;
	if (isNear || x <= low || x >= high) {
		store<u32>(OUTPUT + ((<usize>doubtful) << 2), place);
		doubtful++;
	}
	store<u8>(to, <u8>level);
}

function threshold(level: i32): f64 {
	return load<f64>(THRESHOLDS + ((<usize>level) << 3));
}
