import { BINS, INPUT, OUTPUT, THRESHOLDS, TOKENS } from '../memory';

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
	let doubtful = 0;
	for (let y = 0; y < rows; y++) {
		const first = y * width;
		const to = TOKENS + <usize>((flipped ? rows - 1 - y : y) * width);
		for (let i = 0; i < width; i++) {
			let x = (load<f64>(INPUT + (<usize>(first + i) << 3)) - offset) / scale;
			if (isClipped) {
				if (x < least) x = least;
				else if (x > greatest) x = greatest;
			} else if (!(x > least && x < greatest)) {
				if (x !== x) return -1;
				keepPlace(doubtful++, first + i);
				continue;
			}
			if (x !== x) return -1;
			const bin = <usize>((x - least) * binsPerUnit);
			let level = <i32>load<i16>(BINS + (bin << 1));
			if (level < 0) {
				level = ~level;
				while (x >= threshold(level + 1)) level++;
				if (x - threshold(level) < doubt || threshold(level + 1) - x < doubt)
					keepPlace(doubtful++, first + i);
			}
			store<u8>(to + i, <u8>level);
		}
	}
	return doubtful;
}

function keepPlace(index: i32, place: i32): void {
	store<u32>(OUTPUT + (<usize>index << 2), place);
}

function threshold(level: i32): f64 {
	return load<f64>(THRESHOLDS + (<usize>level << 3));
}
