import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUTOUT_KINDS, type Composition, type PictureRecipe } from '@fink/core';

import type { BenchContext, Suite } from '../Suite';
import { makeCutoutFile } from '../specimens/makeCutoutFile';
import { subject, timeSubjects, type Subject } from '../timing/timeSubjects';
import { warmUp } from '../timing/warmUp';

/** Side of a panel, pixels. */
const PANEL = 300;
/** Triplets drawn before the first one that is measured. */
const WARM_UP_RUNS = 1500;
/** Longest time allowed, µs. */
const MAX_US = 3000;

const bright: PictureRecipe = {
	preset: 'auto',
	sizePixels: PANEL,
	recipe: {
		mode: 'standard',
		interval: { name: 'percentile', lower: 0.5, upper: 99.5 },
		stretch: { name: 'asinh', a: 0.1 },
		colormap: 'gray',
	},
};
const signed: PictureRecipe = {
	preset: 'auto',
	sizePixels: PANEL,
	recipe: {
		mode: 'standard',
		interval: { name: 'symmetric', midpoint: 0, percentile: 99.5 },
		stretch: { name: 'linear' },
		colormap: 'RdBu_r',
	},
};
const COMPOSITION: Composition = {
	layout: 'triplet',
	pictures: { Science: bright, Template: bright, Difference: signed },
	overlays: { reticle: true, scaleBar: true, compass: true },
	header: ['169830579938263176', '2026-07-14 10:03:00 UTC   r = 21.83 ± 0.12 mag   S/N 9.1'],
};

/** Three panels of 300 pixels with titles, reticle, scale bar and compass, as one labeled PNG. */
export const triplets: Suite = {
	name: 'triplets',
	async run(context) {
		const small = await timeTriplet(context, 30, WARM_UP_RUNS);
		const found = [small, await timeTriplet(context, PANEL, WARM_UP_RUNS / 10)];
		return {
			title: 'Labeled triplets of 3 × 300 pixels with reticle, scale bar and compass',
			columns: ['cutouts', 'ours, ms', '× limit', 'PNG, kB', 'Python, ms', '× faster than Python'],
			rows: found.map(({ side, ...one }) => [
				...[`3 of ${side} × ${side}`, (one.oursUs / 1000).toFixed(2)],
				one.toLimit.toFixed(2),
				...[(one.bytes / 1024).toFixed(1), one.pythonMs?.toFixed(0) ?? ''],
				one.toPython?.toFixed(0) ?? '',
			]),
			targets: [
				{
					wish: 'a labeled triplet (of 30 × 30 cutouts) in at most 3 ms',
					found: `${(small.oursUs / 1000).toFixed(2)} ms`,
					met: small.oursUs <= MAX_US,
				},
			],
			notes: [
				`Measured after ${WARM_UP_RUNS} triplets; the very first one took ${small.firstMs.toFixed(0)} ms (with --only, in a process that had drawn nothing before).`,
				'Python: a matplotlib figure of the same contents; its pixels are not ours, so this is a comparison of the work, not of the picture.',
				'Cutouts of 300 × 300 fill three panels with noise in two colormaps: 900 kB of RGB to compress.',
			],
		};
	},
};

/** One line of the table. */
interface TimedTriplet {
	readonly side: number;
	/** Size of the PNG. */
	readonly bytes: number;
	readonly oursUs: number;
	readonly toLimit: number;
	/** Of the first one of this size. */
	readonly firstMs: number;
	readonly pythonMs?: number;
	readonly toPython?: number;
}

async function timeTriplet(
	{ shipped, scratch, python, limits, rounds, log }: BenchContext,
	side: number,
	warmUpRuns: number,
): Promise<TimedTriplet> {
	const files = CUTOUT_KINDS.map((kind) => {
		const path = join(scratch, `${side}-${kind}.fits`);
		const bytes = makeCutoutFile(side, kind);
		writeFileSync(path, bytes);
		return { kind, path, bytes };
	});
	const render = async () =>
		await shipped.renderPicture(
			files.map(({ kind, bytes }) => shipped.readCutout(bytes, `cutout${kind}`, kind)),
			COMPOSITION,
		);
	const firstMs = await warmUp(render, warmUpRuns);
	const png = join(scratch, `triplet ${side}.png`);
	const { bytes } = await render();
	writeFileSync(png, bytes);
	const paths = files.map(({ path }) => path);
	const request = { op: 'time', treatment: 'triplet', files: paths };
	const ours = subject('ours', render);
	const { medianUs, ratio } = await timeSubjects(
		[ours, limits.subject('usual', paths, png)],
		rounds,
	);
	log(`Triplets   of ${side} × ${side}`);
	const own = {
		...{ side, firstMs, bytes: bytes.length },
		oursUs: medianUs.get('ours') ?? NaN,
		toLimit: ratio('ours', 'usual'),
	};
	if (!python) return own;
	const reference: Subject = {
		name: 'python',
		time: async (times) => (await python.ask<{ us: number }>({ ...request, times })).us,
	};
	const both = await timeSubjects([ours, reference], Math.ceil(rounds / 4));
	return {
		...own,
		pythonMs: (both.medianUs.get('python') ?? NaN) / 1000,
		toPython: both.ratio('python', 'ours'),
	};
}
