import { chooseDetections, type DetectionChoice, type Row } from '../../src/alert';

const row = (
	id: string,
	time: number | null,
	band: string,
	flux: number | null,
	snr: number | null,
) => ({
	'r:diaSourceId': id,
	'r:midpointMjdTai': time,
	'r:band': band,
	'r:psfFlux': flux,
	'r:snr': snr,
});

// A light curve by hand, in no order: rises in g and r, then dips below the template.
const ROWS: Row[] = [
	row('13', 61003.5, 'r', 900, 30),
	row('11', 61001.5, 'g', 400, 12),
	row('15', 61005.5, 'i', -2000, 60),
	row('12', 61002.5, 'r', 900, 31),
	row('14', 61004.5, 'g', 850, 8),
	row('10', 61000.5, 'u', null, 5),
];

const ids = (rows: Row[]) => rows.map((chosen) => chosen['r:diaSourceId']);

describe('chooseDetections', () => {
	it.each<[DetectionChoice, object, string[]]>([
		['all', {}, ['10', '11', '12', '13', '14', '15']],
		['first', {}, ['10']],
		['last', {}, ['15']],
		['latest', { limit: 3 }, ['13', '14', '15']],
		['latest', { limit: 99 }, ['10', '11', '12', '13', '14', '15']],
		['latest', {}, ['10', '11', '12', '13', '14', '15']],
		['brightest', {}, ['12']],
		['all', { bands: ['g'] }, ['11', '14']],
		['all', { bands: ['g', 'i'] }, ['11', '14', '15']],
		['all', { bands: [] }, ['10', '11', '12', '13', '14', '15']],
		['all', { minSnr: 12 }, ['11', '12', '13', '15']],
		['all', { minSnr: 0 }, ['10', '11', '12', '13', '14', '15']],
		['all', { bands: ['g'], minSnr: 10 }, ['11']],
		['first', { bands: ['r', 'i'] }, ['12']],
		['last', { bands: ['r', 'u'] }, ['13']],
		['latest', { bands: ['g', 'r'], limit: 2 }, ['13', '14']],
		['brightest', { bands: ['g'] }, ['14']],
		['brightest', { bands: ['g'], minSnr: 10 }, ['11']],
		['brightest', { bands: ['i'] }, ['15']],
		['brightest', { bands: ['u'] }, []],
		['all', { bands: ['y'] }, []],
		['first', { minSnr: 61 }, []],
	])('%s of %j', (choice, options, expected) => {
		expect(ids(chooseDetections(ROWS, choice, options))).toEqual(expected);
	});

	it('orders detections of one time by id, which is longer than a number holds', () => {
		const twins = [
			row('170000000000000002', 5, 'g', 1, 9),
			row('170000000000000001', 5, 'g', 1, 9),
		];
		expect(ids(chooseDetections(twins, 'all'))).toEqual([
			'170000000000000001',
			'170000000000000002',
		]);
		expect(ids(chooseDetections(twins, 'last'))).toEqual(['170000000000000002']);
		expect(ids(chooseDetections(twins, 'first'))).toEqual(['170000000000000001']);
	});

	it('takes a row without a time for neither the first nor the last', () => {
		const rows = [row('9', null, 'g', 1, 9), ...ROWS];
		expect(ids(chooseDetections(rows, 'first'))).toEqual(['10']);
		expect(ids(chooseDetections(rows, 'last'))).toEqual(['15']);
		expect(ids(chooseDetections(rows, 'all')).at(-1)).toBe('9');
	});

	it('drops rows without an S/N only when one is asked for', () => {
		const rows = [row('1', 1, 'g', 1, null), row('2', 2, 'g', 1, 5)];
		expect(ids(chooseDetections(rows, 'all'))).toEqual(['1', '2']);
		expect(ids(chooseDetections(rows, 'all', { minSnr: 0 }))).toEqual(['2']);
	});

	it('leaves the rows that it was given in their order', () => {
		const before = ids(ROWS);
		chooseDetections(ROWS, 'latest', { limit: 2 });
		expect(ids(ROWS)).toEqual(before);
	});
});
