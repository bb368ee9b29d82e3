import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { COLUMNS, checkColumns, columnsOf } from '../../../src/api/columns';

const REFERENCE = join(__dirname, '../../../../../../shared/reference/columns.tsv');

describe('COLUMNS', () => {
	it('has as many columns per endpoint as the reference counts', () => {
		// /objects 91 and /fp 15 columns: fink-lsst-api.md, 2.2 and 2.3
		expect(columnsOf('objects')).toHaveLength(91);
		expect(columnsOf('fp')).toHaveLength(15);
		expect(columnsOf('conesearch').length).toBeGreaterThan(200);
		expect(new Set(COLUMNS.map(({ name }) => name)).size).toBe(COLUMNS.length);
	});

	it('unfolds the lines that stand for six bands', () => {
		expect(COLUMNS.find(({ name }) => name === 'r:z_psfFluxMean')).toEqual({
			name: 'r:z_psfFluxMean',
			endpoints: ['conesearch', 'objects'],
			type: 'float',
			unit: 'nJy',
			description: 'z band: error-weighted mean difference flux',
		});
	});

	const isThere = existsSync(REFERENCE);
	if (!isThere) console.warn('columns.tsv of the reference is not here: not compared with it');
	(isThere ? it : it.skip)('is the table of the reference', () => {
		const lines = readFileSync(REFERENCE, 'utf8').trimEnd().split('\n').slice(1);
		const served = lines.map((line) => line.split('\t')).filter(([, on]) => !/^never/.test(on));
		expect(
			COLUMNS.map(({ name, endpoints, type, unit, description }) => [
				name,
				[...endpoints].sort(),
				type,
				unit,
				description,
			]).sort(),
		).toEqual(
			served
				.map(([name, on, type, , unit, , , about]) => [
					name,
					on.split(',').sort(),
					type,
					unit,
					about,
				])
				.sort(),
		);
	});
});

describe('checkColumns', () => {
	it.each([
		['r:psfflux', 'is not a column of Fink', /^Did you mean r:psfFlux/],
		['f:xm_tns_nam', 'is not a column of Fink', /f:xm_tns/],
		['r:nDiaSources', 'is not a column of this table', /^This column is served by .*objects/],
		['f:qqqqqqqqqqqqqqqq', 'is not a column of Fink', /^Choose columns from the list/],
	])('explains %s', (name, message, advice) => {
		expect(() => checkColumns(['r:snr', name], 'sources')).toThrow(
			expect.objectContaining({
				message: `Columns: ${name} ${message}`,
				advice: expect.stringMatching(advice),
			}),
		);
	});
});
