import { groupAlerts, separationArcsec, type Row } from '../../src';
import { Random } from './support/Random';

const alert = (id: number, object: string, ra: number | null, dec = -27.86): Row => ({
	'r:diaSourceId': String(id),
	'r:diaObjectId': object,
	'r:midpointMjdTai': 61200 + id,
	'r:ra': ra,
	'r:dec': dec,
});

const idsOf = (alerts: readonly Row[], radius?: number) =>
	groupAlerts(alerts, radius).map((group) => group.alerts.map((row) => row['r:diaSourceId']));

/** The same by comparing all pairs again and again, oldest group first. */
function plainGroups(alerts: readonly Row[], radius: number): unknown[][] {
	const labels = alerts.map((row) => String(row['r:diaObjectId']));
	for (let isChanged = true; isChanged;) {
		isChanged = false;
		for (const [i, a] of alerts.entries()) {
			for (const [j, b] of alerts.entries()) {
				if (labels[i] === labels[j]) continue;
				const place = (row: Row) => [Number(row['r:ra']), Number(row['r:dec'])] as const;
				if (separationArcsec(...place(a), ...place(b)) > radius) continue;
				const [from, to] = [labels[j], labels[i]];
				for (const [k, label] of labels.entries()) if (label === from) labels[k] = to;
				isChanged = true;
			}
		}
	}
	const groups = new Map<string, unknown[]>();
	for (let i = alerts.length - 1; i >= 0; i--) {
		groups.set(labels[i], [...(groups.get(labels[i]) ?? []), alerts[i]['r:diaSourceId']]);
	}
	return [...groups.values()].reverse();
}

describe('groups of alerts', () => {
	it('are objects, newest alert first, in the order of their newest alerts', () => {
		const alerts = [alert(1, 'a', 1), alert(2, 'b', 1), alert(3, 'a', 1), alert(4, 'c', 9)];
		expect(idsOf(alerts)).toEqual([['2'], ['3', '1'], ['4']]);
	});

	it('leave each alert of unknown identity alone', () => {
		expect(idsOf([alert(1, '0', 1), alert(2, '0', 1)])).toEqual([['1'], ['2']]);
		const nameless = { ...alert(3, '0', 1), 'r:diaObjectId': null };
		expect(groupAlerts([nameless])[0].diaObjectIds).toEqual(['0']);
	});

	it('are asteroids by their ssObjectId, never joined with what they pass', () => {
		const asteroid = (id: number, ssObjectId: string, ra: number) => ({
			...alert(id, '0', ra),
			'r:ssObjectId': ssObjectId,
		});
		const alerts = [
			asteroid(1, '21', 10),
			asteroid(2, '22', 10),
			alert(3, 'a', 10),
			asteroid(4, '21', 11),
			alert(5, 'b', 10),
		];
		expect(idsOf(alerts)).toEqual([['2'], ['3'], ['4', '1'], ['5']]);
		expect(idsOf(alerts, 5)).toEqual([['2'], ['4', '1'], ['5', '3']]);
	});

	it('join what is close at a pole and across all directions', () => {
		const alerts = [
			alert(1, 'a', 0, 89.9999),
			alert(2, 'b', 180, 89.9999),
			alert(3, 'c', 90, 89.9),
		];
		expect(idsOf(alerts, 0.73)).toEqual([['2', '1'], ['3']]);
		expect(idsOf(alerts, 0.71)).toEqual([['1'], ['2'], ['3']]);
	});

	it('are those of a plain comparison of all pairs', () => {
		const random = new Random(11);
		for (let round = 0; round < 60; round++) {
			const [ra0, dec0] = [random.between(0, 360), random.pick([0, -27.86, 60, 89.999])];
			const alerts = Array.from({ length: 60 }, (_, id) =>
				alert(
					id + 1,
					`${random.whole(1, 40)}`,
					(ra0 + random.between(-1, 1) * (10 / 3600 / Math.cos((dec0 * Math.PI) / 180)) + 360) %
						360,
					Math.min(90, dec0 + random.between(-10, 10) / 3600),
				),
			);
			const radius = random.between(0.3, 3);
			expect(idsOf(alerts, radius)).toEqual(plainGroups(alerts, radius));
		}
	});

	it.each([
		['by object', 0],
		['by position', 1.5],
	])('of 100,000 take no more than 5 s of processor time, %s', (_, radius) => {
		const alerts = Array.from({ length: 100_000 }, (_none, id) =>
			alert(id + 1, `${id % 25_000}`, ((id * 7919) % 360_000) / 1000, -((id * 31) % 700) / 10),
		);
		const begun = process.cpuUsage();
		groupAlerts(alerts, radius);
		const { user, system } = process.cpuUsage(begun);
		// 0.3 and 1.4 s; a search through all groups or alerts for each takes more than 10 s.
		expect((user + system) / 1e6).toBeLessThan(5);
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
