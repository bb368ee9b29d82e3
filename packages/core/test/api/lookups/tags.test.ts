import nock from 'nock';

import { HttpError, OptionError } from '../../../src/errors';
import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

onlyNock();

const api = () => nock(BASE).post('/api/v1/tags');
const list = () => nock(BASE).get('/api/v1/tags');
const TAGS = {
	in_tns: { 'API support': true, description: 'Known to TNS' },
	uniform_sample: { 'API support': false, description: 'One in 113' },
};
const row = (id: string, time: number) =>
	`{"r:diaObjectId":1,"r:diaSourceId":${id},"r:midpointMjdTai":${time}}`;

describe('tags', () => {
	it('asks by GET without arguments: anything else would be a search', async () => {
		list().reply(200, TAGS);
		expect((await testClient().tags()).map(({ name }) => name)).toEqual([
			'in_tns',
			'uniform_sample',
		]);
	});

	it('tries again as with any request', async () => {
		list().reply(502, '<h1>Bad Gateway</h1>');
		list().reply(200, TAGS);
		expect(await testClient().tags()).toHaveLength(2);
	});
});

describe('tagAlerts', () => {
	it('returns exact ids, newest first, and drops what lies outside the window', async () => {
		api().reply(
			200,
			`[${row('170666304474710039', 61105.2)},${row('170666304474710041', 61105.3)},${row('7', 61104.9)}]`,
		);
		const rows = await testClient().tagAlerts({ tag: 'in_tns', n: 10, start: 61105 });
		expect(rows.map((served) => served['r:diaSourceId'])).toEqual([
			'170666304474710041',
			'170666304474710039',
		]);
	});

	it('takes an empty window for what it is', async () => {
		api().reply(200, '[]');
		expect(await testClient().tagAlerts({ tag: 'in_tns', n: 10 })).toEqual([]);
	});

	it.each([
		['in_tn', 'Fink has no tag in_tn', /^Did you mean in_tns\? Choose in_tns\.$/],
		['uniform_sample', "Fink can't be searched by the tag uniform_sample", /livestream/],
	])('explains the refusal of %s', async (tag, message, advice) => {
		api().reply(400, '\n    Tag is not available');
		list().reply(200, TAGS);
		const failure = await failureOf(testClient().tagAlerts({ tag, n: 10 }));
		expect(failure).toBeInstanceOf(OptionError);
		expect(failure.message).toBe(message);
		expect(failure.advice).toMatch(advice);
	});

	it('shows the server’s own words when the list of tags can’t explain it', async () => {
		api().reply(400, '\n    No good\n');
		list().reply(404, 'no');
		const failure = await failureOf(testClient().tagAlerts({ tag: 'in_tns', n: 10 }));
		expect(failure).toBeInstanceOf(HttpError);
		expect(failure.advice).toContain('No good');
	});
});
