import { PIXELS, TOKENS } from '../memory';

/**
 * Writes the `size` smallest of `count` float64 in `PIXELS` to `TOKENS`, sorted. With the sign −1, writes the
 * largest instead, each with its sign changed.
 *
 * Values go into a short sorted list that soon stops changing, so most values cost one comparison. Meant for
 * lists of a few dozen.
 */
export function outermost(count: i32, size: i32, sign: f64): void {
	let kept = 0;
	let worst: f64 = Infinity;
	for (let at = PIXELS; at < PIXELS + ((<usize>count) << 3); at += 8) {
		const value = load<f64>(at) * sign;
		if (kept === size && !(value < worst)) continue;
		let place = kept < size ? kept++ : size - 1;
		for (; place > 0 && keptAt(place - 1) > value; place--) setKept(place, keptAt(place - 1));
		setKept(place, value);
		worst = keptAt(kept - 1);
	}
}

function keptAt(place: i32): f64 {
	return load<f64>(TOKENS + ((<usize>place) << 3));
}

function setKept(place: i32, value: f64): void {
	store<f64>(TOKENS + ((<usize>place) << 3), value);
}
