import { columnsOf, simplifiedColumns, simplifyAlert, type Row } from '../../src';

describe('the columns of the tidy record', () => {
	it('give the same record as all columns do', () => {
		const full: Row = Object.fromEntries(
			columnsOf('tags').map(({ name }, index) => [name, name.includes('Id') ? `${index}` : index]),
		);
		const columns = simplifiedColumns();
		const short = Object.fromEntries(columns.map((name) => [name, full[name]]));
		expect(simplifyAlert(short)).toEqual(simplifyAlert(full));
		expect(columns).toEqual(
			expect.arrayContaining(['r:diaSourceId', 'r:psfFlux', 'f:clf_cats_class']),
		);
		expect(columns.length).toBeLessThan(80);
	});
});
