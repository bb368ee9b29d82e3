import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { binaryBytes } from '@fink/engine';

import { lookUp } from './lookUp';
import { NIGHT, plan } from './planNight';
import { runNodes } from './runNodes';

describe('Plan Observation', () => {
	it('keeps the item and says when its target can be observed', async () => {
		const { items, observations } = await plan({}, [{ diaObjectId: '7', ra: 330, dec: -5 }]);
		expect(items[0].json.diaObjectId).toBe('7');
		expect(observations[0]).toMatchObject({
			observable: true,
			reason: null,
			siteCode: '809',
			night: '2026-07-24',
			timeZone: 'America/Santiago',
		});
		expect(String(observations[0].summary)).toMatch(
			/^Night of 2026-07-24 from La Silla: 7\.5 h above 30°, best 06:3\d UTC, airmass 1\.10, Moon 78° away, 84 %$/,
		);
	});

	it.each([
		['degrees', { ra: 330, dec: -5 }],
		['text', { ra: '330.0', dec: '-5.0' }],
		['hours', { ra: '22:00:00', dec: '-05:00:00' }],
		['raw columns', { 'r:ra': 330, 'r:dec': -5 }],
		['a packet', { diaSource: { ra: 330, dec: -5, diaSourceId: '1' } }],
		['a group of the trigger', { count: 2, alerts: [{ ra: 330, dec: -5 }] }],
		['ZTF', { candidate: { ra: 330, dec: -5 } }],
	])('reads a position given as %s', async (_, item) => {
		const { observations } = await plan({}, [item]);
		const { raDeg, decDeg } = observations[0].best as IDataObject;
		expect([raDeg, decDeg]).toEqual([330, -5]);
	});

	it.each([
		[{ ra: 200, dec: 70 }, {}, 'neverRises', /^Never rises at La Silla: /],
		[
			{ ra: 330, dec: 45 },
			{},
			'neverHighEnough',
			/^Never above 30° at La Silla: 15\.\d° at best\.$/,
		],
		[{ ra: 120, dec: -20 }, {}, 'notHighInTheDark', /while it is dark/],
		[
			{ ra: 270, dec: -30 },
			{ options: { moonDistance: 30 } },
			'tooCloseToMoon',
			/^Too close to the Moon: \d+° away, and the limit is 30°\.$/,
		],
		[
			{ ra: 330, dec: -5 },
			{ options: { minHours: 9 } },
			'tooShort',
			/only 7\.5 h, and the minimum is 9 h/,
		],
		[
			{ ra: 200, dec: 60 },
			{ site: 'own', latitude: 60, longitude: 24.9, date: '2026-06-21' },
			'noDarkness',
			/^No dark time on the night of 2026-06-21 at 60\.00° N 24\.90° E: the Sun only goes down to −6\.6°, not to −18°\.$/,
		],
	])('says why %j is not observable: %j', async (item, parameters, code, sentence) => {
		const { observations } = await plan(parameters as IDataObject, [item]);
		expect(observations[0]).toMatchObject({ observable: false, best: null, reasonCode: code });
		expect(String(observations[0].reason)).toMatch(sentence);
	});

	it('follows positions over time', async () => {
		const positions = Array.from({ length: 25 }, (_, hour) => ({
			jd: 2461246 + hour / 24,
			ra: 330 + hour * 0.5,
			dec: -5 + hour * 0.1,
		}));
		const { observations, error } = await plan({}, [{ designation: '2026 AB', positions }]);
		expect(error).toBeUndefined();
		expect(observations[0].target).toBe('2026 AB');
		expect(Number((observations[0].best as IDataObject).raDeg)).toBeGreaterThan(334);
	});

	it('plans nights to come, each by itself, and sorts a night plan', async () => {
		const week = await plan({ night: 'next', nights: 3 }, [{ ra: 330, dec: -5 }]);
		expect(new Set(week.observations.map(({ night }) => night)).size).toBe(3);
		const targets = [
			{ name: 'late', ra: 330, dec: -5, priority: 1 },
			{ name: 'never', ra: 200, dec: 70, priority: 9 },
			{ name: 'early', ra: 210, dec: -20, priority: 0 },
		];
		const names = async (sortBy: string) => {
			const { items } = await plan({ operation: 'night', sortBy }, targets);
			expect(items).toHaveLength(1);
			expect(items[0].json.observableTargets).toBe(2);
			return (items[0].json.targets as IDataObject[]).map(({ target }) => target);
		};
		expect(await names('settingTime')).toEqual(['early', 'late', 'never']);
		expect(await names('priority')).toEqual(['late', 'early', 'never']);
	});

	it('draws PNG and SVG', async () => {
		const input = [{ name: 'SN', ra: 330, dec: -5 }];
		const { items } = await plan(
			{ picture: 'both', options: { width: 600, theme: 'dark' } },
			input,
		);
		expect(PNG.sync.read(await binaryBytes(items[0], 'observationPicture')).width).toBe(600);
		const svg = await plan({ picture: 'altitude', options: { format: 'svg' } }, input);
		const text = Buffer.from(await binaryBytes(svg.items[0], 'observationPicture')).toString();
		for (const word of ['Airmass', 'UTC', 'America/Santiago', 'Moon', '>SN<'])
			expect(text).toContain(word);
	});

	describe('with Fink', () => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox();
		});
		afterAll(async () => await sandbox.close());

		it('asks for the position of an id', async () => {
			const [{ diaObjectId }] = sandbox.sky.examples();
			const { observations, error } = await plan(
				{ targetFrom: 'object', object: diaObjectId },
				[{}],
				{ baseUrl: sandbox.url },
			);
			expect(error).toBeUndefined();
			const row = sandbox.sky.sourcesOf(diaObjectId).at(-1);
			expect((observations[0].highestInDark as IDataObject).decDeg).toBeCloseTo(
				Number(row?.get('r:dec')),
				3,
			);
		});

		it('finds an object by its name, and refuses a name that means several', async () => {
			const object = async (name: string) =>
				await plan({ targetFrom: 'object', object: name }, [{}], { baseUrl: sandbox.url });
			const supernova = sandbox.sky.sourcesOf('170494757965398631').at(-1);
			const { observations } = await object('SN 2026pwj');
			expect((observations[0].highestInDark as IDataObject).decDeg).toBeCloseTo(
				Number(supernova?.get('r:dec')),
				3,
			);
			const { error } = await object('[FNK2026] 1');
			expect(error?.message).toMatch(/^"\[FNK2026\] 1" means 2 objects in Fink/);
			expect(error?.description).toMatch(
				/^Enter one of them: 169725195450972024 \(.*; 169725195448350623/,
			);
			const { error: two } = await object('170494757965398631, 169725195450972024');
			expect(two?.message).toMatch(/^Object has 2 objects, but a target is one/);
		});

		const asteroid = async (asteroidName: string, night: object) =>
			await plan({ targetFrom: 'asteroid', asteroid: asteroidName, ...night }, [{}], {
				baseUrl: sandbox.url,
			});

		it('takes the latest position of an asteroid, and says how old it will be', async () => {
			const { records } = await lookUp(sandbox.url, 'solarSystemObject', 'get', {
				ssoName: '8467',
				limit: 1,
			});
			const [{ raDeg, ra = raDeg, decDeg, dec = decDeg, timeUtc }] = records;
			const evening = (days: number) =>
				new Date(Date.parse(String(timeUtc)) + days * 86_400_000).toISOString().slice(0, 10);
			const { observations, error } = await asteroid('8467', { date: evening(1) });
			expect(error).toBeUndefined();
			const place = observations[0].highestInDark as IDataObject;
			expect(place.raDeg).toBeCloseTo(Number(ra), 5);
			expect(place.decDeg).toBeCloseTo(Number(dec), 5);
			expect(observations[0].target).toBe('8467');
			expect(String(observations[0].warnings)).toMatch(
				/position is from the alert, \d+ (h|days) old/,
			);

			const late = await asteroid('8467', { date: evening(10) });
			expect(late.error?.message).toMatch(
				/^Fink's positions of 8467 end too early: the last is from 20\d\d-\d\d-\d\d, (9|10|11) days before or after that night/,
			);
			expect(late.error?.description).toContain('ephemeris service');
		});

		it('passes on what Fink says of a name that it does not know', async () => {
			const { error } = await asteroid('Nibiru', {});
			expect(error?.message).toContain('Nibiru');
			expect(error?.description).toBeTruthy();
		});
	});

	it('writes its line into a message', async () => {
		const alert = {
			diaObjectId: '170587117485817955',
			diaSourceId: '170587117485817956',
			ra: 330,
			dec: -5,
		};
		const { items } = await runNodes(
			[
				{ type: 'planObservation', parameters: NIGHT },
				{ type: 'finkMessage', parameters: {} },
			],
			{ input: [alert] },
		);
		expect(JSON.stringify(items[0].json)).toContain(
			'Night of 2026-07-24 from La Silla: 7.5 h above 30°',
		);
	});
});
