import nock from 'nock';

import { EmptyAnswerError, OptionError, UnexpectedAnswerError } from '../../../src/errors';
import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

const OBJECT = { diaObjectIds: '7' };
const PARQUET = Buffer.from('PAR1\x15\x04\xffPAR1', 'latin1');
const sourcesApi = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/sources', body);

describe('file', () => {
	it('passes bytes on unchanged, for any Content-Type', async () => {
		sourcesApi({ diaObjectId: '7', 'output-format': 'parquet' }).reply(200, PARQUET, {
			'Content-Type': 'parquet',
		});
		const bytes = await testClient().file('sources', OBJECT, 'parquet');
		expect(Buffer.from(bytes)).toEqual(PARQUET);
	});

	it.each([
		['csv', 'r:ra,r:dec\n1,2\n'],
		[
			'votable',
			'<?xml version="1.0"?><VOTABLE><RESOURCE><TABLE><FIELD ID="r_ra"/></TABLE></RESOURCE></VOTABLE>\n',
		],
	] as const)('passes %s on', async (format, body) => {
		sourcesApi().reply(200, body);
		const bytes = await testClient().file('sources', OBJECT, format);
		expect(Buffer.from(bytes).toString()).toBe(body);
	});

	it.each([
		['csv', '\n'],
		['votable', '<?xml version="1.0"?><VOTABLE><RESOURCE type="results"></RESOURCE></VOTABLE>'],
	] as const)('takes an empty %s for nothing found', async (format, body) => {
		sourcesApi().reply(200, body);
		expect(await failureOf(testClient().file('sources', OBJECT, format))).toBeInstanceOf(
			EmptyAnswerError,
		);
	});

	it.each([
		['csv', '<html><h1>Login</h1></html>'],
		['csv', '{"message": "x"}'],
		['votable', '[]'],
		['parquet', '<html>'],
	] as const)('refuses %s that is %s', async (format, body) => {
		sourcesApi().reply(200, body);
		expect(await failureOf(testClient().file('sources', OBJECT, format))).toBeInstanceOf(
			UnexpectedAnswerError,
		);
	});

	it.each([
		['csv', 'r:ra,r:dec\n1,2\n3,'],
		['votable', '<?xml version="1.0"?><VOTABLE><RESOURCE><TABLE><FIELD ID="r_ra"/></TAB'],
		['votable', '<?xml version="1.0"?><VOTABLE><RESO'],
		['votable', '<?x'],
		['parquet', 'PAR1\x15\x04'],
		['parquet', 'PA'],
	] as const)('refuses %s that is cut short, %j, after five tries', async (format, body) => {
		sourcesApi().times(5).reply(200, body);
		expect(await failureOf(testClient().file('sources', OBJECT, format))).toMatchObject({
			name: 'CutShortError',
			message: `Fink's ${format} file is cut short (tried 5 times)`,
		});
	});

	it('asks again for a file that was cut short', async () => {
		sourcesApi().reply(200, PARQUET.subarray(0, -2));
		sourcesApi().reply(200, PARQUET);
		const bytes = await testClient().file('sources', OBJECT, 'parquet');
		expect(Buffer.from(bytes)).toEqual(PARQUET);
	});

	it('says why the VOTable of all columns fails', async () => {
		sourcesApi().times(2).reply(500, '{"message": "Internal Server Error"}\n');
		const failure = await failureOf(testClient().file('sources', OBJECT, 'votable'));
		expect(failure.advice).toContain('Choose columns');
	});

	it('leaves the dates of a cone search to the server, as a file can’t be filtered', async () => {
		nock(BASE)
			.post('/api/v1/conesearch', (body) => body.kind === 'across' && 'startdate' in body)
			.reply(200, 'r:ra\n1\n');
		const cone = { ra: 1, dec: 2, radiusArcsec: 5, start: 61105, dates: 'across' as const };
		await testClient().file('conesearch', cone, 'csv');
	});

	it('downloads the asteroid tables, by default as Parquet', async () => {
		nock(BASE)
			.post('/api/v1/ssoft', { sso_number: '8467', flavor: 'HG', 'output-format': 'parquet' })
			.reply(200, PARQUET);
		nock(BASE)
			.post('/api/v1/ssobulk', { version: '2026.09', 'output-format': 'parquet' })
			.reply(200, PARQUET);
		nock(BASE)
			.post('/api/v1/ssoft', (body) => body.columns === 'H_g,sso_name')
			.reply(200, PARQUET);
		const client = testClient();
		await client.file('ssoft', { ssoNumber: 8467, flavor: 'HG' }, 'parquet');
		await client.file('ssoft', { ssoName: 'Benoitcarry', columns: 'H_g, ' }, 'parquet');
		await client.file('ssobulk', { version: '2026.09' }, 'parquet');
	});

	it.each([
		[{ flavor: 'H' }, 'Flavor H does not exist'],
		[{ version: '2026.07' }, 'Version "2026.07" is not a month from 2026.08'],
	])('refuses %p', async (options, message) => {
		const failure = await failureOf(testClient().file('ssoft', options, 'csv'));
		expect(failure).toBeInstanceOf(OptionError);
		expect(failure.message).toBe(message);
	});
});
