import { createHash } from 'node:crypto';
import { simulateSky, type Sky } from '../../../src';
import { isCorruptedByNumber } from '../../../src/sky/simulated/rubinId';

const sky = simulateSky();
const otherSky = simulateSky({ seed: 2 });
const rowsOf = (some: Sky) => some.objectIds().flatMap((id) => some.sourcesOf(id));
const number = (row: ReadonlyMap<string, unknown>, name: string): number => Number(row.get(name));

/** Every cell of every row and the three cutouts of the newest alert of each class. */
function fingerprint(some: Sky): string {
	const hash = createHash('sha256');
	for (const row of [...rowsOf(some), ...some.movingSources()]) {
		for (const [name, cell] of row) hash.update(`${name}=${String(cell)};`);
	}
	for (const { latestDiaSourceId } of some.examples()) {
		for (const kind of ['Science', 'Template', 'Difference'] as const) {
			hash.update(some.cutout(latestDiaSourceId, kind) ?? '');
		}
	}
	return hash.digest('hex');
}

it('is the same to the last bit for the same seed, and another for another', () => {
	const first = fingerprint(sky);
	expect(fingerprint(simulateSky({ seed: 1 }))).toBe(first);
	expect(fingerprint(otherSky)).not.toBe(first);
});

it('does not look at the clock: nothing is later than the epoch', () => {
	const times = rowsOf(sky).map((row) => number(row, 'r:midpointMjdTai'));
	expect(Math.max(...times)).toBeLessThanOrEqual(61235.45);
	expect(Math.max(...times)).toBeGreaterThan(61234);
	const earlier = rowsOf(simulateSky({ epochMjdTai: 61150.5, days: 60 }));
	expect(Math.max(...earlier.map((row) => number(row, 'r:midpointMjdTai')))).toBeLessThanOrEqual(
		61150.5,
	);
});

it.each([
	[1, sky],
	[2, otherSky],
])('with seed %d holds some hundred objects and a few thousand detections', (_, some) => {
	expect(some.objectIds().length).toBeGreaterThan(45);
	expect(rowsOf(some).length).toBeGreaterThan(2000);
	expect(rowsOf(some).length).toBeLessThan(8000);
	expect(some.examples().map(({ label }) => label)).toEqual([
		'supernova Ia',
		'supernova II',
		'RR Lyrae',
		'eclipsing binary',
		'AGN',
		'star that moved',
		'saturated star',
		"in Fink's docs",
	]);
	expect(some.movingSources().length).toBeGreaterThan(5);
});

/** Fink's documentation names it; Number holds it by chance. */
const HARMLESS_ID = 169342390932865250n;

it('gives every alert an id of its own that Number corrupts, but for one that is documented', () => {
	const rows = [...rowsOf(sky), ...sky.movingSources()];
	const ids = rows.map((row) => row.get('r:diaSourceId') as bigint);
	expect(new Set(ids).size).toBe(ids.length);
	const objectIds = sky.objectIds().map(BigInt);
	for (const all of [ids, objectIds]) {
		expect(all.filter((id) => !isCorruptedByNumber(id))).toEqual([HARMLESS_ID]);
	}
});

it("carries the ids of Fink's documentation", () => {
	const ids = sky.sourcesOf('169830579938263176').map((row) => row.get('r:diaSourceId'));
	expect(ids[0]).toBe(169830579938263176n);
	expect(ids).toContain(169936132527095844n);
});

it('shares one time among the objects that one exposure shows', () => {
	const times = rowsOf(sky).map((row) => row.get('r:midpointMjdTai'));
	expect(new Set(times).size).toBeLessThan(times.length / 3);
});

it('clean, detects only what is above five sigma, on both sides of zero, and adds up', () => {
	const isConsistent = (row: ReadonlyMap<string, unknown>): boolean => {
		const [flux, error] = [number(row, 'r:psfFlux'), number(row, 'r:psfFluxErr')];
		const total = number(row, 'r:templateFlux') + flux;
		return (
			number(row, 'r:snr') > 5 &&
			Math.abs(number(row, 'r:snr') - Math.abs(flux) / error) < 0.01 &&
			row.get('r:isNegative') === flux < 0 &&
			Math.abs(number(row, 'r:scienceFlux') - total) < 2 * error
		);
	};
	const rows = rowsOf(simulateSky({ clean: true }));
	expect(rows.filter((row) => !isConsistent(row)).map((row) => row.get('r:diaSourceId'))).toEqual(
		[],
	);
	expect(rows.filter((row) => row.get('r:isNegative') === true).length).toBeGreaterThan(100);
});

it('adds up roughly even where it is dirty', () => {
	const isOff = (row: ReadonlyMap<string, unknown>): boolean => {
		const total = number(row, 'r:templateFlux') + number(row, 'r:psfFlux');
		return Math.abs(number(row, 'r:scienceFlux') - total) > 3.5 * number(row, 'r:psfFluxErr');
	};
	expect(rowsOf(sky).filter(isOff)).toEqual([]);
	expect(rowsOf(sky).filter((row) => !(number(row, 'r:snr') >= 4.99))).toEqual([]);
});

it('sees every filter, and u only in dark nights', () => {
	const newMoon = 61058.83;
	const phases = new Map<string, number[]>();
	for (const row of rowsOf(sky)) {
		const age = (((number(row, 'r:midpointMjdTai') - newMoon) / 29.530588) % 1) + 1;
		const fromNew = Math.min(age % 1, 1 - (age % 1));
		phases.set(String(row.get('r:band')), [
			...(phases.get(String(row.get('r:band'))) ?? []),
			fromNew,
		]);
	}
	expect([...phases.keys()].sort().join('')).toBe('giruyz');
	expect(Math.max(...(phases.get('u') ?? []))).toBeLessThan(0.27);
});

it('names supernovae in TNS only after a while', () => {
	const [id] = sky.objectIds();
	const named = sky.sourcesOf(id).map((row) => row.get('f:xm_tns_fullname'));
	expect(named[0]).toBeUndefined();
	expect(String(named.at(-1))).toMatch(/^SN 2026[a-z]{3}$/);
	expect(named.find((name) => name !== undefined)).toMatch(/^AT 2026/);
});

it('gives asteroids no object, and the packed designation as ssObjectId', () => {
	for (const row of sky.movingSources()) {
		expect(row.get('r:diaObjectId')).toBe(0n);
		const hex = (row.get('r:ssObjectId') as bigint).toString(16);
		expect(Buffer.from(hex, 'hex').toString()).toMatch(/^[JK]\d\d[A-Y][\dA-Za-z]\d[A-Z]$/);
	}
	expect(sky.sourcesOf('0')).toEqual([]);
});
