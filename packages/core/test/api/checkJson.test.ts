import fc from 'fast-check';

import { checkJson } from '../../src/api/checkJson';
import { measureJson } from '../../src/api/measureJson';
import { parseRows } from '../../src/api';
import { CutShortError, FinkError } from '../../src/errors';

const pause = () => Promise.resolve();
const LIMITS = { rows: 1e6, values: 1e6, members: 1e6, depth: 100 };
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

async function sentenceOf(body: Uint8Array): Promise<string> {
	try {
		await checkJson(body, 'the alerts of X', pause);
	} catch (error) {
		if (error instanceof FinkError) return `${error.message}. ${error.advice}`;
		throw error;
	}
	return 'passed';
}

/** `[unit,unit,…]` of about this many bytes. */
function listOf(unit: string, bytes: number): Uint8Array {
	const units = Math.floor(bytes / (unit.length + 1));
	const body = Buffer.alloc(units * (unit.length + 1), `${unit},`);
	return new Uint8Array(Buffer.concat([Buffer.from('['), body.subarray(0, -1), Buffer.from(']')]));
}

describe('measureJson', () => {
	it.each([
		['[]', { rows: 0, values: 2, members: 0 }],
		['[{"a":1,"b":2},{"a":3}]', { rows: 2, values: 6, members: 2 }],
		['[1,2,3]', { rows: 0, values: 4, members: 0 }],
		['{"a":[[1,2],[3]],"b":"[{,\\",\\\\"}', { rows: 3, values: 8, members: 2 }],
	])('counts %s', async (text, expected) => {
		const size = await measureJson(bytesOf(text), LIMITS, pause);
		expect(size).toEqual({ ...expected, tooDeepAt: -1, isCut: false });
	});

	it('knows any JSON that is cut from one that is whole', async () => {
		const cell = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, true, '"', '\\', '{['));
		const table = fc.array(fc.dictionary(fc.string(), cell, { maxKeys: 4 }), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(table, fc.nat(), async (rows, at) => {
				const whole = bytesOf(JSON.stringify(rows));
				expect((await measureJson(whole, LIMITS, pause)).isCut).toBe(false);
				const cut = whole.subarray(0, 1 + (at % (whole.length - 1)));
				expect((await measureJson(cut, LIMITS, pause)).isCut).toBe(true);
			}),
		);
	});

	it('counts the same no matter what spans its pieces', async () => {
		const unit = `{"r:diaSourceId":1,"note":"}],[{\\\\\\""}`;
		const body = listOf(unit, 9e6);
		const count = (body.length - 1) / (unit.length + 1);
		let pauses = 0;
		const size = await measureJson(body, LIMITS, () => Promise.resolve(pauses++));
		expect(size).toMatchObject({ rows: count, members: 2, isCut: false });
		expect(pauses).toBe(4);
	});
});

describe('checkJson', () => {
	it.each([
		['{}', 240e6, 'more than 500,000 rows', '229 MiB'],
		['[]', 20e6, 'more than 500,000 rows', '19 MiB'],
		['{"a":1}', 20e6, 'more than 500,000 rows', '19 MiB'],
		['[[[]]]', 20e6, 'more than 500,000 rows', '19 MiB'],
		['0', 40e6, 'more than 8,000,000 values', '38 MiB'],
		['null', 60e6, 'more than 8,000,000 values', '57 MiB'],
	])('refuses a list of %s in %d bytes with both numbers', async (unit, length, what, size) => {
		const body = listOf(unit, length);
		const before = process.memoryUsage();
		const sentence = await sentenceOf(body);
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		expect(sentence).toContain(`Fink's response has ${what}: the alerts of X.`);
		expect(sentence).toContain(
			`It is ${size} long. To save memory, at most 500,000 rows with 8,000,000 values in 256 MiB are read at once. Request fewer objects or columns, or a shorter time`,
		);
		expect(heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(50e6);
	});

	it('refuses a row with more columns than JavaScript can take', async () => {
		const row = Array.from({ length: 10_002 }, (_, i) => `"c${i}":1`).join(',');
		expect(await sentenceOf(bytesOf(`[{${row}}]`))).toContain('more than 10,000 columns');
	});

	it.each([500_000, 499_999])('lets %d rows pass', async (count) => {
		expect(await sentenceOf(bytesOf(`[${'{},'.repeat(count - 1)}{}]`))).toBe('passed');
	});

	it.each([
		['[', ']', 'r:x'],
		['{"a":', '}', 'r:x'],
		['[{"a":', '}]', 'r:x'],
	])('says where 100,000 of %s are nested', async (open, close, column) => {
		const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
		const sentence = await sentenceOf(bytesOf(`[{"r:diaSourceId":1,"${column}":${deep}}]`));
		expect(sentence).toMatch(/^Fink's response is nested too deeply: .*the alerts of X\. /);
		expect(sentence).toContain('more than 100 levels of nested lists or objects');
		if (open === '[') expect(sentence).toContain('column r:x of the alerts of X');
		expect(() => parseRows(`[{"r:x":${deep}}]`)).toThrow(
			"Fink's response is nested too deeply: column r:x",
		);
	});

	it.each([90, 5, 0])('keeps a cell of %d lists as text', async (depth) => {
		const cell = '['.repeat(depth) + '1' + ']'.repeat(depth);
		expect(await sentenceOf(bytesOf(`[{"r:x":${cell}}]`))).toBe('passed');
		expect(String(parseRows(`[{"r:x":${cell}}]`)[0]['r:x'])).toBe(cell);
	});

	it.each(['<html>"', 'nothing at all {', '', '"text', '\ufeff<html>[', '7'])(
		'leaves %j to the parser',
		async (text) => expect(await sentenceOf(bytesOf(text))).toBe('passed'),
	);

	it.each(['[', '  {"a', '\ufeff[{"a":1}', '[{"a":"]}'])('knows that %j is cut', async (text) => {
		await expect(checkJson(bytesOf(text), 'X', pause)).rejects.toBeInstanceOf(CutShortError);
	});
});
