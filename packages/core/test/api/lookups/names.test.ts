import nock from 'nock';

import { HttpError, OptionError } from '../../../src/errors';
import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

const resolverApi = (body: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/resolver', body);

describe('resolve', () => {
	it('always posts, with nmax as a number', async () => {
		resolverApi({
			resolver: 'simbad',
			name_or_id: 'M 31',
			nmax: 10,
			'output-format': 'json',
		}).reply(200, '[{"oname":"M  31","jradeg":10.68}]');
		const rows = await testClient().resolve({ resolver: 'simbad', nameOrId: ' M 31 ' });
		expect(rows).toEqual([{ oname: 'M  31', jradeg: 10.68 }]);
	});

	it('looks a TNS designation up with both prefixes, since without one there is nothing', async () => {
		const asked: unknown[] = [];
		nock(BASE)
			.post('/api/v1/resolver')
			.times(2)
			.reply(200, (_, body) => {
				const { name_or_id: name } = body as { name_or_id: string };
				asked.push(name);
				return name.startsWith('SN') ? '[{"f:fullname":"SN 2022and"}]' : '[]';
			});
		expect(await testClient().resolve({ resolver: 'tns', nameOrId: '2022and' })).toEqual([
			{ 'f:fullname': 'SN 2022and' },
		]);
		expect(asked.sort()).toEqual(['AT 2022and', 'SN 2022and']);
	});

	it.each([
		['SN2022and', 'SN 2022and'],
		['at 2022AND', 'AT 2022and'],
		['ZTF18aabc', 'ZTF18aabc'],
	])('sends %s to TNS as %s', async (nameOrId, sent) => {
		resolverApi((body) => body.name_or_id === sent).reply(200, '[]');
		await testClient().resolve({ resolver: 'tns', nameOrId });
	});

	it('keeps the limit over both spellings, and where the server has none', async () => {
		nock(BASE)
			.post('/api/v1/resolver')
			.times(2)
			.reply(200, '[{"f:fullname":"a"},{"f:fullname":"b"}]');
		const names = await testClient().resolve({ resolver: 'tns', nameOrId: '2022a', most: 3 });
		expect(names).toHaveLength(3);
		resolverApi((body) => body.nmax === 1).reply(200, '[{"r:diaSourceId":1},{"r:diaSourceId":2}]');
		const alerts = await testClient().resolve({ resolver: 'ssodnet', nameOrId: '8467', most: 1 });
		expect(alerts).toEqual([{ 'r:diaSourceId': '1' }]);
	});

	it('sends reverse as a boolean and the id as text', async () => {
		resolverApi({
			resolver: 'tns',
			name_or_id: '170587117485817955',
			reverse: true,
			nmax: 10,
			'output-format': 'json',
		}).reply(200, '[{"r:diaObjectId":"170587117485817955","f:xm_tns_fullname":"AT 2026x"}]');
		const rows = await testClient().resolve({
			resolver: 'tns',
			nameOrId: '170587117485817955',
			reverse: true,
		});
		expect(rows[0]['r:diaObjectId']).toBe('170587117485817955');
	});

	it.each([
		[{ resolver: 'simbat', nameOrId: 'M 31' }, 'There is no resolver "simbat"', /simbad/],
		[{ resolver: 'simbad', nameOrId: ' ' }, 'Name is empty', /M 31/],
		[
			{ resolver: 'tns', nameOrId: 'x', reverse: true },
			'diaObjectId x must contain only digits',
			/./,
		],
	])('refuses %p', async (options, message, advice) => {
		const failure = await failureOf(testClient().resolve(options as never));
		expect(failure).toBeInstanceOf(OptionError);
		expect(failure.message).toBe(message);
		expect(failure.advice).toMatch(advice);
	});

	it('explains the 500 for a name that SsODNet doesn’t know', async () => {
		nock(BASE)
			.post('/api/v1/resolver')
			.times(2)
			.reply(500, '{"message": "Internal Server Error"}\n');
		const failure = await failureOf(
			testClient().resolve({ resolver: 'ssodnet', nameOrId: 'Nibiru' }),
		);
		expect(failure).toBeInstanceOf(HttpError);
		expect(failure.advice).toContain('SsODNet does not know');
	});
});

describe('sso', () => {
	const api = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/sso', body);

	it('sends ephemerides as JSON true, which "true" is not', async () => {
		api({
			n_or_d: '8467,2010 JO69',
			withEphem: true,
			columns: 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai,r:ssObjectId,f:sso_name',
			'output-format': 'json',
		}).reply(
			200,
			'[{"r:diaSourceId":170666304474710039,"r:ssObjectId":21163624394469968,"r:midpointMjdTai":1,"f:sso_name":"x"}]',
		);
		const { rows } = await testClient().sso({
			names: [8467, ' 2010 JO69'],
			withEphemerides: true,
			columns: 'f:sso_name',
		});
		expect(rows[0]['r:ssObjectId']).toBe('21163624394469968');
	});

	it('turns the 400 for an unknown name into a sentence', async () => {
		api().reply(
			400,
			"{'status': 'error', 'text': 'Nibiru is not a valid name or number according to quaero.'}",
		);
		const failure = await failureOf(testClient().sso({ names: 'Nibiru' }));
		expect(failure).toBeInstanceOf(OptionError);
		expect(failure.message).toBe('No Solar System object is called Nibiru');
	});

	it('keeps other refusals as they are, and asks for a name', async () => {
		api().reply(400, "{'status': 'error', 'text': 'Miriade failed'}");
		expect(await failureOf(testClient().sso({ names: '1' }))).toBeInstanceOf(HttpError);
		expect((await failureOf(testClient().sso({ names: ' , ' }))).message).toBe(
			'Name or Number is empty',
		);
	});
});
