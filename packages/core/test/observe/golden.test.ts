import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { airmassAt, nightOf, planTarget, prepareNight, readTarget } from '../../src/observe';
import { placeOf } from '../../src/observe/plan/place';
import { localText } from '../../src/observe/site/localTime';
import { sunAndMoonOf } from '../../src/observe/sky/sunAndMoon';
import { type GoldenFile, type GoldenTarget, LIMITS, nightAround, siteIn } from './goldenFile';

const OWN = resolve(__dirname, 'golden.json');
const OUTSIDE = resolve(__dirname, '../../../../../shared/golden/observability.json');
const files = [
	['ours', OWN],
	['from outside', process.env.FINK_OBSERVABILITY ?? OUTSIDE],
] as const;

/** Minutes between a moment and a golden text; 0 where both are missing. */
function minutesApart(given: number | null, golden: string | null): number {
	if (given === null || golden === null) return given === golden ? 0 : Infinity;
	return Math.abs(given - Date.parse(golden)) / 60_000;
}

function rad(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

function around(a: number, b: number): number {
	const apart = Math.abs(a - b) % 360;
	return Math.min(apart, 360 - apart);
}

for (const [name, path] of files) {
	const run = existsSync(path) ? describe : describe.skip;
	run(`values of astropy, ${name}${existsSync(path) ? '' : ` (skipped: no ${path})`}`, () => {
		const file = existsSync(path)
			? (JSON.parse(readFileSync(path, 'utf8')) as GoldenFile)
			: ({ positions: [], nights: [], tracks: [], sites: [], targets: [] } as GoldenFile);
		const targetOf = (id: string) => {
			const found = file.targets.find((target) => target.id === id);
			if (!found) throw new Error(`no target ${id}`);
			return found;
		};

		it('gives altitude, azimuth, airmass and the distance of the Moon', () => {
			const worst = {
				...{ target: 0, sun: 0, moon: 0, moonKm: 0, separation: 0 },
				...{ lit: 0, airmass: 0, parallactic: 0 },
			};
			const keep = (key: keyof typeof worst, value: number) => {
				worst[key] = Math.max(worst[key], value);
			};
			for (const { site: id, utc, sun, moon, moonLit, moonDistKm, targets } of file.positions) {
				const prepared = nightAround(siteIn(file, id), utc);
				const ms = Date.parse(utc);
				const { sky } = prepared;
				const off = (at: ReturnType<typeof sky.horizontal>, [alt, az]: readonly number[]) =>
					Math.max(
						Math.abs(at.altitudeDeg - alt),
						around(at.azimuthDeg, az) * Math.cos((alt * Math.PI) / 180),
					);
				keep('sun', off(sky.horizontal(sky.sun(ms), ms), sun));
				keep('moon', off(sky.horizontal(sky.moon(ms).direction, ms), moon));
				keep('lit', Math.abs(sky.moonIllumination(ms) - moonLit));
				if (moonDistKm !== undefined)
					keep('moonKm', Math.abs(sky.moon(ms).distanceKm - moonDistKm));
				for (const { id: targetId, alt, az, airmass, moonSep, parallactic } of targets) {
					const target = readTarget(targetOf(targetId));
					const { at } = planTarget(target, prepared, ms);
					if (!at) throw new Error('no sighting');
					keep('target', off(at, [alt, az]));
					keep('separation', Math.abs(at.moonSeparationDeg - moonSep));
					// Near the zenith and the pole the angle turns quickly: there a place is off by as little.
					const size = Math.min(Math.cos(rad(alt)), Math.cos(rad(targetOf(targetId).dec)));
					if (parallactic !== undefined)
						keep('parallactic', around(at.parallacticAngleDeg, parallactic) * size);
					if (alt > 10) keep('airmass', Math.abs((at.airmass ?? NaN) - (airmass[1] ?? NaN)));
					(['secant', 'pickering', 'hardie'] as const).forEach((formula, i) => {
						const ours = airmassAt(alt, formula);
						if (airmass[i] === null) expect(ours).toBeNull();
						else if (alt > 10) keep('airmass', Math.abs((ours ?? NaN) - airmass[i]));
					});
				}
			}
			expect(file.positions.length).toBeGreaterThan(30);
			expect(worst.target).toBeLessThan(0.001);
			expect(worst.sun).toBeLessThan(0.002);
			expect(worst.moon).toBeLessThan(0.005);
			expect(worst.separation).toBeLessThan(0.005);
			expect(worst.moonKm).toBeLessThan(100);
			expect(worst.parallactic).toBeLessThan(0.002);
			expect(worst.lit).toBeLessThan(0.001);
			expect(worst.airmass).toBeLessThan(0.0002);
		});

		it('gives the times of the Sun and the Moon, in UTC and on the wall clock', () => {
			let [sun, moon, lowest] = [0, 0, 0];
			for (const night of file.nights) {
				const site = siteIn(file, night.site);
				const span = nightOf(night.evening, site);
				expect(new Date(span.startMs).toISOString().replace('.000', '')).toBe(night.start);
				if (night.end !== undefined)
					expect(new Date(span.endMs).toISOString().replace('.000', '')).toBe(night.end);
				const { sky } = prepareNight(site, span, LIMITS);
				const events = sunAndMoonOf(sky, span);
				const pairs: Array<[number | null, string | null]> = [
					[events.sunset.duskMs, night.sunset],
					[events.sunset.dawnMs, night.sunrise],
					[events.civil.duskMs, night.civilDusk],
					[events.civil.dawnMs, night.civilDawn],
					[events.nautical.duskMs, night.nauticalDusk],
					[events.nautical.dawnMs, night.nauticalDawn],
					[events.astronomical.duskMs, night.astroDusk],
					[events.astronomical.dawnMs, night.astroDawn],
				];
				for (const [ours, golden] of pairs) sun = Math.max(sun, minutesApart(ours, golden));
				expect(events.moonriseMs).toHaveLength(night.moonrise.length);
				expect(events.moonsetMs).toHaveLength(night.moonset.length);
				night.moonrise.forEach((golden, i) => {
					moon = Math.max(moon, minutesApart(events.moonriseMs[i], golden));
				});
				night.moonset.forEach((golden, i) => {
					moon = Math.max(moon, minutesApart(events.moonsetMs[i], golden));
				});
				expect(Math.abs(events.sunLowestDeg - night.sunLowest.alt)).toBeLessThan(0.01);
				// Near a pole the Sun stays at one height for hours.
				if (night.sunLowest.utc !== undefined && Math.abs(site.latitudeDeg) < 80)
					lowest = Math.max(lowest, minutesApart(events.sunLowestMs, night.sunLowest.utc));
				const utcOf = night as unknown as Readonly<Record<string, string | null>>;
				for (const [event, local] of Object.entries(night.local)) {
					const utc = utcOf[event];
					if (utc && local) expect(localText(Date.parse(utc), site.timeZone)).toBe(local);
				}
			}
			expect(sun).toBeLessThan(0.1);
			expect(moon).toBeLessThan(0.2);
			expect(lowest).toBeLessThan(1);
		});

		it('gives passages, hours in darkness and the greatest altitude', () => {
			const check = (
				night: GoldenFile['nights'][number],
				golden: GoldenTarget,
				prepared: Readonly<Record<number, ReturnType<typeof prepareNight>>>,
			) => {
				const plan = (sunBelowDeg: number) =>
					planTarget(readTarget(targetOf(golden.id)), prepared[sunBelowDeg]);
				const [dark18, dark12] = [plan(-18), plan(-12)];
				const label = `${night.site} ${night.evening} ${golden.id}`;
				const times = (
					list: ReadonlyArray<{ utc: string }>,
					others: readonly string[],
					most: number,
				) => {
					expect([label, list.length]).toEqual([label, others.length]);
					list.forEach(({ utc }, i) =>
						expect(minutesApart(Date.parse(utc), others[i])).toBeLessThan(most),
					);
				};
				const isPolar = Math.abs(targetOf(golden.id).dec) > 88;
				times(dark18.transits, golden.transit, isPolar ? 1 : 0.2);
				golden.transitAlt.forEach((altitude, i) =>
					expect(Math.abs(dark18.transits[i].altitudeDeg - altitude)).toBeLessThan(0.01),
				);
				if (golden.above30AtStart !== undefined) {
					const { night: span } = prepared[-18];
					const atNoon = planTarget(
						readTarget(targetOf(golden.id)),
						prepared[-18],
						span.startMs,
					).at;
					expect([label, Number(atNoon?.altitudeDeg) >= 30]).toEqual([
						label,
						golden.above30AtStart,
					]);
				}
				times(dark18.rises, golden.rise30, 1);
				times(dark18.sets, golden.set30, 1);
				expect(Math.abs(dark18.hours - golden.hours30Dark18)).toBeLessThan(0.005);
				expect(Math.abs(dark12.hours - golden.hours30Dark12)).toBeLessThan(0.005);
				for (const [ours, theirs] of [
					[dark18.highestInDark, golden.best18],
					[dark12.highestInDark, golden.best12],
				] as const) {
					expect([label, ours === null]).toEqual([label, theirs === null]);
					if (!ours || !theirs) continue;
					expect(Math.abs(ours.altitudeDeg - theirs.alt)).toBeLessThan(0.01);
					const isFlat = isPolar || Math.abs(siteIn(file, night.site).latitudeDeg) > 88;
					if (!isFlat) expect(minutesApart(Date.parse(ours.utc), theirs.utc)).toBeLessThan(2);
				}
			};
			let checked = 0;
			for (const night of file.nights) {
				const site = siteIn(file, night.site);
				const span = nightOf(night.evening, site);
				const prepared = {
					[-18]: prepareNight(site, span, LIMITS),
					[-12]: prepareNight(site, span, { ...LIMITS, sunBelowDeg: -12 }),
				};
				for (const target of night.targets) {
					check(night, target, prepared);
					checked++;
				}
			}
			expect(checked).toBeGreaterThan(40);
		});

		it('follows moving targets on great circles', () => {
			for (const { site: id, points, queries } of file.tracks)
				for (const { utc, ra, dec, alt, az } of queries) {
					if (ra === undefined || dec === undefined || alt === undefined) {
						const { known } = readTarget({ positions: points });
						const ms = Date.parse(utc);
						expect(known && ms >= known.startMs && ms <= known.endMs).toBe(false);
						continue;
					}
					const prepared = nightAround(siteIn(file, id), utc);
					const target = readTarget({ positions: points });
					const { sky } = prepared;
					const ms = Date.parse(utc);
					const at = sky.horizontal(placeOf(target, prepared)(ms), ms);
					expect(Math.abs(at.altitudeDeg - alt)).toBeLessThan(0.01);
					if (az !== undefined)
						expect(around(at.azimuthDeg, az) * Math.cos(rad(alt))).toBeLessThan(0.01);
					const [x, y, z] = target.directionAt(ms);
					expect(
						around((Math.atan2(y, x) * 180) / Math.PI, ra) * Math.cos((dec * Math.PI) / 180),
					).toBeLessThan(1 / 3600);
					expect(Math.abs((Math.asin(z) * 180) / Math.PI - dec)).toBeLessThan(1 / 3600);
				}
		});
	});
}
