import { startSandbox, type Row, type Sandbox } from '@fink/sandbox';

import { lookUp } from './lookUp';

/** Every operation against the sandbox; what it should give is worked out from the sandbox's sky. */
let sandbox: Sandbox;
const example = (label: string) =>
	sandbox.sky.examples().find((object) => object.label === label)?.diaObjectId ?? '';

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const look = async (resource: string, operation: string, parameters: object = {}) => {
	const { records, error } = await lookUp(sandbox.url, resource, operation, parameters);
	expect(error).toBeUndefined();
	return records;
};
const fail = async (resource: string, operation: string, parameters: object) =>
	(await lookUp(sandbox.url, resource, operation, parameters)).error;

const number = (row: Row, column: string) => Number(row.get(column));
const time = (row: Row) => number(row, 'r:midpointMjdTai');
const newestFirst = (rows: readonly Row[]) => [...rows].sort((a, b) => time(b) - time(a));
/** JSON carries 10 decimals. */
const near = (value: number) => expect.closeTo(value, 9);
/** TAI is 37 s ahead of UTC since 2017 (IERS Bulletin C 52). */
const utc = (mjdTai: number) => new Date((mjdTai - 40587) * 86400e3 - 37e3).toISOString();
const rounded = (value: number) => near(Math.round(value * 1000) / 1000);
/** AB magnitude of a flux in nJy. */
const magnitude = (flux: number) => (flux > 0 ? rounded(31.4 - 2.5 * Math.log10(flux)) : null);

/** Haversine, degrees. */
function separationDeg([ra0, dec0]: number[], [ra1, dec1]: number[]): number {
	const radian = Math.PI / 180;
	const [a, b] = [((dec1 - dec0) / 2) * radian, ((ra1 - ra0) / 2) * radian];
	const cosines = Math.cos(dec0 * radian) * Math.cos(dec1 * radian);
	return (2 * Math.asin(Math.sqrt(Math.sin(a) ** 2 + cosines * Math.sin(b) ** 2))) / radian;
}

/** The last alert of every object. */
const lastAlerts = () =>
	sandbox.sky.objectIds().map((id) => {
		const row = newestFirst(sandbox.sky.sourcesOf(id))[0];
		return { id, row, place: [number(row, 'r:ra'), number(row, 'r:dec')] };
	});

