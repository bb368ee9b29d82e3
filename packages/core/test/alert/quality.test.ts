import { QUALITY_COLUMNS, qualityOf } from '../../src/alert';

describe('qualityOf', () => {
	it('has nothing to say of a good detection', () => {
		const flags = QUALITY_COLUMNS.map((column) => [column, false] as const);
		expect(qualityOf({ ...Object.fromEntries(flags), 'r:reliability': 0.93 })).toEqual([]);
	});

	it.each(QUALITY_COLUMNS.filter((column) => column !== 'r:reliability'))(
		'says it in one phrase when %s is set, whether it comes as a boolean or as text',
		(column) => {
			const said = qualityOf({ 'r:reliability': 0.93, [column]: true });
			expect(said).toEqual([expect.stringMatching(/^[A-Za-z ,]{5,60}$/)]);
			expect(qualityOf({ 'r:reliability': 0.93, [column]: 'True' })).toEqual(said);
			expect(qualityOf({ 'r:reliability': 0.93, [column]: 'nan' })).toEqual([]);
		},
	);

	it('has words of its own for every flag', () => {
		const words = QUALITY_COLUMNS.map((column) => qualityOf({ [column]: true })[0]);
		expect(new Set(words).size).toBe(QUALITY_COLUMNS.length);
	});

	it.each([
		[0.5, []],
		[0.499, ['low reliability']],
		[0, ['low reliability']],
		[null, ['reliability missing']],
		['nan', ['reliability missing']],
	])('calls a reliability of %p %p', (reliability, said) => {
		expect(qualityOf({ 'r:reliability': reliability })).toEqual(said);
	});

	it('names the flag of the center alone where the one of the footprint is set too', () => {
		const saturated = { 'r:pixelFlags_saturated': true, 'r:pixelFlags_saturatedCenter': true };
		expect(qualityOf({ ...saturated, 'r:reliability': 1 })).toEqual(['saturated at the center']);
	});

	it('says all of a bad one, the worst first', () => {
		const bad = { 'r:pixelFlags_cr': true, 'r:isDipole': true, 'r:reliability': 0.1 };
		expect(qualityOf(bad)).toEqual(['dipole', 'cosmic ray', 'low reliability']);
	});
});
