import {
	composeAlertMessage,
	composeDigest,
	describeAlert,
	TARGETS,
	type TargetName,
} from '../../src/message';
import { before, RAW } from './alerts';
import type { ReadMessage } from './ReadMessage';
import { READERS } from './readTargets';

const ALL: readonly TargetName[] = TARGETS.map(({ name }) => name);
const read = (name: TargetName, message: object) => {
	const { text } = (READERS[name] as (output: unknown) => ReadMessage)(
		(message as Record<TargetName, unknown>)[name],
	);
	return text.replace(/\u2060/g, '').replace(/∗/g, '*');
};

const history = [before(4, 1000), before(2, 1500), RAW];
const options = { tag: 'in_tns', history, links: ['portal', 'tns'], intro: 'Look *here*' } as const;

describe('what does not fit', () => {
	const message = composeAlertMessage(RAW, { ...options, targets: ALL });

	it.each([
		'telegram',
		'discord',
		'teams',
		'matrix',
		'mattermost',
		'googleChat',
		'skyPortal',
	] as const)('is nothing of a usual alert in %s: every line of the text mail is there', (name) => {
		const said = read(name, message).replace(/\s+/g, ' ');
		const values = message.text
			.split('\n')
			.map((line) => line.replace(/^(?:[A-Z][\w /()′]*:)?\s+(?=\S)/, '').trim())
			.filter((line) => line !== '' && !line.startsWith('https://'));
		expect(values.filter((value) => !said.includes(value))).toEqual([]);
	});

	it('goes by importance: a post keeps doubts, brightness, time and page, and counts the rest', () => {
		const dipole = { ...RAW, 'r:isDipole': true };
		const { mastodon, bluesky } = composeAlertMessage(dipole, { ...options, targets: ALL });
		for (const post of [mastodon.status, bluesky.record.text]) {
			expect(post).toContain('difference i = 22.83 ± 0.12 (AB)');
			expect(post).toContain('Dipole: probably a subtraction artifact');
			expect(post).toContain('2026-07-14 10:03:00 UTC');
			expect(post).toMatch(/Left out to fit: \d+ lines, 1 link/);
		}
		expect(mastodon.status).toContain('https://lsst.fink-portal.org/170587117485817955');
		expect(bluesky.record.facets[0].features[0].uri).toBe(
			'https://lsst.fink-portal.org/170587117485817955',
		);
	});

	it('gives its place to what still fits, when something large is left out', () => {
		const intro = 'Please look. '.repeat(60);
		const { mastodon, bluesky } = composeAlertMessage(RAW, { ...options, intro, targets: ALL });
		expect(mastodon.status).toContain('Age: 4.0 d after the first detection');
		expect(mastodon.status).toContain('Catalogs: TNS');
		expect(mastodon.status).toMatch(/Left out to fit: \d+ lines/);
		expect(mastodon.status.length).toBeGreaterThan(400);
		expect(bluesky.record.text.length).toBeGreaterThan(220);
	});

	it('keeps the line about further pictures where an own text is too long', () => {
		const given = { ...options, intro: 'x'.repeat(700), cids: ['a', 'b'], fileNames: ['a.png'] };
		const { mastodon, bluesky, telegram } = composeAlertMessage(RAW, { ...given, targets: ALL });
		for (const post of [mastodon.status, bluesky.record.text, telegram.caption]) {
			expect(post).toContain('The first of 2 pictures is shown');
		}
	});

	it('is only the end of the heading when there is nothing else', () => {
		const none = { facts: [], links: [], tag: 'tag '.repeat(40), targets: ALL } as const;
		const named = { ...RAW, 'f:xm_tns_fullname': 'name '.repeat(50) };
		const message = composeAlertMessage(named, none);
		expect(message.bluesky.record.text).toMatch(/^New tag tag .*…/);
		expect(READERS.bluesky(message.bluesky).faults).toEqual([]);
	});

	it('is counted in a digest: shown and further alerts are all of them, in every target', () => {
		const count = 60;
		const given = Array.from({ length: count }, (_, n) => ({
			facts: describeAlert({ ...RAW, 'r:diaObjectId': String(170587117485810000n + BigInt(n)) }),
		}));
		const { message: digest } = composeDigest(given, { maxShown: 60, targets: ALL });
		for (const name of ALL.filter((each) => !['html', 'short', 'webhook'].includes(each))) {
			const text = read(name, digest).replace(/[\\`*]/g, '');
			const shown = Math.max(
				0,
				...[...text.matchAll(/(\d+)\. ?(?:<[^|]*\|)?SN 2026abc/g)].map(([, n]) => Number(n)),
			);
			const more = Number(/and (\d+) more/.exec(text)?.[1] ?? 0);
			expect([name, shown + more]).toEqual([name, count]);
		}
	});
});

describe('several pictures', () => {
	it('are one in a chat, with a line that says so', () => {
		const pictures = {
			cids: ['tripletPicture', 'lightCurvePicture'],
			fileNames: ['a.png', 'b.png'],
		};
		const { telegram, discord, mastodon } = composeAlertMessage(RAW, { ...pictures, targets: ALL });
		expect([telegram, discord, mastodon].map(({ picture }) => picture)).toEqual(
			Array(3).fill('tripletPicture'),
		);
		const line = 'The first of 2 pictures is shown';
		expect(telegram.caption).toContain(line);
		expect(telegram.html).not.toContain(line);
		expect(discord.payload.embeds[0].description).toContain(line);
		expect(discord.payload.embeds[0].image).toEqual({ url: 'attachment://a.png' });
		expect(discord.payload.attachments?.[0].description).toMatch(/^Science, Template and Diff/);
		expect(mastodon.alt).toMatch(/^Science, Template and Difference cutouts of SN 2026abc, diff/);
	});
});

describe('alt texts', () => {
	it('say what is in the picture: neighbors of an image, the course of a light curve', () => {
		const { html } = composeAlertMessage(RAW, {
			...options,
			cids: ['triplet', 'lightCurve', 'card'],
		});
		const alts = [...html.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt);
		const start = 'SN 2026abc, difference i = 22.83 ± 0.12 (AB), 2026-07-14 10:03:00 UTC';
		const curve = '3 detections; −0.31 ± 0.06 mag/day in i over 2.0 d, brightening';
		expect(alts).toEqual([
			`Science, Template and Difference cutouts of ${start}; a galaxy within 1′ (NGC 5139)`,
			`Light curve of ${start}; ${curve}`,
			`Cutouts and light curve of ${start}; a galaxy within 1′ (NGC 5139); ${curve}`,
		]);
	});
});

describe('priority', () => {
	const NEW = { 'f:firstDiaSourceMjdTaiFink': RAW['r:midpointMjdTai'], 'r:psfFluxErr': 300 };
	it.each([
		['a faint old one', {}, 'normal', { bright: false, new: false }],
		['a bright one', { 'r:psfFlux': 40_000 }, 'high', { bright: true }],
		['a new one near a galaxy', NEW, 'high', { new: true, nearGalaxy: true }],
		['a bright dipole', { 'r:psfFlux': 40_000, 'r:isDipole': true }, 'low', { doubtful: true }],
		['a fading one', { 'r:psfFlux': -40_000 }, 'normal', { bright: false }],
		['noise', { 'r:psfFlux': 30, 'r:psfFluxErr': 30 }, 'normal', { bright: false }],
		[
			'one below the horizon',
			{ 'r:psfFlux': 40_000, observableTonight: false },
			'normal',
			{ observableTonight: false },
		],
		[
			'one whose plan of tonight says no',
			{ 'r:psfFlux': 40_000, observation: { observable: false, isTonight: true } },
			'normal',
			{ observableTonight: false },
		],
		[
			'one whose plan is of another night',
			{ 'r:psfFlux': 40_000, observation: { observable: false, isTonight: false } },
			'high',
			{ observableTonight: null },
		],
		[
			'one that says nothing',
			{ 'r:psfFlux': null, 'r:scienceFlux': null },
			'normal',
			{ bright: null, observableTonight: null },
		],
	])('of %s', (_, json, priority, is) => {
		expect(composeAlertMessage({ ...RAW, ...json })).toMatchObject({ priority, is });
	});

	it('of a digest is that of its most urgent alert', () => {
		const entry = (flux: number) => ({ facts: describeAlert({ ...RAW, 'r:psfFlux': flux }) });
		const priority = (...fluxes: number[]) => composeDigest(fluxes.map(entry)).message.priority;
		expect([priority(), priority(2000), priority(2000, 40_000)]).toEqual(['low', 'normal', 'high']);
	});
});
