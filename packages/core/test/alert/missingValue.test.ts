import { cleanCatalogCell, cleanCell } from '../../src/alert';

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
