import nock from 'nock';
import { createFinkClient, MAX_SOURCES_PER_OBJECT, type FinkClientOptions } from '../../src/api';
import {
	EmptyAnswerError,
	FitsError,
	HttpError,
	OptionError,
	UnexpectedAnswerError,
} from '../../src/errors';
import { readFits } from '../../src/fits';
import { onlyNock } from './onlyNock';
import { fetchSend } from './fetchSend';

const BASE = 'http://fink.test';
const OBJECT = '170587117485817955';
const OTHER = '169298432734265405';
const ALERT = '170666304474710039';
const FITS = 'SIMPLE  =                    T / conforms to FITS standard'.padEnd(2880);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452' + '0000000049454e44ae426082', 'hex');

onlyNock();

const client = (options: Partial<FinkClientOptions> = {}) =>
	createFinkClient({
		send: fetchSend,
		sleep: async () => undefined,
		now: () => 0,
		random: () => 0.5,
		baseUrl: BASE,
		...options,
	});

const sourcesApi = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/sources', body);
const cutoutsApi = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/cutouts', body);
const row = (objectId: string, sourceId: string, time: number, more = '') =>
	`{"r:diaObjectId":${objectId},"r:diaSourceId":${sourceId},"r:midpointMjdTai":${time}${more}}`;

async function failureOf(work: Promise<unknown>) {
	const outcome = await work.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (outcome instanceof Error) return outcome;
	throw new Error('did not fail');
}

