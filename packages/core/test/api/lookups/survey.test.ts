import nock from 'nock';

import { EmptyAnswerError, OptionError, UnexpectedAnswerError } from '../../../src/errors';
import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

describe('statistics', () => {
	it.each([
		['2026-07-14', '20260714'],
		['20260714', '20260714'],
		['2026-07-14T10:00:00.000Z', '20260714'],
		['2026-07', '202607'],
		[2026, '2026'],
		['', ''],
		[undefined, ''],
	])('sends the night %p as %p: an empty text asks for all', async (date, sent) => {
		nock(BASE)
			.post('/api/v1/statistics', { date: sent, 'output-format': 'json' })
			.reply(200, '[{"f:night":"20260714","f:alerts":"744559"}]');
		expect(await testClient().statistics({ date })).toEqual([
			{ 'f:night': '20260714', 'f:alerts': '744559' },
		]);
	});

	it.each(['2026-13', 'July', '26', '20260732'])('refuses %p', async (date) => {
		expect(await failureOf(testClient().statistics({ date }))).toBeInstanceOf(OptionError);
	});

	it('always asks for the night', async () => {
		nock(BASE)
			.post('/api/v1/statistics', {
				date: '2026',
				columns: 'f:night,f:alerts',
				'output-format': 'json',
			})
			.reply(200, '[]');
		await testClient().statistics({ date: 2026, columns: 'f:alerts' });
	});
});

describe('schema', () => {
	it('gives each column its family', async () => {
		nock(BASE)
			.post('/api/v1/schema', { endpoint: '/api/v1/sources' })
			.reply(
				200,
				'{"Fink science module outputs (f:)":{"clf_cats_class":{"type":"int","doc":"Class\\n of CATS"}},"LSST original fields (r:)":{"band":{"type":"string","doc":"Filter"}}}',
			);
		expect(await testClient().schema({ endpoint: 'sources' })).toEqual([
			{
				name: 'f:clf_cats_class',
				group: 'Fink science module outputs (f:)',
				type: 'int',
				description: 'Class of CATS',
			},
			{
				name: 'r:band',
				group: 'LSST original fields (r:)',
				type: 'string',
				description: 'Filter',
			},
		]);
	});

	it('refuses an endpoint without schema, and another answer', async () => {
		const failure = await failureOf(testClient().schema({ endpoint: '/api/v1/source' }));
		expect(failure.advice).toMatch(/^Did you mean \/api\/v1\/sources\?/);
		nock(BASE).post('/api/v1/schema').reply(200, '[1]');
		expect(await failureOf(testClient().schema({ endpoint: 'fp' }))).toBeInstanceOf(
			UnexpectedAnswerError,
		);
	});
});

describe('blocks', () => {
	it('asks by GET: POST is not allowed there', async () => {
		nock(BASE).get('/api/v1/blocks').reply(200, '{"b_good_quality":"Flags  are clean"}');
		expect(await testClient().blocks()).toEqual([
			{ name: 'b_good_quality', description: 'Flags are clean' },
		]);
	});
});

describe('skymap', () => {
	const api = (body?: nock.RequestBodyMatcher) => nock(BASE).post('/api/v1/skymap', body);

	it('sends the event and the level, never the key that the server evaluates as code', async () => {
		api({ event_name: 'S230709bi', credible_level: 0.2, 'output-format': 'json' }).reply(
			200,
			'[{"r:diaSourceId":1,"r:midpointMjdTai":1},{"r:diaSourceId":2,"r:midpointMjdTai":2}]',
		);
		const rows = await testClient().skymap({ eventName: ' S230709bi', credibleLevel: 0.2 });
		expect(rows.map((row) => row['r:diaSourceId'])).toEqual(['2', '1']);
	});

	it('finds the failure that comes under status 200', async () => {
		api().reply(200, '[{"status":"Event not found in GraceDB"}]');
		const failure = await failureOf(testClient().skymap({ eventName: 'S1', credibleLevel: 1 }));
		expect(failure).toBeInstanceOf(EmptyAnswerError);
		expect(failure.advice).toContain('"Event not found in GraceDB"');
	});

	it.each([
		[{ eventName: '', credibleLevel: 0.2 }, 'Event Name is empty'],
		[{ eventName: 'S1', credibleLevel: 90 }, 'Credible Level 90 is not between 0 and 1'],
		[{ eventName: 'S1', credibleLevel: 0 }, 'Credible Level 0 is not between 0 and 1'],
	])('refuses %p', async (options, message) => {
		expect((await failureOf(testClient().skymap(options))).message).toBe(message);
	});
});
