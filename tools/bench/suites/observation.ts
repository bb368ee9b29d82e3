import type { ObservingLimits } from '@fink/core';

import type { BenchContext, Suite } from '../Suite';
import { subject, timeSubjects } from '../timing/timeSubjects';

const TARGETS = 1000;
/** Longest time allowed for all targets in one night, ms. */
const MAX_MS = 2000;
const EVENING = '2026-07-24';

const USUAL: ObservingLimits = {
	minAltitudeDeg: 30,
	sunBelowDeg: -18,
	minMoonSeparationDeg: 0,
	horizon: [],
	minHours: 0,
	airmass: 'pickering',
};

/** Limits that cost more: each adds a search of its own. */
const CASES: ReadonlyArray<readonly [string, ObservingLimits]> = [
	['altitude', USUAL],
	['altitude and Moon distance', { ...USUAL, minMoonSeparationDeg: 30 }],
	[
		'altitude, Moon distance and a skyline of 36 points',
		{
			...USUAL,
			minMoonSeparationDeg: 30,
			horizon: Array.from({ length: 36 }, (_, i) => ({
				azimuthDeg: i * 10,
				altitudeDeg: 20 + 15 * Math.sin(i),
			})),
		},
	],
];

/** Many targets in one night: item → position, rises and sets, windows, best time, Moon, sentence. */
export const observation: Suite = {
	name: 'observation',
	async run(context) {
		const items = makeTargets(TARGETS);
		const rows = [];
		for (const [name, limits] of CASES) rows.push(await timePlan(context, name, limits, items));
		const worst = Math.max(...rows.map(([, ms]) => ms));
		return {
			title: `${TARGETS} targets, one night at La Silla`,
			columns: ['limits', 'ours, ms', 'observable'],
			rows: rows.map(([name, ms, observable]) => [name, ms.toFixed(0), observable]),
			targets: [
				{
					wish: `${TARGETS} targets in at most ${MAX_MS} ms`,
					found: `${worst.toFixed(0)} ms`,
					met: worst <= MAX_MS,
				},
			],
			notes: [
				'Positions spread evenly over the sky. The night itself (Sun, Moon, twilights) is prepared anew for each run.',
			],
		};
	},
};

async function timePlan(
	{ shipped, rounds, log }: BenchContext,
	name: string,
	limits: ObservingLimits,
	items: readonly Record<string, unknown>[],
): Promise<[string, number, number]> {
	log(`Observation   ${name}`);
	const site = shipped.siteNamed('809');
	const plan = () => {
		const night = shipped.prepareNight(site, shipped.nightOf(EVENING, site), limits);
		return items.map((item) => shipped.planTarget(shipped.readTarget(item), night));
	};
	const observable = plan().filter((one) => one.observable).length;
	const { medianUs } = await timeSubjects([subject('ours', plan)], Math.max(5, rounds / 5));
	return [name, (medianUs.get('ours') ?? NaN) / 1000, observable];
}

/** Items spread evenly over the sky: a spiral by the golden angle. */
function makeTargets(count: number): Array<Record<string, unknown>> {
	return Array.from({ length: count }, (_, i) => ({
		diaObjectId: String(170587117485817955n + BigInt(i)),
		ra: (i * 137.507_764) % 360,
		dec: (Math.asin((2 * i + 1) / count - 1) * 180) / Math.PI,
	}));
}
