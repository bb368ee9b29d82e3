import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchContext, Suite } from '../Suite';
import { makeLightCurve } from '../specimens/makeLightCurve';
import { subject, timeSubjects, type Subject } from '../timing/timeSubjects';
import { warmUp } from '../timing/warmUp';

const COUNTS = [30, 200, 1000];
const RECIPE = { title: '170587117485817955', highlight: 'newest' } as const;
/** Light curves of each length that are drawn before one is measured. */
const WARM_UP_RUNS = 400;
/** Longest time allowed of 1,000 points, ms. */
const MAX_MS = 10;

/** Rows → PNG of 800 × 600 pixels: reading, scales, ticks, marks, palette, PNG with all numbers inside. */
export const lightCurves: Suite = {
	name: 'lightCurves',
	async run(context) {
		const found = [];
		for (const count of COUNTS) found.push(await timeCurve(context, count));
		const { oursMs } = found[found.length - 1];
		return {
			title: 'Light curves in six bands, 800 × 600 pixels',
			columns: ['points', 'ours, ms', 'PNG, kB', 'matplotlib, ms', '× faster than matplotlib'],
			rows: found.map(({ count, ...one }) => [
				...[count, one.oursMs.toFixed(2), (one.bytes / 1024).toFixed(1)],
				...[one.pythonMs?.toFixed(0) ?? '', one.toPython?.toFixed(0) ?? ''],
			]),
			targets: [
				{
					wish: `1,000 points in at most ${MAX_MS} ms`,
					found: `${oursMs.toFixed(2)} ms`,
					met: oursMs <= MAX_MS,
				},
			],
			notes: [
				`Measured after ${WARM_UP_RUNS} of each; the very first one took ${found[0].firstMs.toFixed(0)} ms (with --only, in a process that had drawn nothing before).`,
				'matplotlib: a warm process, a figure of the same contents (markers, error bars, legend, grid, second axis); its pixels are not ours.',
				'Ours includes the numbers and every point as text in the file: 60 kB of it at 1,000 points.',
			],
		};
	},
};

/** One line of the table. */
interface TimedCurve {
	readonly count: number;
	/** Size of the PNG. */
	readonly bytes: number;
	readonly oursMs: number;
	/** Of the first one of this length. */
	readonly firstMs: number;
	readonly pythonMs?: number;
	readonly toPython?: number;
}

async function timeCurve(
	{ shipped, scratch, python, rounds, log }: BenchContext,
	count: number,
): Promise<TimedCurve> {
	const rows = makeLightCurve(count);
	const render = () => shipped.renderLightCurve(rows, RECIPE);
	const firstMs = await warmUp(render, WARM_UP_RUNS);
	const bytes = render().bytes.length;
	log(`Light curve of ${count}`);
	const ours = subject('ours', render);
	const alone = await timeSubjects([ours], rounds);
	const oursMs = (alone.medianUs.get('ours') ?? NaN) / 1000;
	if (!python) return { count, bytes, oursMs, firstMs };
	const path = join(scratch, `curve-${count}.json`);
	writeFileSync(path, JSON.stringify(rows));
	const request = { op: 'time', treatment: 'light curve', files: [path] };
	const reference: Subject = {
		name: 'python',
		time: async (times) => (await python.ask<{ us: number }>({ ...request, times })).us,
	};
	const both = await timeSubjects([ours, reference], Math.ceil(rounds / 4));
	return {
		count,
		bytes,
		oursMs,
		firstMs,
		pythonMs: (both.medianUs.get('python') ?? NaN) / 1000,
		toPython: both.ratio('python', 'ours'),
	};
}
