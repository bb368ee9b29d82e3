import { BINS, INPUT, LINE, OUTPUT, THRESHOLDS, TOKENS } from '../memory';
import { WHOLE } from './whole';

/** Pixels whose bins are found before their levels, a multiple of 4. */
const PART: i32 = 1024;
/** x of each pixel of a part (float64), and its bin (i32). */
const PART_X: usize = LINE;
const PART_BINS: usize = LINE + <usize>PART * 8;

/** How many places stand in `OUTPUT`. */
let doubtful: i32 = 0;

/**
 * Levels of rows of float64 in `INPUT` by the table of a curve (`BINS`, `THRESHOLDS`), a byte each, to `TOKENS`:
 * x = (value − offset) / scale, whose bin tells the level; where one begins in it or near it, it holds the
 * complement of the lowest, and the thresholds tell.
 *
 * A product in place of the division differs from it by three roundings, less than any `doubt`. Where a threshold
 * is nearer than that, and outside of `least` to `greatest` unless x is clipped to them, the pixel's place is
 * written to `OUTPUT` (u32, index into `INPUT`), for the curve itself to decide.
 *
 * @param flipped - 1 if the first row becomes the last one.
 * @param isClipped - 1 if x below `least` is taken as `least`, above `greatest` as `greatest`. If not, the
 * first and the last bin hold complements.
 * @param binsPerUnit - Of x; the first bin begins at `least`, the last one at `greatest`.
 * @returns How many places stand in `OUTPUT`; -1 when a value is NaN, which has no level.
 */
export function binnedLevels(
	width: i32,
	rows: i32,
	flipped: i32,
	offset: f64,
	scale: f64,
	isClipped: i32,
	least: f64,
	greatest: f64,
	binsPerUnit: f64,
	doubt: f64,
): i32 {
	doubtful = 0;
	const low = isClipped ? -Infinity : least;
	const high = isClipped ? Infinity : greatest;
	for (let y = 0; y < rows; y++) {
		const first = y * width;
		const to = TOKENS + <usize>((flipped ? rows - 1 - y : y) * width);
		for (let x = 0; x < width; x += PART) {
			const count = min(PART, width - x);
			if (!findBins(first + x, count, offset, scale, least, greatest, binsPerUnit)) return -1;
			levelPart(first + x, count, to + x, low, high, doubt);
		}
	}
	return doubtful;
}

/** Bins of a part, two pixels at a time. @returns False when a value is NaN. */
function findBins(
	first: i32,
	count: i32,
	offset: f64,
	scale: f64,
	least: f64,
	greatest: f64,
	binsPerUnit: f64,
): bool {
	const offsets = f64x2.splat(offset);
	const perScale = f64x2.splat(1 / scale);
	const lows = f64x2.splat(least);
	const highs = f64x2.splat(greatest);
	const perUnit = f64x2.splat(binsPerUnit);
	const halves = f64x2.splat(0.5);
	const wholes = f64x2.splat(WHOLE);
	let missing = i64x2.splat(0);
	const from = INPUT + ((<usize>first) << 3);
	for (let i = 0; i < count; i += 2) {
		const at = from + ((<usize>i) << 3);
		// What is left over at the end stands in both lanes.
		const values = i + 1 < count ? v128.load(at) : v128.load64_splat(at);
		const given = f64x2.mul(f64x2.sub(values, offsets), perScale);
		missing = v128.or(missing, f64x2.ne(given, given));
		const x = f64x2.pmin(f64x2.pmax(given, lows), highs);
		const below = f64x2.sub(f64x2.mul(f64x2.sub(x, lows), perUnit), halves);
		const bins = f64x2.add(below, wholes);
		v128.store(PART_X + ((<usize>i) << 3), x);
		v128.store64_lane(PART_BINS + ((<usize>i) << 2), v128.shuffle<u32>(bins, bins, 0, 2, 0, 2), 0);
	}
	return !v128.any_true(missing);
}

/** Levels of a part whose bins are found. */
function levelPart(first: i32, count: i32, to: usize, low: f64, high: f64, doubt: f64): void {
	let i = 0;
	for (; i + 4 <= count; i += 4) {
		const level0 = binAt(i);
		const level1 = binAt(i + 1);
		const level2 = binAt(i + 2);
		const level3 = binAt(i + 3);
		if ((level0 | level1 | level2 | level3) >= 0) {
			store<u32>(to + i, level0 | (level1 << 8) | (level2 << 16) | (level3 << 24));
			continue;
		}
		for (let one = i; one < i + 4; one++) levelPixel(first, one, to, low, high, doubt);
	}
	for (; i < count; i++) levelPixel(first, i, to, low, high, doubt);
}

function levelPixel(first: i32, i: i32, to: usize, low: f64, high: f64, doubt: f64): void {
	let level = binAt(i);
	if (level < 0) {
		level = ~level;
		const x = load<f64>(PART_X + ((<usize>i) << 3));
		while (x >= threshold(level + 1)) level++;
		const isNear = x - threshold(level) < doubt || threshold(level + 1) - x < doubt;
		if (isNear || x <= low || x >= high) keepPlace(first + i);
	}
	store<u8>(to + i, <u8>level);
}

/** What the bin of pixel `i` of a part holds. */
function binAt(i: i32): i32 {
	const bin = load<u32>(PART_BINS + ((<usize>i) << 2));
	return load<i16>(BINS + ((<usize>bin) << 1));
}

function keepPlace(place: i32): void {
	store<u32>(OUTPUT + ((<usize>doubtful) << 2), place);
	doubtful++;
}

function threshold(level: i32): f64 {
	return load<f64>(THRESHOLDS + ((<usize>level) << 3));
}