describe('sources', () => {
	it('returns rows as served with exact ids, newest first', async () => {
		sourcesApi({ diaObjectId: OBJECT, 'output-format': 'json' }).reply(
			200,
			`[${row(OBJECT, ALERT, 61234.3, ',"r:ssObjectId":0,"r:trail_flag":"nan"')},${row(OBJECT, '170662988104859812', 61235.4)}]`,
		);
		expect(await client().sources({ diaObjectIds: OBJECT })).toEqual({
			rows: [
				{
					'r:diaObjectId': OBJECT,
					'r:diaSourceId': '170662988104859812',
					'r:midpointMjdTai': 61235.4,
				},
				{
					'r:diaObjectId': OBJECT,
					'r:diaSourceId': ALERT,
					'r:midpointMjdTai': 61234.3,
					'r:ssObjectId': '0',
					'r:trail_flag': 'nan',
				},
			],
			missingIds: [],
			truncatedIds: [],
			absentColumns: [],
		});
	});

	it('names the objects without rows, in the order asked, instead of failing', async () => {
		sourcesApi().reply(200, `[${row(OTHER, ALERT, 61234.3)}]`);
		const answer = await client().sources({ diaObjectIds: [OBJECT, OTHER, '7'] });
		expect(answer.missingIds).toEqual([OBJECT, '7']);
		sourcesApi().reply(200, '[]');
		expect(await client().sources({ diaObjectIds: OBJECT, columns: 'r:snr' })).toEqual({
			rows: [],
			missingIds: [OBJECT],
			truncatedIds: [],
			absentColumns: [],
		});
	});

	it('drops rows of objects that only share a prefix', async () => {
		sourcesApi().reply(200, `[${row(`${OBJECT}1`, ALERT, 1)},${row(OBJECT, '5', 2)}]`);
		const { rows } = await client().sources({ diaObjectIds: OBJECT });
		expect(rows.map((served) => served['r:diaSourceId'])).toEqual(['5']);
	});

	it('tells which of the columns asked for no row has', async () => {
		sourcesApi({
			diaObjectId: OBJECT,
			columns: 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai,r:snr,r:trail_flag',
			'output-format': 'json',
		}).reply(200, `[${row(OBJECT, ALERT, 1, ',"r:snr":5')}]`);
		const answer = await client().sources({ diaObjectIds: OBJECT, columns: 'r:snr,r:trail_flag' });
		expect(answer.absentColumns).toEqual(['r:trail_flag']);
	});

	it('refuses a misspelled column before anything is sent, unless asked to let it pass', async () => {
		const columns = ['r:psfFlx'];
		const failure = await failureOf(client().sources({ diaObjectIds: OBJECT, columns }));
		expect(failure).toBeInstanceOf(OptionError);
		expect(failure).toMatchObject({
			message: 'Columns: r:psfFlx is not a column of Fink',
			advice: expect.stringMatching(/^Did you mean r:psfFlux or /),
			remedy: 'allowUnknownColumns',
		});
		sourcesApi().reply(200, `[${row(OBJECT, ALERT, 1)}]`);
		const answer = await client().sources({
			diaObjectIds: OBJECT,
			columns,
			allowUnknownColumns: true,
		});
		expect(answer.absentColumns).toEqual(columns);
	});

	it('tells which objects reach the limit of a scan', async () => {
		const many = Array.from({ length: MAX_SOURCES_PER_OBJECT }, (_, n) =>
			row(OBJECT, String(n + 1), n),
		);
		sourcesApi().reply(200, `[${many.join(',')},${row(OTHER, ALERT, 1)}]`);
		const answer = await client().sources({ diaObjectIds: [OBJECT, OTHER] });
		expect(answer.truncatedIds).toEqual([OBJECT]);
		expect(answer.rows).toHaveLength(MAX_SOURCES_PER_OBJECT + 1);
	});

	it('asks for long lists in portions of 50 and sorts over all of them', async () => {
		const ids = Array.from({ length: 120 }, (_, n) => String(170587117485817000n + BigInt(n)));
		const portions: number[] = [];
		nock(BASE)
			.post('/api/v1/sources')
			.times(3)
			.reply(200, (_, body) => {
				const asked = (body as { diaObjectId: string }).diaObjectId.split(',');
				portions.push(asked.length);
				return `[${asked.map((id) => row(id, id, Number(id.slice(-3)))).join(',')}]`;
			});
		const { rows, missingIds } = await client().sources({ diaObjectIds: ids });
		expect(portions.sort()).toEqual([20, 50, 50]);
		expect(rows.map((served) => served['r:diaObjectId'])).toEqual([...ids].reverse());
		expect(missingIds).toEqual([]);
	});

	it('begins no further portion after one failed', async () => {
		const ids = Array.from({ length: 500 }, (_, n) => String(n + 1));
		let calls = 0;
		nock(BASE)
			.post('/api/v1/sources')
			.reply(400, () => {
				calls++;
				return 'no';
			});
		const failure = await failureOf(client({ maxParallel: 1 }).sources({ diaObjectIds: ids }));
		expect(failure).toBeInstanceOf(HttpError);
		expect(failure.message).toBe(
			'Fink could not deliver the alerts of 50 objects: it refused the request',
		);
		expect(calls).toBe(1);
	});

	it.each([
		[
			'<html><body><h1>Welcome to the hotel Wi-Fi</h1></body></html>',
			"Fink's response is a web page",
		],
		[`[${row(OBJECT, ALERT, 1)}}]`, "Fink's response is cut short or damaged"],
		['{"message": "Internal Server Error"}', "Fink's response is not a table"],
	])('refuses %s under status 200', async (body, message) => {
		sourcesApi().reply(200, body);
		const failure = await failureOf(client().sources({ diaObjectIds: OBJECT }));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toBe(message);
	});

	it('asks again for a table that is cut short, five times in all', async () => {
		const whole = `[${row(OBJECT, ALERT, 1)},${row(OBJECT, ALERT, 2)}]`;
		for (let length = 1; length < whole.length; length += 7) {
			sourcesApi().reply(200, whole.slice(0, length));
			sourcesApi().reply(200, whole);
			const { rows } = await client().sources({ diaObjectIds: OBJECT });
			expect(rows).toHaveLength(2);
		}
		sourcesApi().times(5).reply(200, whole.slice(0, -1));
		const failure = await failureOf(client().sources({ diaObjectIds: OBJECT }));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure).toMatchObject({
			message: "Fink's response is cut short or damaged (tried 5 times)",
			advice: expect.stringContaining(`ends after ${whole.length - 1} bytes`),
		});
	});

	it('never takes an empty body for an empty table', async () => {
		sourcesApi().reply(200, '');
		const failure = await failureOf(client().sources({ diaObjectIds: OBJECT }));
		expect(failure).toBeInstanceOf(EmptyAnswerError);
		expect(failure.message).toBe(`Fink sent nothing for the alerts of diaObjectId ${OBJECT}`);
	});

	it('refuses a rounded id before anything is sent', async () => {
		const rounded = [Number(OBJECT)] as unknown as string[];
		expect(await failureOf(client().sources({ diaObjectIds: rounded }))).toBeInstanceOf(
			OptionError,
		);
	});
});

