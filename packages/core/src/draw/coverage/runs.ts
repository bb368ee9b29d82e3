import type { Mask } from '../Mask';

/** Runs (see `Mask`) that hold all pixels of a mask. */
export function wholeRows({ width, height }: Mask): Int32Array {
	const runs = new Int32Array(3 * height);
	for (let row = 0; row < height; row++) {
		runs[3 * row] = row;
		runs[3 * row + 2] = width;
	}
	return runs;
}

/**
 * The mask with runs that leave out every pixel that is not covered: for masks that are drawn again and again.
 */
export function withRuns<Kind extends Mask>(mask: Kind): Kind {
	const { width, data, runs: given = wholeRows(mask) } = mask;
	const runs: number[] = [];
	for (let i = 0; i < given.length; i += 3) {
		const start = given[i] * width;
		const end = start + given[i + 2];
		for (let at = start + given[i + 1]; at < end;) {
			while (at < end && data[at] === 0) at++;
			const first = at;
			while (at < end && data[at] !== 0) at++;
			if (at > first) runs.push(given[i], first - start, at - start);
		}
	}
	// Quicker than by the constructor in n8n, whose process iterates over arrays slowly.
	const kept = new Int32Array(runs.length);
	kept.set(runs);
	return { ...mask, runs: kept };
}
