import type { IDataObject } from 'n8n-workflow';

import { NIGHT, plan } from './planNight';
import { runNodes } from './runNodes';

interface Moment {
	readonly utc: string;
	readonly local: string;
}

/** 2026-07-25, an hour before the end of the night at La Silla. */
const LATE_MS = Date.UTC(2026, 6, 25, 9, 10);
/** Best at 06:30 UTC, and sets at 02:50 UTC. */
const [LATER, EARLIER] = [
	{ ra: 330, dec: -5 },
	{ ra: 210, dec: -20 },
];

describe('the night that is not over', () => {
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockReturnValue(LATE_MS);
	});
	afterEach(() => jest.restoreAllMocks());

	it('counts what is left of it', async () => {
		const { observations } = await plan({ night: 'tonight' }, [LATER]);
		expect(observations[0]).toMatchObject({ observable: true, isTonight: true });
		expect(observations[0].night).toBe('2026-07-24');
		const [{ startUtc }] = observations[0].windows as IDataObject[];
		expect(startUtc).toBe('2026-07-25T09:10:00Z');
		expect(observations[0].summary).toMatch(
			/^Tonight from La Silla: 1\.0 h above 30°, best 09:10 UTC/,
		);
	});

	it('says that a target was observable earlier tonight, and until when', async () => {
		const whole = await plan({}, [EARLIER]);
		const [{ endUtc }] = whole.observations[0].windows as IDataObject[];
		const { observations } = await plan({ night: 'tonight' }, [EARLIER]);
		expect(observations[0]).toMatchObject({
			observable: false,
			reasonCode: 'earlierTonight',
			best: null,
			hours: 0,
		});
		const until = /until (\d\d:\d\d) UTC\.$/.exec(String(observations[0].reason))?.[1];
		const apart =
			Date.parse(`${String(endUtc).slice(0, 10)}T${until}:00Z`) - Date.parse(String(endUtc));
		expect(Math.abs(apart)).toBeLessThanOrEqual(30_000);
	});

	it('is the coming one after sunrise, and begins with tonight in a row of nights', async () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 6, 25, 14));
		const { observations } = await plan({ night: 'next', nights: 3 }, [LATER]);
		expect(observations.map(({ night, isTonight }) => [night, isTonight])).toEqual([
			['2026-07-25', true],
			['2026-07-26', false],
			['2026-07-27', false],
		]);
		expect(observations.map(({ summary }) => String(summary).split(' from')[0])).toEqual([
			'Tonight',
			'Night of 2026-07-26',
			'Night of 2026-07-27',
		]);
	});

	it.each([
		['can be observed', { night: 'tonight' }, LATER, true, 'high'],
		['is over', { night: 'tonight' }, EARLIER, false, 'normal'],
		['is of another night', NIGHT, LATER, null, 'high'],
	])('lets an If route a message whose target %s', async (_, night, place, answer, priority) => {
		const alert = {
			diaObjectId: '170587117485817955',
			diaSourceId: '170587117485817956',
			...{ magnitude: 18.2, magnitudeErr: 0.02, brightnessKind: 'detection', band: 'r' },
			...{ fluxNjy: 190_000, fluxErrNjy: 3000, snr: 63, mjdTai: 61245.2 },
		};
		const { items } = await runNodes(
			[
				{ type: 'planObservation', parameters: { ...NIGHT, ...night } as never },
				{ type: 'finkMessage', parameters: {} },
			],
			{ input: [{ ...alert, ...place }] },
		);
		const message = items[0].json.message as IDataObject;
		expect(message.is).toMatchObject({ bright: true, observableTonight: answer });
		expect(message.priority).toBe(priority);
	});
});

describe('nights of all kinds', () => {
	it.each([
		['forward in spring', '2026-03-28', ['+01:00', '+02:00']],
		['backward in autumn', '2026-10-24', ['+02:00', '+01:00']],
	])('keeps the wall clock of a night that puts it %s', async (_, date, offsets) => {
		const { observations } = await plan({ site: '511', date }, [{ ra: 90, dec: 60 }]);
		const sun = observations[0].sun as unknown as Record<'sunset' | 'sunrise', Moment>;
		const { sunset, sunrise } = sun;
		expect([sunset, sunrise].map(({ local }) => local.slice(-6))).toEqual(offsets);
		for (const { utc, local } of [sunset, sunrise]) expect(Date.parse(local)).toBe(Date.parse(utc));
	});

	it('knows polar day and polar night', async () => {
		const tromso = { site: 'own', latitude: 69.65, longitude: 18.96, timeZone: 'Europe/Oslo' };
		const summer = await plan({ ...tromso, date: '2026-06-21' }, [{ ra: 270, dec: 60 }]);
		expect(summer.observations[0]).toMatchObject({ reasonCode: 'noDarkness', darkHours: 0 });
		expect(summer.observations[0].sun).toMatchObject({ sunset: null, sunrise: null });
		const winter = await plan({ ...tromso, date: '2026-12-21' }, [{ ra: 90, dec: 60 }]);
		expect(winter.observations[0]).toMatchObject({ observable: true });
		expect(winter.observations[0].sun).toMatchObject({ sunset: null, sunrise: null });
		expect(winter.observations[0].darkHours).toBeGreaterThan(12);
		const pole = await plan({ site: 'own', latitude: 90, date: '2026-12-21' }, [
			{ ra: 90, dec: 60 },
		]);
		expect(pole.observations[0]).toMatchObject({ hours: 24, darkHours: 24, rises: [], sets: [] });
	});

	it('takes an observatory by code or name, in any letter case', async () => {
		for (const site of ['809', 'la silla', 'La Silla (809)', 'LA SILLA']) {
			const { observations } = await plan({ site: `={{ "${site}" }}` }, [LATER]);
			expect(observations[0].siteCode).toBe('809');
		}
	});

	it.each([
		['lines', '0 60\n180 60'],
		['a list from an expression', '={{ [[0, 60], [180, 60]] }}'],
		['objects', '={{ [{ az: 0, alt: 60 }, { azimuth: 180, altitude: 60 }] }}'],
		['JSON', '[[0, 60], [180, 60]]'],
		['a file with comments and degree signs', '# my hill\n0° 60°\n180, 60'],
	])('takes a skyline as %s', async (_, horizon) => {
		const { observations } = await plan({ options: { horizon } }, [LATER]);
		expect(Number(observations[0].hours)).toBeCloseTo(2.1, 0);
		expect(observations[0].summary).toContain('above 30° and the skyline');
		for (const window of observations[0].windows as IDataObject[]) {
			const { observations: edge } = await plan({ options: { atTime: String(window.startUtc) } }, [
				LATER,
			]);
			expect(Number((edge[0].at as IDataObject).altitudeDeg)).toBeCloseTo(60, 1);
		}
	});
});