describe('cutouts', () => {
	it('downloads FITS bytes unchanged', async () => {
		cutoutsApi({ diaSourceId: ALERT, kind: 'Template', 'output-format': 'FITS' }).reply(200, FITS, {
			'Content-Type': 'application/octet-stream',
		});
		const bytes = await client().cutoutFits({ diaSourceId: ` ${ALERT} `, kind: 'Template' });
		expect(Buffer.from(bytes).toString()).toBe(FITS);
	});

	it('accepts a gzipped file', async () => {
		cutoutsApi().reply(200, Buffer.from('1f8b0800', 'hex'));
		expect(await client().cutoutFits({ diaSourceId: ALERT, kind: 'Science' })).toHaveLength(4);
	});

	it('names the cutout whose FITS file is damaged, and what is wrong with it', async () => {
		cutoutsApi().times(5).reply(200, FITS);
		const work = client({ checkFits: readFits }).cutoutFits({
			diaSourceId: ALERT,
			kind: 'Science',
		});
		const failure = await failureOf(work);
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toBe(
			`Fink's response is cut short or damaged: the Science cutout of diaSourceId ${ALERT} (tried 5 times)`,
		);
		expect((failure.cause as Error).cause).toBeInstanceOf(FitsError);
		expect(failure).toMatchObject({
			advice: expect.stringMatching(/^The FITS header of HDU 0 .*\. Run again; if this persists, /),
		});
	});

	it('notices a PNG that is cut short, and asks again', async () => {
		cutoutsApi().reply(200, PNG.subarray(0, -1));
		cutoutsApi().reply(200, PNG);
		const bytes = await client().cutoutPng({ diaSourceId: ALERT, kind: 'Template' });
		expect(Buffer.from(bytes)).toEqual(PNG);
		cutoutsApi().times(5).reply(200, PNG.subarray(0, -1));
		const failure = await failureOf(client().cutoutPng({ diaSourceId: ALERT, kind: 'Template' }));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toBe(
			`Fink's response is cut short: the Template cutout of diaSourceId ${ALERT} (tried 5 times)`,
		);
	});

	it('downloads a PNG with the drawing options that are set', async () => {
		cutoutsApi({
			diaSourceId: ALERT,
			kind: 'Science',
			'output-format': 'PNG',
			stretch: 'sqrt',
			colormap: 'viridis',
		}).reply(200, PNG, { 'Content-Type': 'image/png' });
		const bytes = await client().cutoutPng({
			diaSourceId: ALERT,
			kind: 'Science',
			stretch: 'sqrt',
			colormap: 'viridis',
		});
		expect(Buffer.from(bytes)).toEqual(PNG);
	});

	it('asks the register about a colormap before sending', async () => {
		const checkColormap = (name: string): never => {
			throw new OptionError(`no ${name}`, { field: 'Colormap', given: name, advice: 'x' });
		};
		const failure = await failureOf(
			client({ checkColormap }).cutoutPng({
				diaSourceId: ALERT,
				kind: 'Science',
				colormap: 'virdis',
			}),
		);
		expect(failure.message).toBe('no virdis');
	});

	it('reads arrays, one kind or all', async () => {
		cutoutsApi({ diaSourceId: ALERT, kind: 'Science', 'output-format': 'array' }).reply(
			200,
			'{"b:cutoutScience":[[1,NaN]]}',
		);
		const one = await client().cutoutArrays({
			diaSourceId: ALERT,
			kind: 'science' as 'Science',
		});
		expect(one).toEqual({ Science: { width: 2, height: 1, data: Float64Array.of(1, NaN) } });
		cutoutsApi({ diaSourceId: ALERT, kind: 'All', 'output-format': 'array' }).reply(
			200,
			'{"b:cutoutDifference":[[1]],"b:cutoutScience":[[2]],"b:cutoutTemplate":[[3]]}',
		);
		const all = await client().cutoutArrays({ diaSourceId: ALERT, kind: 'All' });
		expect(Object.keys(all).sort()).toEqual(['Difference', 'Science', 'Template']);
	});

	it.each([
		['FITS', () => client().cutoutFits({ diaSourceId: ALERT, kind: 'Science' }), 'Science cutout'],
		['PNG', () => client().cutoutPng({ diaSourceId: ALERT, kind: 'Science' }), 'Science cutout'],
		['array', () => client().cutoutArrays({ diaSourceId: ALERT, kind: 'All' }), 'cutouts'],
	])('takes an empty 200 for an unknown id (%s)', async (_, download, what) => {
		cutoutsApi().reply(200, '', { 'Content-Type': 'image/png', 'Content-Length': '0' });
		const failure = await failureOf(download());
		expect(failure).toBeInstanceOf(EmptyAnswerError);
		expect(failure.message).toBe(`Fink has no ${what} for diaSourceId ${ALERT}`);
		expect(failure).toMatchObject({
			advice:
				'Check that this is a diaSourceId, not a diaObjectId. If it is right, run again later: files move while Fink merges a night into its archive.',
		});
	});

	it('suspects a rounded id by its look', async () => {
		cutoutsApi().reply(200, '');
		const rounded = String(Number(ALERT));
		expect(
			await failureOf(client().cutoutFits({ diaSourceId: rounded, kind: 'Science' })),
		).toMatchObject({
			advice: expect.stringContaining('looks rounded: IDs lose'),
		});
	});

	it('says so when the kind asked for is not in the array', async () => {
		cutoutsApi().reply(200, '{"b:cutoutTemplate":[[1]]}');
		const failure = await failureOf(client().cutoutArrays({ diaSourceId: ALERT, kind: 'Science' }));
		expect(failure).toBeInstanceOf(EmptyAnswerError);
	});

	it.each([
		[
			'<!doctype html>\n<title>500</title>\n<h1>Internal Server Error</h1>',
			'Internal Server Error',
		],
		['{"message": "Internal Server Error"}\n', 'Internal Server Error'],
		['SIMP', 'SIMP'],
	])('recognizes %j sent as a FITS file', async (body, words) => {
		cutoutsApi().reply(200, body, { 'Content-Type': 'application/octet-stream' });
		const failure = await failureOf(client().cutoutFits({ diaSourceId: ALERT, kind: 'Science' }));
		expect(failure).toBeInstanceOf(UnexpectedAnswerError);
		expect(failure.message).toBe(
			`Fink sent something other than the Science cutout of diaSourceId ${ALERT}`,
		);
		expect(failure).toMatchObject({
			advice: expect.stringContaining(
				`Expected FITS, but it begins with "${words}". Run again later`,
			),
		});
	});

	it('recognizes a FITS file sent as PNG, and text sent as array', async () => {
		cutoutsApi().reply(200, FITS);
		expect(
			await failureOf(client().cutoutPng({ diaSourceId: ALERT, kind: 'Science' })),
		).toBeInstanceOf(UnexpectedAnswerError);
		cutoutsApi().reply(200, 'no');
		expect(
			await failureOf(client().cutoutArrays({ diaSourceId: ALERT, kind: 'Science' })),
		).toBeInstanceOf(UnexpectedAnswerError);
	});

	it('advises to draw locally when the server fails on a PNG', async () => {
		cutoutsApi().times(2).reply(500, '{"message": "Internal Server Error"}\n');
		const failure = await failureOf(
			client().cutoutPng({ diaSourceId: ALERT, kind: 'Difference', stretch: 'log' }),
		);
		expect(failure.message).toBe(
			`Fink could not deliver the Difference cutout of diaSourceId ${ALERT}: it failed on this request (tried 2 times)`,
		);
		expect(failure).toMatchObject({
			advice: expect.stringContaining('Download the FITS file instead'),
			remedy: 'drawFitsFile',
		});
	});
});
