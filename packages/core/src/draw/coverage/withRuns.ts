import type { Mask } from '../blend';

/**
 * The mask with runs that leave out every pixel that is not covered: for masks that are drawn again and again.
 */
export function withRuns<Kind extends Mask>(mask: Kind): Kind {
	const { width, height, data } = mask;
	const runs: number[] = [];
	for (let row = 0, at = 0; row < height; row++) {
		const start = row * width;
		const end = start + width;
		while (at < end) {
			while (at < end && data[at] === 0) at++;
			const first = at;
			while (at < end && data[at] !== 0) at++;
			if (at > first) runs.push(row, first - start, at - start);
		}
	}
	return { ...mask, runs: Int32Array.from(runs) };
}
