import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchContext, BenchReport, Suite } from '../Suite';
import { subject, timeSubjects } from '../timing/timeSubjects';

/** Codecs and the numbers in them: whole numbers of 16 or 32 bits, or quantized float32 with dithering. */
const CODECS = [
	'RICE_1 i2',
	'RICE_1 f4',
	'GZIP_1 i2',
	'GZIP_2 f4',
	'PLIO_1 i4',
	'HCOMPRESS_1 i2',
	'HCOMPRESS_1 f4',
];

const MEGAPIXELS = (512 * 512) / 1e6;

/** Compressed images of 512 × 512 pixels, unpacked here and by astropy, whose codecs are CFITSIO's C. */
export const decompression: Suite = {
	name: 'decompression',
	async run(context) {
		const { python, log } = context;
		const cases: Case[] = [];
		if (!python) log('Unpacking  skipped: the files are written by astropy');
		else {
			for (const codec of CODECS) {
				const path = join(context.scratch, `${codec}.fits`);
				await python.ask({ op: 'compress', codec, path });
				cases.push(await timeCase(context, codec, path));
				log(`Unpacking  ${codec}`);
			}
		}
		return reportOf(cases);
	},
};

interface Case {
	readonly codec: string;
	readonly oursUs: number;
	readonly pythonUs: number;
	readonly toPython: number;
	readonly isSame: boolean;
}

async function timeCase(
	{ shipped, python, rounds }: BenchContext,
	codec: string,
	path: string,
): Promise<Case> {
	const bytes = new Uint8Array(readFileSync(path));
	const unpack = () => shipped.readCutout(bytes, codec, 'Science').grid.data;
	const request = { treatment: 'unpack', files: [path] };
	const subjects = [
		subject('ours', unpack),
		{
			name: 'python',
			time: async (times: number) =>
				(await python?.ask<{ us: number }>({ op: 'time', ...request, times }))?.us ?? NaN,
		},
	];
	const { medianUs, ratio } = await timeSubjects(subjects, rounds);
	const theirs = await python?.ask<{ sum: number }>({ op: 'sum', path });
	const sum = unpack().reduce((all, value) => all + value, 0);
	return {
		codec,
		oursUs: medianUs.get('ours') ?? NaN,
		pythonUs: medianUs.get('python') ?? NaN,
		toPython: ratio('python', 'ours'),
		isSame: Math.abs(sum - (theirs?.sum ?? NaN)) <= 1e-9 * Math.abs(sum),
	};
}

function reportOf(cases: readonly Case[]): BenchReport {
	const perSecond = (us: number) => (MEGAPIXELS / (us / 1e6)).toFixed(0);
	const slowest = cases.reduce((least, { toPython }) => Math.min(least, toPython), Infinity);
	return {
		title: 'Compressed images of 512 × 512 pixels, from the bytes of the file to float64',
		columns: ['codec', 'ours, ms', 'megapixels/s', 'astropy, ms', 'astropy / ours', 'same sum'],
		rows: cases.map(({ codec, oursUs, pythonUs, toPython, isSame }) => [
			codec,
			(oursUs / 1000).toFixed(2),
			perSecond(oursUs),
			(pythonUs / 1000).toFixed(2),
			`${toPython.toFixed(2)} ×`,
			isSame ? 'yes' : 'NO',
		]),
		targets:
			cases.length === 0
				? []
				: [
						{
							wish: 'at least a third of the speed of CFITSIO by way of astropy',
							found: `${slowest.toFixed(2)} ×`,
							met: slowest >= 1 / 3 && cases.every(({ isSame }) => isSame),
						},
					],
		notes: [
			'i2, i4: whole numbers of 16 and 32 bits; f4: float32, quantized, with dithering. Tiles are rows, of HCOMPRESS 16 rows.',
		],
	};
}
