import { createFinkClient, EmptyAnswerError, type FinkClient } from '@fink/core';
import { toParquet } from '@fink/sandbox';

const [A, B] = ['170587117485817955', '169298432734265405'];

/** Bodies to come, oldest first, and the requests that were sent. */
let bodies: Uint8Array[] = [];
let sent: string[] = [];
beforeEach(() => {
	bodies = [];
	sent = [];
});
const serve = (body: Uint8Array | string) => void bodies.push(Buffer.from(body as string));
const client = (): FinkClient =>
	createFinkClient({
		send: async ({ body = '' }) => {
			sent.push(body);
			return { status: 200, headers: {}, body: bodies.shift() ?? Buffer.from('[]') };
		},
		sleep: async () => undefined,
		now: () => 0,
		random: () => 0,
		baseUrl: 'http://fink.test',
	});

/** A file as pandas writes it: columns of bigints are INT64, of numbers DOUBLE. */
async function parquetOf(columns: Record<string, ReadonlyArray<bigint | number>>) {
	const names = Object.keys(columns);
	const frame = {
		columns: names.map((name) => ({
			name,
			type: columns[name].some((value) => typeof value === 'number') ? 'double' : 'long',
		})),
		rows: (columns[names[0]] ?? []).map((_, row) =>
			names.map((name) =>
				typeof columns[name][row] === 'bigint' ? String(columns[name][row]) : columns[name][row],
			),
		),
	};
	return Buffer.from(await toParquet(frame as never));
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
	const outcome = await work.catch((error: unknown) => error);
	if (outcome instanceof Error) return outcome;
	throw new Error('did not fail');
}

describe('a Parquet file', () => {
	it('is checked by asking for the ids again, with few columns', async () => {
		serve(await parquetOf({ 'r:diaObjectId': [BigInt(A)] }));
		serve(`[{"r:diaObjectId":${A},"r:diaSourceId":1,"r:midpointMjdTai":61000}]`);
		const options = { diaObjectIds: [A, B], columns: ['r:psfFlux'] };
		const { missingIds } = await client().objectsFile('sources', options, 'parquet');
		expect(missingIds).toEqual([B]);
		expect(JSON.parse(sent[1])).toEqual({
			diaObjectId: `${A},${B}`,
			columns: 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai',
			'output-format': 'json',
		});
	});

	it('of one object is not asked for again', async () => {
		const file = await parquetOf({ 'r:diaObjectId': [BigInt(A)] });
		serve(file);
		const answer = await client().objectsFile('sources', { diaObjectIds: A }, 'parquet');
		expect(answer.missingIds).toEqual([]);
		expect(Buffer.from(answer.bytes)).toEqual(file);
	});

	it('without rows means that nothing was found', async () => {
		serve(await parquetOf({ 'r:diaObjectId': [] }));
		expect(
			await failureOf(client().file('sources', { diaObjectIds: A }, 'parquet')),
		).toBeInstanceOf(EmptyAnswerError);
	});

	it.each([
		['diaSourceId', [Number(A), 2], 'r:diaSourceId 1.7058711748581795e+17'],
		['ssObjectId', [0, 2 ** 53], 'r:ssObjectId 9.007199254740992e+15'],
	])('may not store %s as floating-point numbers', async (name, data, what) => {
		serve(await parquetOf({ [`r:${name}`]: data }));
		const failure = await failureOf(client().file('sources', { diaObjectIds: A }, 'parquet'));
		expect(failure.message).toBe(`Fink sent IDs that can't be trusted: ${what}`);
	});

	it('may store small ids so, and any other column', async () => {
		const file = await parquetOf({
			'r:diaObjectId': [BigInt(A)],
			'r:ssObjectId': [2 ** 53 - 1],
			'r:psfFlux': [1e300],
		});
		serve(Buffer.from(file));
		expect(await client().file('sources', { diaObjectIds: A }, 'parquet')).toHaveLength(
			file.length,
		);
	});

	it.each([0, 1, 7, 30])(
		'whose footer is damaged at byte %d from its end is passed on or refused in a sentence',
		async (at) => {
			const file = await parquetOf({ 'r:diaObjectId': [BigInt(A)] });
			for (const value of [0, 0x19, 0x7f, 0xff]) {
				const spoilt = Buffer.from(file);
				spoilt[spoilt.length - 9 - at] = value;
				serve(spoilt);
				const outcome = await client()
					.file('sources', { diaObjectIds: A }, 'parquet')
					.catch((error: Error) => error.message);
				expect(typeof outcome === 'string' ? outcome : Buffer.from(outcome)).toEqual(
					typeof outcome === 'string' ? expect.stringMatching(/^Fink /) : spoilt,
				);
			}
		},
	);
});
