import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchContext, BenchReport, Suite, Target } from '../Suite';
import { makeCutoutFile } from '../specimens/makeCutoutFile';
import { isColored, TREATMENTS, type Treatment } from '../specimens/treatments';
import { subject, timeSubjects, type Subject } from '../timing/timeSubjects';

const SIDES = [30, 61, 200, 300] as const;

/** Pixels drawn in each size and treatment before anything is measured. */
const WARM_UP_PIXELS = 2e6;

/** One line of the table. */
interface Case {
	readonly side: number;
	readonly treatment: string;
	readonly isColored: boolean;
	readonly oursUs: number;
	readonly limitUs: number;
	readonly toUsual: number;
	readonly toQuickest: number;
	readonly pythonUs?: number;
	readonly toPython?: number;
	/** Pixels that differ from Python's. */
	readonly different?: number;
}

/** FITS bytes → PNG bytes at the cutout's own size, with its numbers and text chunks, as Render Cutout makes it. */
export const pictures: Suite = {
	name: 'pictures',
	async run(context) {
		const cases: Case[] = [];
		await drawAllOften(context);
		for (const side of SIDES) {
			const file = join(context.scratch, `${side}.fits`);
			const bytes = makeCutoutFile(side, 'Science');
			writeFileSync(file, bytes);
			for (const treatment of TREATMENTS) {
				cases.push(await timeCase(context, side, bytes, file, treatment));
				context.log(`Pictures   ${side} × ${side} ${treatment.name}`);
			}
		}
		return reportOf(cases);
	},
};

/** Draws all cases many times, so that the first one measured is as warm as the last. */
async function drawAllOften({ shipped, log }: BenchContext): Promise<void> {
	log('Pictures   warming up');
	for (const side of SIDES) {
		const bytes = makeCutoutFile(side, 'Science');
		for (let i = 0; i < Math.ceil(WARM_UP_PIXELS / side ** 2); i++) {
			for (const { picture } of TREATMENTS)
				await shipped.renderPicture([shipped.readCutout(bytes, 'cutout', 'Science')], {
					layout: 'single',
					picture,
				});
		}
	}
}

async function timeCase(
	{ shipped, scratch, python, limits, rounds }: BenchContext,
	side: number,
	bytes: Uint8Array,
	file: string,
	treatment: Treatment,
): Promise<Case> {
	const { name, picture } = treatment;
	const render = async () =>
		await shipped.renderPicture([shipped.readCutout(bytes, 'cutout', 'Science')], {
			layout: 'single',
			picture,
		});
	const png = join(scratch, `${side} ${name}.png`);
	writeFileSync(png, (await render()).bytes);
	const subjects: Subject[] = [
		subject('ours', render),
		limits.subject('usual', [file], png),
		limits.subject('quickest', [file], png),
	];
	const request = { treatment: name, files: [file] };
	if (python) {
		subjects.push({
			name: 'python',
			time: async (times) =>
				(await python.ask<{ us: number }>({ op: 'time', ...request, times })).us,
		});
	}
	const { medianUs, ratio } = await timeSubjects(subjects, rounds);
	const own = {
		...{ side, treatment: name, isColored: isColored(treatment) },
		oursUs: medianUs.get('ours') ?? NaN,
		limitUs: medianUs.get('usual') ?? NaN,
		toUsual: ratio('ours', 'usual'),
		toQuickest: ratio('ours', 'quickest'),
	};
	if (!python) return own;
	const { different } = await python.ask<{ different: number }>({ op: 'compare', ...request, png });
	return {
		...own,
		pythonUs: medianUs.get('python') ?? NaN,
		toPython: ratio('python', 'ours'),
		different,
	};
}

function reportOf(cases: readonly Case[]): BenchReport {
	return {
		title: 'FITS bytes to PNG bytes, one pixel per pixel',
		columns: [
			...['cutout', 'treatment', 'ours, µs', 'limit, µs', '× limit', '× quickest limit'],
			...['Python, µs', '× faster than Python', 'pixels that differ from Python'],
		],
		rows: cases.map((one) => [
			...[`${one.side} × ${one.side}`, one.treatment, one.oursUs.toFixed(0)],
			...[one.limitUs.toFixed(0), one.toUsual.toFixed(2), one.toQuickest.toFixed(2)],
			...[one.pythonUs?.toFixed(0) ?? '', one.toPython?.toFixed(1) ?? '', one.different ?? ''],
		]),
		targets: [
			...pythonTargets(cases, 30, 10),
			...pythonTargets(cases, 200, 15),
			limitTarget(cases, 'toUsual', 'the limit (zlib level 6)'),
			limitTarget(cases, 'toQuickest', 'the quickest limit (zlib, Huffman codes only)'),
		],
		notes: [
			'limit: copy of the file, deflate and CRC of the bytes in our PNG, by native zlib; level 6, or Huffman codes only (quickest).',
			'Times are medians; ratios are medians of ratios within a round.',
		],
	};
}

/** In color, where Python's time is its RGBA file, and in gray, where it is quick, each for itself. */
function pythonTargets(cases: readonly Case[], side: number, least: number): Target[] {
	const measured = cases.filter((one) => one.side === side && one.toPython !== undefined);
	return [
		...pythonTarget(
			`${side} × ${side}, in color`,
			measured.filter((one) => one.isColored),
			least,
		),
		...pythonTarget(
			`${side} × ${side}, in gray`,
			measured.filter((one) => !one.isColored),
			least,
		),
	];
}

function pythonTarget(where: string, measured: readonly Case[], least: number): Target[] {
	if (measured.length === 0) return [];
	const worst = measured.reduce((a, b) => ((b.toPython ?? 0) < (a.toPython ?? 0) ? b : a));
	const found = worst.toPython ?? 0;
	return [
		{
			wish: `${where}: at least ${least} × as fast as Python`,
			found: `${found.toFixed(1)} × (${worst.treatment})`,
			met: found >= least,
		},
	];
}

function limitTarget(
	cases: readonly Case[],
	ratio: 'toUsual' | 'toQuickest',
	what: string,
): Target {
	const worst = cases.reduce((a, b) => (b[ratio] > a[ratio] ? b : a));
	return {
		wish: `at most 3 × ${what}`,
		found: `${worst[ratio].toFixed(2)} × (${worst.side} × ${worst.side}, ${worst.treatment})`,
		met: worst[ratio] <= 3,
	};
}
