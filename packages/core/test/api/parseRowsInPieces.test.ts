import { parseRows, parseRowsInPieces } from '../../src/api';
import { UnexpectedAnswerError } from '../../src/errors';

/** A text of about this many characters: ids, NaN, and, if tricky, strings that look like the end of a record. */
function tableOf(characters: number, between: string, extra = '', tricky = false): string {
	const rows: string[] = [];
	for (let i = 0, length = 0; length < characters; i++) {
		const row =
			`{"r:diaSourceId":${170666304474710000n + BigInt(i)},"r:psfFlux":${i % 7 ? i * 1.25 : 'NaN'},` +
			`"note":"${i % 3 || !tricky ? 'plain { \\"' : '},{\\"a\\":1},{ \\\\'}"${extra}}`;
		rows.push(row);
		length += row.length;
	}
	return `[${rows.join(between)}]`;
}

describe('parseRowsInPieces', () => {
	const count = () => {
		let pauses = 0;
		const pause = () => Promise.resolve(pauses++);
		return { pause, pauses: () => pauses };
	};

	it.each([',', ', ', ' ,\n\t'])(
		'gives the rows of parseRows, records parted by %j',
		async (between) => {
			const text = tableOf(1.5e6, between);
			const { pause, pauses } = count();
			expect(await parseRowsInPieces(text, pause)).toEqual(parseRows(text));
			expect(pauses()).toBeGreaterThanOrEqual(4);
		},
	);

	it('takes a short answer at one go', async () => {
		const { pause, pauses } = count();
		expect(await parseRowsInPieces(tableOf(4000, ','), pause)).toEqual(
			parseRows(tableOf(4000, ',')),
		);
		expect(await parseRowsInPieces('[]', pause)).toEqual([]);
		expect(pauses()).toBe(0);
	});

	it('is not misled by lists of records within records', async () => {
		const list = ',"list":[' + Array.from({ length: 300 }, () => '{"x":1}').join(',') + ']';
		const text = tableOf(8e5, ',', list);
		expect(await parseRowsInPieces(text, count().pause)).toEqual(parseRows(text));
	});

	it('is not misled by strings that look like the end of a record', async () => {
		for (const length of [6e5, 7e5, 8e5, 1.2e6]) {
			const text = tableOf(length, ',', '', true);
			expect(await parseRowsInPieces(text, count().pause)).toEqual(parseRows(text));
		}
	});

	it('is not misled by a string that is nothing but ends of records', async () => {
		const text = `[{"a":"${'},{'.repeat(3e5)}"},{"a":"b"}]`;
		expect(await parseRowsInPieces(text, count().pause)).toEqual(parseRows(text));
	});

	it.each([
		['cut short', (text: string) => text.slice(0, -5)],
		['without its end', (text: string) => text.slice(0, -1)],
		['with something behind', (text: string) => `${text}x`],
		['with a number among the records', (text: string) => text.replace('},{"r', '},1,{"r')],
		['damaged in the middle', (text: string) => `${text.slice(0, 7e5)}}"${text.slice(7e5)}`],
	])('says the same as parseRows of an answer %s', async (_, damage) => {
		const text = damage(tableOf(1.5e6, ','));
		const sentence = (error: unknown) => {
			if (error instanceof UnexpectedAnswerError) return `${error.message} ${error.advice}`;
			throw error;
		};
		const whole = (() => {
			try {
				return parseRows(text);
			} catch (error) {
				return sentence(error);
			}
		})();
		const pieces = await parseRowsInPieces(text, count().pause).catch(sentence);
		expect(pieces).toEqual(whole);
		expect(typeof pieces).toBe('string');
	});

	it('stops where the pause fails, as it does when cancelled', async () => {
		const stop = () => Promise.reject(new Error('cancelled'));
		await expect(parseRowsInPieces(tableOf(1.5e6, ','), stop)).rejects.toThrow('cancelled');
	});
});
