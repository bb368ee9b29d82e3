import { givenMjdTai, objectIdOf, sourceIdOf } from '../../src';

describe('an alert in any form', () => {
	it('gives its ids, simplified or raw, if they are exact', () => {
		const alerts = [
			{ 'r:diaSourceId': '170587117485817955', 'r:diaObjectId': '0' },
			{ diaSourceId: 12, diaObjectId: '34' },
			{ diaSourceId: 2 ** 60 },
		];
		expect(alerts.map(sourceIdOf)).toEqual(['170587117485817955', '12', undefined]);
		expect(alerts.map(objectIdOf)).toEqual([undefined, '34', undefined]);
	});

	it('gives its time, simplified before raw', () => {
		const alerts = [{ 'r:midpointMjdTai': 61235.4 }, { mjdTai: 61236, 'r:midpointMjdTai': 1 }, {}];
		expect(alerts.map(givenMjdTai)).toEqual([61235.4, 61236, undefined]);
	});
});
