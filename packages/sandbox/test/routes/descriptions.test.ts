import { type Sandbox, startSandbox } from '../../src';
import { call } from '../support/api';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** From `Namespace(…)` in fink-object-api, `apps/routes/v1/lsst/<route>/api.py`. */
it.each([
	['sources', 'Get diaSource data based on Rubin diaObjectId'],
	['objects', 'Get diaObject & aggregated data based on Rubin diaObjectId'],
	['fp', 'Get forced photometry data based on Rubin diaObjectId'],
	['conesearch', 'Get Rubin alerts data based on coordinates'],
	['cutouts', 'Get cutout data based on Rubin diaObjectId'],
	['resolver', 'Resolve astronomical names to LSST IDs, and vice-versa'],
	['schema', 'Retrieve the data schema for a given endpoint for Fink/Rubin API'],
	['skymap', 'Return Fink/LSST alerts within a GW skymap'],
	['sso', 'Retrieve Solar System object data from Fink/Rubin based on their number or designation'],
	['ssoft', 'Get the Rubin Solar System Object Fink Table (SSoFT)'],
	['ssobulk', 'Get all Fink/LSST SSO lightcurves in once'],
	['statistics', 'Get statistics about Fink and the Rubin alert stream'],
])('GET %s without arguments says what it is', async (route, text) => {
	const answer = await call(sandbox, `/api/v1/${route}`);
	expect(answer).toMatchObject({ status: 200, text });
	expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});
