import fc from 'fast-check';

import { parseRows, parseRowsInPieces } from '../../src/api';
import { UnexpectedAnswerError } from '../../src/errors';

const sentenceOf = (text: string): string => {
	try {
		parseRows(text);
	} catch (error) {
		if (error instanceof UnexpectedAnswerError) return `${error.message}. ${error.advice}`;
		throw error;
	}
	return 'accepted';
};

describe('ids in a table', () => {
	it.each([
		['170587117485817955', '170587117485817955'],
		['9223372036854775807', '9223372036854775807'],
		['9007199254740993', '9007199254740993'],
		['"170587117485817955"', '170587117485817955'],
		['0', '0'],
		['0.0', '0'],
		['12.000', '12'],
		['9007199254740991.0', '9007199254740991'],
		['null', null],
		['NaN', null],
		['"nan"', 'nan'],
		['""', ''],
	])('%s is read as %j', (written, id) => {
		expect(parseRows(`[{"r:diaObjectId":${written},"diaSourceId":7}]`)).toEqual([
			{ 'r:diaObjectId': id, diaSourceId: '7' },
		]);
	});

	it.each([
		['170587117485817955.0', 'has a decimal point'],
		['9007199254740992.0', 'has a decimal point'],
		['170587117485817955.5', 'has a decimal point'],
		['12.5', 'has a decimal point'],
		['1.70587117485818e+17', 'has an exponent'],
		['1.70587117485817955E17', 'has an exponent'],
		['170587117485817955e0', 'has an exponent'],
		['-170587117485817955', 'is negative'],
		['-1', 'is negative'],
		['9223372036854775808', 'is larger than any 64-bit ID'],
		['"1.7058711748581795e+17"', 'has an exponent'],
		['"170587117485817955.0"', 'has a decimal point'],
		['"ZTF21abcdefg"', 'is not a number'],
		['"0170587117485817955"', 'starts with a zero'],
		['true', 'is not a number'],
		['[1.5]', 'is not a number'],
		['{"a":1}', 'is not a number'],
	])('%s is refused, with what came and why', (written, why) => {
		for (const column of ['r:diaSourceId', 'diaObjectId', 'r:ssObjectId', 'r:parentDiaSourceId']) {
			const sentence = sentenceOf(`[{"r:band":"g"},{"${column}":${written}}]`);
			expect(sentence).toContain(
				`Fink sent IDs that can't be trusted: ${column} ${written.replace(/^"|"$/g, '')}`,
			);
			expect(sentence).toContain(`It ${why}`);
			expect(sentence).toContain('(in row 2 of 2)');
		}
	});

	it('are refused under an escaped key too', () => {
		expect(sentenceOf('[{"r:diaSource\\u0049d":1.70587117485818e+17}]')).toContain(
			"can't be trusted: r:diaSourceId 1.70587117485818e+17. It has an exponent",
		);
		expect(parseRows('[{"r:diaSource\\u0049d":170587117485817955}]')).toEqual([
			{ 'r:diaSourceId': '170587117485817955' },
		]);
		expect(parseRows('[{"r:diaSource\\u0049d":12}]')).toEqual([{ 'r:diaSourceId': '12' }]);
	});

	it('say how many rows are like the first', () => {
		const rows = Array.from({ length: 100 }, (_, i) =>
			i < 4 ? `{"r:diaSourceId":${i}}` : `{"r:diaSourceId":1.7058711748581795e+17}`,
		);
		expect(sentenceOf(`[${rows.join(',')}]`)).toContain('(in 96 rows of 100)');
	});

	it('are checked alike in a long answer', async () => {
		const rows = Array.from({ length: 40_000 }, (_, i) => `{"r:diaSourceId":${i}.0,"r:band":"g"}`);
		const pause = () => Promise.resolve();
		expect(await parseRowsInPieces(`[${rows.join(',')}]`, pause)).toHaveLength(40_000);
		rows[39_000] = '{"r:diaSourceId":170587117485817955.0}';
		await expect(parseRowsInPieces(`[${rows.join(',')}]`, pause)).rejects.toThrow(
			"Fink sent IDs that can't be trusted: r:diaSourceId 170587117485817955.0",
		);
	});

	it('come out as the digits that were written, or not at all', () => {
		const tail = fc.constantFrom('', '.0', '.000', '.5', 'e0', 'E+1', '.0e0', 'e-1');
		fc.assert(
			fc.property(fc.bigInt(-(2n ** 64n), 2n ** 64n), tail, (whole, rest) => {
				const sentence = sentenceOf(`[{"r:diaSourceId":${whole}${rest}}]`);
				const isInteger = rest === '' && whole >= 0n && whole < 2n ** 63n;
				const isExactFloat = /^\.0+$/.test(rest) && whole >= 0n && whole < 2n ** 53n;
				expect(sentence === 'accepted').toBe(isInteger || isExactFloat);
				if (sentence !== 'accepted') return;
				expect(parseRows(`[{"r:diaSourceId":${whole}${rest}}]`)).toEqual([
					{ 'r:diaSourceId': whole.toString() },
				]);
			}),
			{ numRuns: 500 },
		);
	});
});