describe('objects by diaObjectId', () => {
	it('Source: Get Many gives every alert, newest first', async () => {
		const diaObjectId = example('supernova Ia');
		const records = await look('source', 'getAll', { diaObjectId, returnAll: true });
		const sources = newestFirst(sandbox.sky.sourcesOf(diaObjectId));
		expect(records).toEqual(
			sources.map((row) =>
				expect.objectContaining({
					diaSourceId: String(row.get('r:diaSourceId')),
					diaObjectId,
					mjdTai: near(time(row)),
					band: row.get('r:band'),
					fluxNjy: near(number(row, 'r:psfFlux')),
					magnitude: magnitude(number(row, 'r:psfFlux')),
				}),
			),
		);
	});

	it('Object: Get sums the alerts up, in the order asked for', async () => {
		const ids = [example('eclipsing binary'), example('supernova II')];
		const records = await look('object', 'get', { diaObjectId: ids.join(',') });
		expect(records).toHaveLength(2);
		ids.forEach((diaObjectId, index) => {
			const sources = sandbox.sky.sourcesOf(diaObjectId);
			const first = Math.min(...sources.map(time));
			expect(records[index]).toMatchObject({
				diaObjectId,
				numberOfDetections: sources.length,
				firstMjdTai: near(first),
				firstDetectionUtc: expect.stringContaining(utc(first).slice(0, 19)),
				portalUrl: `https://lsst.fink-portal.org/${diaObjectId}`,
			});
			for (const band of 'ugrizy') {
				const fluxes = sources
					.filter((row) => row.get('r:band') === band)
					.map((row) => number(row, 'r:psfFlux'));
				expect(records[index][`${band}Detections`] ?? 0).toBe(fluxes.length);
				if (fluxes.length === 0) continue;
				expect(records[index][`${band}MinFluxNjy`]).toBe(Math.min(...fluxes));
				expect(records[index][`${band}MaxFluxNjy`]).toBe(Math.max(...fluxes));
			}
		});
	});

	it('Forced Photometry: Get Many gives a magnitude at 3 standard deviations and above', async () => {
		const has = (id: string, sign: number) =>
			sandbox.sky.forcedSourcesOf(id).some((row) => number(row, 'r:psfFlux') * sign > 0);
		const diaObjectId = sandbox.sky.objectIds().find((id) => has(id, 1) && has(id, -1)) ?? '';
		const records = await look('forcedPhotometry', 'getAll', { diaObjectId, returnAll: true });
		const measured = newestFirst(sandbox.sky.forcedSourcesOf(diaObjectId));
		expect(records.map((record) => record.diaForcedSourceId)).toEqual(
			measured.map((row) => String(row.get('r:diaForcedSourceId'))),
		);
		expect(measured.length).toBeGreaterThan(1);
		measured.forEach((row, index) => {
			const [flux, error] = [number(row, 'r:psfFlux'), number(row, 'r:psfFluxErr')];
			expect(records[index]).toMatchObject({
				diaObjectId,
				fluxNjy: near(flux),
				magnitude: flux / error >= 3 ? magnitude(flux) : null,
				limitingMagnitude: Math.abs(flux / error) < 3 ? magnitude(5 * error) : null,
				snr: rounded(flux / error),
			});
		});
		const kinds = new Set(records.map(({ brightnessKind }) => brightnessKind));
		expect(kinds.size).toBeGreaterThan(1);
	});
});

describe('places and tags', () => {
	it('Tag: Get Alerts finds what carries the tag, Get Many which tags can be searched by', async () => {
		const records = await look('tag', 'getAlerts', { tag: 'in_tns', limit: 20 });
		expect(records).toHaveLength(20);
		for (const { diaObjectId, diaSourceId, tnsName } of records) {
			const sources = sandbox.sky.sourcesOf(String(diaObjectId));
			const alert = sources.find((row) => String(row.get('r:diaSourceId')) === diaSourceId);
			expect(alert?.get('f:xm_tns_fullname')).toBe(tnsName);
			expect(tnsName).toMatch(/^(SN|AT) 20/);
		}
		expect(await look('tag', 'getAll')).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ name: 'in_tns', isSupported: true }),
				expect.objectContaining({ name: 'uniform_sample', isSupported: false }),
			]),
		);
	});

	it('Position: Search finds a crowd by sexagesimal coordinates, nearest first', async () => {
		const records = await look('position', 'search', {
			ra: '03:34:50.4',
			dec: '-27d31m12s',
			radius: 120,
			returnAll: true,
		});
		const expected = lastAlerts()
			.map(({ id, row, place }) => ({
				diaObjectId: id,
				diaSourceId: String(row.get('r:diaSourceId')),
				separation: separationDeg([53.71, -27.52], place) * 3600,
			}))
			.filter(({ separation }) => separation <= 120)
			.sort((a, b) => a.separation - b.separation);
		expect(expected.length).toBeGreaterThan(400);
		expect(records).toEqual(
			expected.map(({ separation, ...ids }) =>
				expect.objectContaining({ ...ids, separationArcsec: rounded(separation) }),
			),
		);
	});

	it.each([0.3, 0.5])('Sky Map: Search finds what lies inside %d of the map', async (level) => {
		const parameters = { eventName: 'S230709bi', credibleLevel: level, returnAll: true };
		const records = await look('skyMap', 'search', parameters);
		// the sandbox's map: a Gaussian of 1.2° around (150.3, 2), in pixels of 0.06°
		const radius = 1.2 * Math.sqrt(-2 * Math.log(1 - level));
		const ids = new Set(records.map(({ diaObjectId }) => diaObjectId));
		const decided = lastAlerts()
			.map(({ id, place }) => ({ id, distance: separationDeg([150.3, 2], place) - radius }))
			.filter(({ distance }) => distance < 1 && Math.abs(distance) > 0.05);
		expect(new Set(decided.map(({ distance }) => distance < 0)).size).toBe(2);
		expect(decided.map(({ id }) => [id, ids.has(id)])).toEqual(
			decided.map(({ id, distance }) => [id, distance < 0]),
		);
		const times = records.map(({ mjdTai }) => mjdTai as number);
		expect(times).toEqual([...times].sort((a, b) => b - a));
	});

	it('Sky Map: Search says when there is no such event, which Fink answers with 200', async () => {
		expect(await fail('skyMap', 'search', { eventName: 'S1', credibleLevel: 0.5 })).toMatchObject({
			message: 'Fink could not get the sky map of S1 [item 0]',
			description: expect.stringContaining('Not found'),
		});
	});
});

