import { BINS, INPUT, LINE, OUTPUT, THRESHOLDS, TOKENS } from '../memory';

/**
 * Levels of rows of float64 in `INPUT` by the table of a curve (`BINS`, `THRESHOLDS`), a byte each, to `TOKENS`:
 * x = (value − offset) / scale, whose bin tells the level; where one begins in it or near it, it holds the
 * complement of the lowest, and the thresholds tell.
 *
 * Where a threshold is nearer than `doubt`, and outside of `least` to `greatest` unless they are limits, the
 * pixel's place is written to `OUTPUT` (u32, index into `INPUT`), for the curve itself to decide.
 *
 * @param flipped - 1 if the first row becomes the last one.
 * @param isClipped - 1 if x below `least` is taken as `least`, above `greatest` as `greatest`.
 * @param binsPerUnit - Of x; the first bin begins at `least`.
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
	for (let y = 0; y < rows; y++) {
		const first = y * width;
		const to = TOKENS + <usize>((flipped ? rows - 1 - y : y) * width);
		for (let x = 0; x < width; x += PART) {
			const count = min(PART, width - x);
			if (!findBins(first + x, count, offset, scale, isClipped, least, greatest, binsPerUnit))
				return -1;
			levelPart(first + x, count, to + x, doubt);
		}
	}
	return doubtful;
}

/** Pixels whose bins are found before their levels, an even number. */
const PART: i32 = 1024;
/** x of each pixel of a part (float64), and its bin (i32), -1 for none. */
const PART_X: usize = LINE;
const PART_BINS: usize = LINE + <usize>PART * 8;

/** How many places stand in `OUTPUT`. */
let doubtful: i32 = 0;

/** Bins of a part, two pixels at a time. @returns False when a value is NaN. */
function findBins(
	first: i32,
	count: i32,
	offset: f64,
	scale: f64,
	isClipped: i32,
	least: f64,
	greatest: f64,
	binsPerUnit: f64,
): bool {
	const offsets = f64x2.splat(offset);
	const scales = f64x2.splat(scale);
	const lows = f64x2.splat(least);
	const highs = f64x2.splat(greatest);
	const perUnit = f64x2.splat(binsPerUnit);
	const always = isClipped ? i64x2.splat(-1) : i64x2.splat(0);
	let missing = i64x2.splat(0);
	const from = INPUT + ((<usize>first) << 3);
	for (let i = 0; i < count; i += 2) {
		const at = from + ((<usize>i) << 3);
		// What is left over at the end stands in both lanes.
		const values = i + 1 < count ? v128.load(at) : v128.load64_splat(at);
		const given = f64x2.div(f64x2.sub(values, offsets), scales);
		missing = v128.or(missing, f64x2.ne(given, given));
		const isInside = v128.and(f64x2.gt(given, lows), f64x2.lt(given, highs));
		const x = f64x2.pmin(f64x2.pmax(given, lows), highs);
		const bins = i32x4.trunc_sat_f64x2_s_zero(f64x2.mul(f64x2.sub(x, lows), perUnit));
		const isKnown = v128.or(always, isInside);
		const marked = v128.or(bins, v128.not(v128.shuffle<u32>(isKnown, isKnown, 0, 2, 0, 2)));
		v128.store(PART_X + ((<usize>i) << 3), x);
		v128.store64_lane(PART_BINS + ((<usize>i) << 2), marked, 0);
	}
	return !v128.any_true(missing);
}

/** Levels of a part whose bins are found. */
function levelPart(first: i32, count: i32, to: usize, doubt: f64): void {
	for (let i = 0; i < count; i++) {
		const bin = load<i32>(PART_BINS + ((<usize>i) << 2));
		if (bin < 0) {
			keepPlace(first + i);
			continue;
		}
		let level = <i32>load<i16>(BINS + ((<usize>bin) << 1));
		if (level < 0) {
			level = ~level;
			const x = load<f64>(PART_X + ((<usize>i) << 3));
			while (x >= threshold(level + 1)) level++;
			if (x - threshold(level) < doubt || threshold(level + 1) - x < doubt) keepPlace(first + i);
		}
		store<u8>(to + i, <u8>level);
	}
}

function keepPlace(place: i32): void {
	store<u32>(OUTPUT + ((<usize>doubtful) << 2), place);
	doubtful++;
}

function threshold(level: i32): f64 {
	return load<f64>(THRESHOLDS + ((<usize>level) << 3));
}
