import { sortNewestFirst, type Row } from '../../src/alert';

const row = (time: number | null, id: string): Row => ({
	'r:midpointMjdTai': time,
	'r:diaSourceId': id,
});

it('orders by time, then by id, and puts rows without a time last', () => {
	const rows = [row(null, '9'), row(1, '99'), row(2, '5'), row(1, '100'), row(1, '98')];
	expect(sortNewestFirst(rows).map((r) => r['r:diaSourceId'])).toEqual([
		'5',
		'100',
		'99',
		'98',
		'9',
	]);
	expect(rows[0]['r:diaSourceId']).toBe('9');
});
