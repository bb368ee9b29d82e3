import { simulateSky } from '@fink/sandbox';

import type { Suite } from '../Suite';
import { median, subject, timeSubjects } from '../timing/timeSubjects';

const ROWS = 10_000;
const COLUMNS = 135;
const ID = 'r:diaSourceId';

/** Lossless parsing of the largest answer that Fink gives, against the `JSON.parse` that rounds its ids. */
export const lossless: Suite = {
	name: 'lossless',
	async run({ shipped, rounds, log }) {
		const text = makeAnswer();
		log(`Lossless   an answer of ${(text.length / 1e6).toFixed(0)} MB`);
		// First, while nothing else is held that is to be collected.
		const stretchMs = await maxStretchMs((pause) => shipped.parseRowsInPieces(text, pause));
		const exact = shipped.parseLossless(text) as Array<Record<string, unknown>>;
		const rounded = JSON.parse(text) as Array<Record<string, unknown>>;
		const kept = exact.filter((row, i) => row[ID] === String(FIRST_ID + BigInt(i) * 7n)).length;
		const lost = rounded.filter(
			(row, i) => BigInt(row[ID] as number) !== FIRST_ID + BigInt(i) * 7n,
		);
		const { medianUs, ratio } = await timeSubjects(
			[
				subject('ours', () => shipped.parseLossless(text)),
				subject('JSON.parse', () => JSON.parse(text) as unknown),
			],
			Math.max(7, Math.ceil(rounds / 5)),
		);
		const times = ratio('ours', 'JSON.parse');
		const ms = (name: string) => ((medianUs.get(name) ?? NaN) / 1000).toFixed(0);
		return {
			title: `A table of ${ROWS} rows × ${COLUMNS} columns as JSON, ${(text.length / 1e6).toFixed(1)} MB`,
			columns: ['parser', 'ms', '× JSON.parse', 'IDs kept'],
			rows: [
				['ours, lossless', ms('ours'), times.toFixed(2), `${kept} of ${ROWS}`],
				['JSON.parse', ms('JSON.parse'), '1.00', `${ROWS - lost.length} of ${ROWS}`],
			],
			targets: [
				{ wish: 'at most 2 × JSON.parse', found: `${times.toFixed(2)} ×`, met: times <= 2 },
			],
			notes: [
				"Rows of the sandbox's sky with all columns that the API gives, ids counted up.",
				`As the nodes read it, in pieces with pauses: ${stretchMs.toFixed(0)} ms of work between two pauses at most.`,
			],
		};
	},
};

/** The most processor time between two pauses, in the median of some runs: collections fall into some. */
async function maxStretchMs(
	read: (pause: () => Promise<unknown>) => Promise<unknown>,
): Promise<number> {
	const longest: number[] = [];
	for (let run = 0; run < 7; run++) {
		let maxUs = 0;
		let since = process.cpuUsage();
		const look = async () => {
			const { user, system } = process.cpuUsage(since);
			maxUs = Math.max(maxUs, user + system);
			await new Promise((resolve) => setTimeout(resolve));
			since = process.cpuUsage();
		};
		await read(look);
		await look();
		longest.push(maxUs / 1000);
	}
	return median(longest);
}

/** Beyond 2^53, as Rubin's are. */
const FIRST_ID = 170094456272322680n;

/** Rows as the sandbox sends them, their columns repeated under other names up to 135. */
function makeAnswer(): string {
	const sky = simulateSky();
	const rows = sky.objectIds().flatMap((id) => sky.sourcesOf(id));
	const records = Array.from({ length: ROWS }, (_, i) => {
		const cells = [...rows[i % rows.length]].filter(([name]) => name !== ID);
		const wide = Array.from({ length: COLUMNS - 1 }, (_, column) => {
			const [name, value] = cells[column % cells.length];
			const again = Math.floor(column / cells.length);
			return `${JSON.stringify(again === 0 ? name : `${name}${again}`)}:${jsonOf(value)}`;
		});
		return `{"${ID}":${FIRST_ID + BigInt(i) * 7n},${wide.join(',')}}`;
	});
	return `[${records.join(',')}]`;
}

function jsonOf(value: unknown): string {
	if (typeof value === 'bigint') return String(value);
	return typeof value === 'number' && !Number.isFinite(value)
		? 'null'
		: JSON.stringify(value ?? null);
}
