import nock from 'nock';

import { onlyNock } from '../onlyNock';
import { BASE, failureOf, testClient } from '../testClient';

const OBJECT = '170587117485817955';
const OTHER = '169298432734265405';

onlyNock();

describe('objects', () => {
	it('returns the summaries in the order asked and names the unknown', async () => {
		nock(BASE)
			.post('/api/v1/objects', {
				diaObjectId: `${OBJECT},${OTHER},7`,
				'output-format': 'json',
			})
			.reply(200, `[{"r:diaObjectId":${OTHER}},{"r:diaObjectId":${OBJECT}}]`);
		const answer = await testClient().objects({ diaObjectIds: [OBJECT, OTHER, '7'] });
		expect(answer.rows.map((row) => row['r:diaObjectId'])).toEqual([OBJECT, OTHER]);
		expect(answer.missingIds).toEqual(['7']);
	});

	it('always asks for the id', async () => {
		nock(BASE)
			.post('/api/v1/objects', {
				diaObjectId: OBJECT,
				columns: 'r:diaObjectId,r:nDiaSources',
				'output-format': 'json',
			})
			.reply(200, '[]');
		await testClient().objects({ diaObjectIds: OBJECT, columns: 'r:nDiaSources' });
	});

	it('refuses a column of another table', async () => {
		const failure = await failureOf(
			testClient().objects({ diaObjectIds: OBJECT, columns: 'r:psfFlux' }),
		);
		expect(failure.message).toBe('Columns: r:psfFlux is not a column of this table');
	});
});

describe('fp', () => {
	it('returns forced fluxes newest first, with exact ids', async () => {
		nock(BASE)
			.post('/api/v1/fp', {
				diaObjectId: OBJECT,
				columns: 'r:diaForcedSourceId,r:diaObjectId,r:midpointMjdTai,r:psfFlux',
				'output-format': 'json',
			})
			.reply(
				200,
				`[{"r:diaForcedSourceId":170666304474710039,"r:diaObjectId":${OBJECT},"r:midpointMjdTai":1,"r:psfFlux":-3.5},
				{"r:diaForcedSourceId":170666304474710041,"r:diaObjectId":${OBJECT},"r:midpointMjdTai":2,"r:psfFlux":4}]`,
			);
		const { rows } = await testClient().fp({ diaObjectIds: OBJECT, columns: 'r:psfFlux' });
		expect(rows.map((row) => [row['r:diaForcedSourceId'], row['r:psfFlux']])).toEqual([
			['170666304474710041', 4],
			['170666304474710039', -3.5],
		]);
	});

	it("refuses the docs' own example, whose r:diaSourceId doesn't exist there", async () => {
		const failure = await failureOf(
			testClient().fp({ diaObjectIds: OBJECT, columns: 'r:diaSourceId' }),
		);
		expect(failure.message).toBe('Columns: r:diaSourceId is not a column of this table');
	});
});
