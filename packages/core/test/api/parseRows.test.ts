import { parseRows } from '../../src/api';

describe('parseRows', () => {
	it('reads a table with its ids as text', () => {
		expect(
			parseRows(
				'[{"r:band":"i","r:diaSourceId":170666304474710039,"r:trail_flag":"nan","r:ra":201.3}]',
			),
		).toEqual([
			{
				'r:band': 'i',
				'r:diaSourceId': '170666304474710039',
				'r:trail_flag': 'nan',
				'r:ra': 201.3,
			},
		]);
	});

	it('reads an empty table', () => expect(parseRows('[]')).toEqual([]));

	it.each(['{}', '[1]', '[null]', '[[]]', '"x"', '{"message":"Internal Server Error"}', 'null'])(
		'refuses %s',
		(text) => expect(() => parseRows(text)).toThrow("Fink's response is not a table"),
	);

	it('shows the words of an error that came in place of the table', () => {
		expect(() => parseRows('{"message": "Internal Server Error"}')).toThrow(
			expect.objectContaining({
				advice:
					'Expected a list of rows, but it begins with "Internal Server Error". Check that the base URL belongs to Fink\'s API for Rubin.',
			}),
		);
	});

	it('keeps cells flat and drops a __proto__ key', () => {
		const [row] = parseRows('[{"a":{"b":[1]},"__proto__":{"polluted":true},"constructor":1}]');
		expect(row).toEqual({ a: '{"b":[1]}', constructor: 1 });
		expect(Object.hasOwn(row, '__proto__')).toBe(false);
		const copy: Record<string, unknown> = {};
		for (const [key, value] of Object.entries(row)) copy[key] = value;
		expect('polluted' in copy).toBe(false);
	});
});
