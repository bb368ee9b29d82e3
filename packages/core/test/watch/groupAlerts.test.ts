import { groupAlerts, separationArcsec, type Row } from '../../src';

const alert = (id: number, object: string, ra: number | null, dec = -27.86): Row => ({
	'r:diaSourceId': String(id),
	'r:diaObjectId': object,
	'r:midpointMjdTai': 61200 + id,
	'r:ra': ra,
	'r:dec': dec,
});

const idsOf = (alerts: readonly Row[], radius?: number) =>
	groupAlerts(alerts, radius).map((group) => group.alerts.map((row) => row['r:diaSourceId']));

describe('groups of alerts', () => {
	it('are objects, newest alert first, in the order of their newest alerts', () => {
		const alerts = [alert(1, 'a', 1), alert(2, 'b', 1), alert(3, 'a', 1), alert(4, 'c', 9)];
		expect(idsOf(alerts)).toEqual([['2'], ['3', '1'], ['4']]);
	});

	it('leave each alert of a Solar System object alone', () => {
		expect(idsOf([alert(1, '0', 1), alert(2, '0', 1)])).toEqual([['1'], ['2']]);
	});

	it('join objects within the radius, in chains, across right ascension 0', () => {
		const step = 1 / 3600 / Math.cos((27.86 * Math.PI) / 180);
		const alerts = [
			alert(1, 'a', 360 - step / 2),
			alert(2, 'b', step / 2),
			alert(3, 'c', (3 * step) / 2),
			alert(4, 'd', 4 * step),
			alert(5, 'e', null),
		];
		expect(idsOf(alerts, 1.01)).toEqual([['3', '2', '1'], ['4'], ['5']]);
		expect(groupAlerts(alerts, 1.01)[0].diaObjectIds).toEqual(['c', 'b', 'a']);
		expect(idsOf(alerts, 0.99)).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
	});

	it('know angles at the pole, the equator and between', () => {
		expect(separationArcsec(0, 89.9999, 180, 89.9999)).toBeCloseTo(0.72, 6);
		expect(separationArcsec(10, 0, 11, 0)).toBeCloseTo(3600, 6);
		expect(separationArcsec(10, 60, 10.001, 60)).toBeCloseTo(1.8, 5);
	});
});
