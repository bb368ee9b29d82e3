import {
	buildFrame,
	type Column,
	EMPTY_FRAME,
	formatPandasFloat,
	type Frame,
	type KeyedRow,
	toCsv,
	toJson,
	toVotable,
} from '../../src/table';
import { formatPythonFloat } from '../../src/python';
import floats from '../fixtures/pandas-floats.json';
import tables from '../fixtures/pandas-table.json';

const FRAME: Frame = {
	columns: [
		{ name: 'r:band', type: 'string' },
		{ name: 'r:psfFlux', type: 'float' },
		{ name: 'r:diaSourceId', type: 'long' },
		{ name: 'r:midpointMjdTai', type: 'double' },
		{ name: 'r:raErr', type: 'float' },
		{ name: 'f:xm_tns_fullname', type: 'string' },
	],
	rows: [
		['i', 1.5, 170666304474710039n, 61235.41918367944, 2.43224e-5, 'a/b é "q", <&'],
		['g', null, 2n, 61234.3970126512, 1e-5, 'nan'],
	],
};

describe('numbers', () => {
	it.each(floats)('prints $value as pandas does in JSON and as Python does in csv', (sample) => {
		const value = Number(sample.value);
		expect(formatPandasFloat(value)).toBe(sample.json);
		expect(formatPythonFloat(value)).toBe(sample.repr);
	});

	it.each([
		[527232.44, '527232.4399999999'],
		[-8.66e-12, '-0.0'],
		[61235.41918367944, '61235.4191836794'],
	])('prints %d as the real server did: %s', (value, text) => {
		expect(formatPandasFloat(value)).toBe(text);
	});
});

describe('tables', () => {
	it('writes JSON as pandas does', () => expect(toJson(FRAME)).toBe(tables.json));
	it('writes csv as pandas does', () => expect(toCsv(FRAME)).toBe(tables.csv));
	it('writes VOTable as astropy does', () => expect(toVotable(FRAME)).toBe(tables.votable));
	it('writes booleans in csv as pandas does', () => {
		const columns: Column[] = [{ name: 'r:isNegative', type: 'boolean' }];
		expect(toCsv({ columns, rows: [[true], [false]] })).toBe(tables.csv_boolean);
	});
	it('writes empty tables as pandas and astropy do', () => {
		expect(toJson(EMPTY_FRAME)).toBe(tables.empty.json);
		expect(toCsv(EMPTY_FRAME)).toBe(tables.empty.csv);
		expect(toVotable(EMPTY_FRAME)).toBe(tables.empty.votable);
		expect(tables.empty.votable).toHaveLength(415);
	});
});

describe('missing values', () => {
	const schema: Column[] = [
		{ name: 'r:text', type: 'string' },
		{ name: 'r:flag', type: 'boolean' },
		{ name: 'r:number', type: 'float' },
		{ name: 'r:long', type: 'long' },
		{ name: 'f:never', type: 'string' },
	];
	const rows = [
		{ 'r:text': 'a', 'r:flag': true, 'r:number': 1, 'r:long': 1n },
		{ 'r:flag': false },
		{ 'r:text': 'b' },
	].map((cells, number): KeyedRow => ({ key: `k${number}`, row: new Map(Object.entries(cells)) }));

	it('gives every column without a selection: null for numbers, "nan" for text missing in some rows', () => {
		expect(toJson(buildFrame(rows, schema, null))).toBe(
			'[{"f:never":null,"r:flag":true,"r:long":1,"r:number":1.0,"r:text":"a"},' +
				'{"f:never":null,"r:flag":false,"r:long":null,"r:number":null,"r:text":"nan"},' +
				'{"f:never":null,"r:flag":"nan","r:long":null,"r:number":null,"r:text":"b"}]',
		);
	});

	it('leaves out selected columns that no row has, and rows that have no selected column', () => {
		const frame = buildFrame(rows, schema, new Set(['f:never', 'r:text', 'r:nonsense']));
		expect(toJson(frame)).toBe('[{"r:text":"a"},{"r:text":"b"}]');
		expect(frame.keys).toEqual(['k0', 'k2']);
	});

	it('is empty when nothing selected exists', () => {
		expect(buildFrame(rows, schema, new Set(['ra']))).toBe(EMPTY_FRAME);
	});
});
