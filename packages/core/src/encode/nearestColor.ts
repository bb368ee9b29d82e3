/** Weights of squared differences in red, green and blue, about as the eye sees them, after ITU-R BT.601. */
const WEIGHTS = { red: 3, green: 6, blue: 1 } as const;

/**
 * Finds the entries of a palette that are nearest to colors; of equally near ones the first.
 *
 * Entries are looked at from the color's green outwards, as long as green alone does not differ too much:
 * a fifth of them on drawings.
 *
 * @param palette - R, G, B, A of each entry; at least one.
 * @returns Gives the entry nearest to a red, green and blue of 0 to 255.
 */
export function nearestColor(
	palette: Uint8Array,
): (red: number, green: number, blue: number) => number {
	const order = byGreen(palette);
	/** Of each green the place in `order` of the first entry with at least as much. */
	const placeOf = new Int32Array(257);
	for (let green = 0, place = 0; green <= 256; green++) {
		while (place < order.length && palette[order[place] * 4 + 1] < green) place++;
		placeOf[green] = place;
	}
	return (red, green, blue) => {
		let best = Infinity;
		let found = 0;
		let up = placeOf[green];
		let down = up - 1;
		while (up < order.length || down >= 0) {
			const isUp =
				down < 0 ||
				(up < order.length &&
					palette[order[up] * 4 + 1] - green <= green - palette[order[down] * 4 + 1]);
			const entry = isUp ? order[up++] : order[down--];
			const dr = palette[entry * 4] - red;
			const dg = palette[entry * 4 + 1] - green;
			const db = palette[entry * 4 + 2] - blue;
			const ofGreen = WEIGHTS.green * dg * dg;
			if (ofGreen > best) break;
			const distance = WEIGHTS.red * dr * dr + ofGreen + WEIGHTS.blue * db * db;
			if (distance < best || (distance === best && entry < found)) {
				best = distance;
				found = entry;
			}
		}
		return found;
	};
}

/** Entries by their green. */
function byGreen(palette: Uint8Array): Uint8Array {
	const keys = Uint32Array.from(
		{ length: palette.length / 4 },
		(_, entry) => palette[entry * 4 + 1] * 256 + entry,
	);
	return Uint8Array.from(keys.sort(), (key) => key & 255);
}
