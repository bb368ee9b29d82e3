import type { Mask } from '../../../src/draw';
import { withRuns } from '../../../src/draw/coverage/runs';

describe('withRuns', () => {
	const mask: Mask = {
		width: 4,
		height: 3,
		data: Uint8Array.of(0, 1, 2, 0, 0, 0, 0, 0, 3, 0, 0, 255),
	};
	const runs = [0, 1, 3, 2, 0, 1, 2, 3, 4];

	it('finds every covered pixel, row by row', () => {
		expect(Array.from(withRuns(mask).runs ?? [])).toEqual(runs);
	});

	it.each([
		['wider ones', [0, 0, 4, 1, 4, 0, 2, 0, 4], runs],
		['its own', runs, runs],
		['none', [], []],
	])('looks only into the runs that are given: %s', (_, given, found) => {
		const shorter = withRuns({ ...mask, runs: Int32Array.from(given) });
		expect(Array.from(shorter.runs ?? [])).toEqual(found);
	});
});
