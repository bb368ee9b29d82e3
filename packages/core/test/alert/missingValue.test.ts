import { cleanCatalogCell, cleanCell, cleanRow, type Row } from '../../src/alert';

describe('cleanCell', () => {
	it.each([null, undefined, NaN, Infinity, -Infinity, '', '  ', 'nan', 'NaN', 'Fail', 'Fail 504'])(
		'reads %p as nothing',
		(value) => expect(cleanCell(value)).toBeNull(),
	);

	it.each([0, -1, false, '0', 'Failsafe field', 'Nancy', 'Unknown', 'SN Ia', ' i'])(
		'keeps %p as it is',
		(value) => expect(cleanCell(value)).toBe(value),
	);
});

describe('cleanRow', () => {
	it('cleans every cell and leaves the served row alone', () => {
		const served: Row = {
			'r:psfLnL': null,
			'r:trail_flag': 'nan',
			'r:snr': 7.5,
			'r:ssObjectId': '0',
		};
		const before = structuredClone(served);
		expect(cleanRow(served)).toEqual({
			'r:psfLnL': null,
			'r:trail_flag': null,
			'r:snr': 7.5,
			'r:ssObjectId': '0',
		});
		expect(served).toEqual(before);
	});

	it('adds requested columns that Fink left out', () => {
		expect(cleanRow({ 'r:snr': 7.5 }, ['r:snr', 'r:exposureTime'])).toEqual({
			'r:snr': 7.5,
			'r:exposureTime': null,
		});
	});

	it('never touches a prototype', () => {
		const hostile = JSON.parse('{"__proto__":"x","constructor":"y","r:snr":1}') as Row;
		const clean = cleanRow(hostile);
		expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
		expect(Object.keys(clean)).toEqual(['constructor', 'r:snr']);
	});
});

it.each([
	`${'\n'.repeat(1_000_000)}x`,
	`fail${':'.repeat(1_000_000)}x\ny`,
	`x${' '.repeat(1_000_000)}x`,
])('a cell of a million characters is looked at in no time (%#)', (text) => {
	const begun = performance.now();
	cleanCell(text);
	cleanCatalogCell(text);
	expect(performance.now() - begun).toBeLessThan(500);
});