it.each<[string, string, object, string]>([
	['position', 'search', { ra: '1', dec: '80' }, 'increase Radius (Arcsec)'],
	['tag', 'getAlerts', { tag: 'in_tns', start: '2030-01-01' }, 'choose an earlier Start'],
	['statistics', 'getAll', { night: '2020-01-01' }, 'Leave Night empty'],
])('%s: %s says above its output that it found nothing, and what to try', async (...call) => {
	const [resource, operation, parameters, advice] = call;
	const { records, hints } = await lookUp(sandbox.url, resource, operation, parameters);
	expect(records).toEqual([]);
	expect(hints).toEqual([expect.stringMatching(/^Fink found nothing/)]);
	expect(hints[0]).toContain(advice);
});

describe('Solar System Object: Get', () => {
	const alertsOf = (ssObjectId: unknown) =>
		newestFirst(sandbox.sky.movingSources()).filter(
			(row) => String(row.get('r:ssObjectId')) === ssObjectId && time(row) > 61091,
		);

	it('gives the alerts of an asteroid by its number, with the exact ssObjectId', async () => {
		const records = await look('solarSystemObject', 'get', { ssoName: '8467', returnAll: true });
		const { ssObjectId } = records[0];
		expect(ssObjectId).toMatch(/^\d{17}$/);
		expect(alertsOf(ssObjectId).length).toBeGreaterThan(1);
		expect(records).toEqual(
			alertsOf(ssObjectId).map((row) =>
				expect.objectContaining({
					diaSourceId: String(row.get('r:diaSourceId')),
					diaObjectId: null,
					ssObjectId,
					ssoName: 'Benoitcarry',
					magnitude: magnitude(number(row, 'r:psfFlux')),
				}),
			),
		);
	});

	it('adds ephemerides that fit the magnitude, to the raw record', async () => {
		const records = await look('solarSystemObject', 'get', {
			ssoName: '8467,J96T28C',
			simplify: false,
			options: { withEphemerides: true },
		});
		expect(new Set(records.map((record) => record['f:sso_name'])).size).toBe(2);
		for (const record of records) {
			const [flux, earth, sun] = ['r:psfFlux', 'Dobs', 'Dhelio'].map((name) =>
				Number(record[name]),
			);
			const reduced = 31.4 - 2.5 * Math.log10(flux) - 5 * Math.log10(earth * sun);
			expect(record['i:magpsf_red']).toBeCloseTo(reduced, 6);
			expect(record['r:diaObjectId']).toBe('0');
		}
	});

	it.each([
		['Ceres', 'Fink has no alert of Ceres [item 0]'],
		['Nibiru', 'No Solar System object is called Nibiru [item 0]'],
	])('tells why there is nothing of %s', async (ssoName, message) => {
		expect((await fail('solarSystemObject', 'get', { ssoName }))?.message).toBe(message);
	});
});
