import { post } from '../support/api';
import { askedSandbox, type Cells } from '../support/askedSandbox';

const asked = askedSandbox();
const { ask, statusOf } = asked;

describe('/schema', () => {
	it.each([
		['/api/v1/sources', {}, ['LSST original fields (r:)', 'Fink science module outputs (f:)']],
		['/api/v1/fp', {}, ['LSST original fields (r:)']],
		['/api/v1/cutouts', {}, ['LSST original cutouts (b:)']],
		['/api/v1/statistics', {}, ['Fink science module outputs (f:)']],
		['/datatransfer/fink', { major_version: 10, minor_version: 0 }, ['Fink']],
		['/datatransfer/lsst', { major_version: '11', minor_version: '1' }, ['LSST']],
	])('describes %s', async (endpoint, version, families) => {
		const fields = await ask<Record<string, Cells>>('schema', { endpoint, ...version });
		expect(Object.keys(fields)).toEqual(families);
		for (const family of Object.values(fields)) {
			expect(Object.keys(family)).toEqual(Object.keys(family).sort());
		}
	});

	it('has its mistakes: wrong types, columns never served, others left out', async () => {
		const endpoint = '/api/v1/conesearch';
		const fields = await ask<Record<string, Record<string, Cells>>>('schema', { endpoint });
		const [rubin, fink] = Object.values(fields);
		expect(fink.xm_gaiadr3_VarFlag.type).toBe('int');
		expect(fink.firstDiaSourceMjdTaiFink.type).toBe('string');
		expect(fink).toHaveProperty('xm_spicy_SPICY');
		expect(fink).toHaveProperty('clf_slsn_score');
		expect(fink).not.toHaveProperty('pixel1024');
		expect(rubin).not.toHaveProperty('salt');
	});

	it('answers 404 for another endpoint and 500 for an unknown version', async () => {
		const answer = await post(asked.sandbox, '/api/v1/schema', { endpoint: 'foo' });
		expect([answer.status, answer.text]).toEqual([404, 'foo is not a valid endpoint']);
		const version = { major_version: 99, minor_version: 0 };
		expect(await statusOf('schema', { endpoint: '/api/v1/sources', ...version })).toBe(500);
	});
});
