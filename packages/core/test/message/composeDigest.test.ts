import fc from 'fast-check';

import {
	composeDigest,
	describeAlert,
	type Digest,
	type DigestEntry,
	type SlackBlock,
} from '../../src/message';
import { anyAlert, anyText, RAW } from './alerts';
import { MAIL_ATTRIBUTES, MAIL_TAGS, parseMail } from './mailRules';
import { slackFaults } from './slackRules';

/** The n-th of some alerts: an hour later and twice as bright each. */
const alert = (n: number, further: object = {}) => ({
	...RAW,
	'r:diaSourceId': String(170666304474710000n + BigInt(n)),
	'r:diaObjectId': String(170587117485810000n + BigInt(n)),
	'r:midpointMjdTai': 61235 + n / 24,
	'r:band': 'ugrizy'[n % 6],
	'r:psfFlux': 1000 * 2 ** n,
	'f:xm_tns_fullname': null,
	...further,
});
const entry = (n: number, further: object = {}): DigestEntry => ({
	facts: describeAlert(alert(n, further)),
	tag: 'in_tns',
});
const entries = (count: number) => Array.from({ length: count }, (_, n) => entry(n));

const sections = ({ message }: Digest) =>
	message.slack.blocks.filter(
		(block): block is Extract<SlackBlock, { type: 'section' }> => block.type === 'section',
	);

describe('composeDigest', () => {
	it('says first how many alerts of what, how many are bright, and which is the brightest', () => {
		// 1000 nJy are 23.9 mag; twice as bright is 0.7526 mag less: 19.38 with n = 6, 18.63 with n = 7.
		const { message, count, shown } = composeDigest(entries(8));
		expect(message.summary).toBe(
			'8 new alerts of in_tns, 2 brighter than 20 mag (difference). Brightest: 170587117485810007, difference g = 18.632 ± 0.003 (AB)',
		);
		expect(message.subject).toBe(
			'[Fink] 8 new alerts of in_tns, 2 brighter than 20 mag (difference)',
		);
		expect(message.text.split('\n')[0]).toBe(
			'8 new alerts of in_tns, 2 brighter than 20 mag (difference)',
		);
		expect([count, shown]).toEqual([8, 8]);
	});

	it.each([
		[[entry(0)], '1 new alert of in_tns'],
		[[entry(0), { ...entry(1), tag: 'hostless' }, entry(2)], '3 new alerts of in_tns, hostless'],
		[[entry(0, { count: 4 }), entry(1)], '2 objects with 5 new alerts of in_tns'],
		[[{ ...entry(0), tag: '' }], '1 new alert'],
	])('counts %# in words', (given, words) => {
		expect(composeDigest(given as DigestEntry[]).message.subject).toBe(`[Fink] ${words}`);
	});

	it('takes another bright limit and a title', () => {
		const { message } = composeDigest(entries(3), { brightMagnitude: 22.5, title: 'Watch list' });
		expect(message.subject).toBe(
			'[Fink] Watch list: 3 new alerts of in_tns, 1 brighter than 22.5 mag (difference)',
		);
	});

	it('says all when all are bright, and nothing when none is', () => {
		const subject = (from: number, to: number) =>
			composeDigest(entries(9).slice(from, to)).message.subject;
		expect(subject(7, 9)).toBe(
			'[Fink] 2 new alerts of in_tns, all brighter than 20 mag (difference)',
		);
		expect(subject(8, 9)).toBe('[Fink] 1 new alert of in_tns, 1 brighter than 20 mag (difference)');
		expect(subject(0, 2)).toBe('[Fink] 2 new alerts of in_tns');
	});

	it('shows the newest or the brightest first, or as they come', () => {
		const given = [entry(1), entry(3, { 'r:psfFlux': -5 }), entry(0), entry(2)];
		const order = (sort: 'newest' | 'brightest' | 'input') =>
			composeDigest(given, { sort }).entries;
		expect(order('newest')).toEqual([1, 3, 0, 2]);
		expect(order('brightest')).toEqual([3, 0, 2, 1]);
		expect(order('input')).toEqual([0, 1, 2, 3]);
	});

	it('puts alerts without time or brightness last', () => {
		const given = [{ facts: describeAlert({ diaObjectId: '7' }) }, entry(1), entry(2)];
		expect(composeDigest(given, { sort: 'newest' }).entries).toEqual([2, 1, 0]);
		expect(composeDigest(given, { sort: 'brightest' }).entries).toEqual([2, 1, 0]);
	});

	it('tells of each alert its brightness, time, classes, position and links', () => {
		const { message } = composeDigest([entry(1)], { links: ['portal', 'tns'] });
		expect(message.text).toBe(`1 new alert of in_tns

1. 170587117485810001
   difference g = 23.15 ± 0.17 (AB)
   2026-07-14 00:59:23 UTC
   38.9 h after the first detection
   S/N difference 6.5, total 16.7
   CATS SN-like 0.97
   SuperNNova SN vs. others 0.81
   z = 0.045 (TNS); photo-z 0.12 ± 0.03 (Legacy Surveys)
   Galaxy within 1′ (Mangrove) NGC 5139
   13:25:12.00 -06:06:00.0   201.300000 -6.100000
   Fink portal: https://lsst.fink-portal.org/170587117485810001
   TNS: https://www.wis-tns.org/search?ra=201.3&decl=-6.1&radius=5&coords_unit=arcsec
`);
		const [section] = sections(composeDigest([entry(1)]));
		expect(section.text?.text).toMatch(
			/^\*1\.\* \*<https:\/\/lsst\.fink-portal\.org\/170587117485810001\|170587117485810001>\*\ndifference g = 23\.15 ± 0\.17 \(AB\) {2}· /,
		);
	});

	it('counts and links what it does not show', () => {
		const { message, shown } = composeDigest(entries(12), { maxShown: 3 });
		expect(shown).toBe(3);
		expect(message.text).toContain(
			'and 9 more\n   170587117485810008: https://lsst.fink-portal.org/170587117485810008\n',
		);
		expect(parseMail(message.html).texts.join('')).toContain('and 9 more: 170587117485810008, ');
		const last = sections(composeDigest(entries(12), { maxShown: 3 })).at(-1);
		expect(last?.text?.text).toMatch(
			/^\*and 9 more\*: <https:\/\/lsst\.fink-portal\.org\/170587117485810008\|170587117485810008>, </,
		);
	});

	it("shows in Slack what fits into Slack's limits, and counts the rest there", () => {
		const many = Array.from({ length: 300 }, (_, n) => ({
			...entry(0, { 'r:diaObjectId': String(170587117485810000n + BigInt(n)) }),
			pictures: { slackFiles: ['F0123ABCDEF'] },
		}));
		const digest = composeDigest(many, {
			maxShown: 100,
			footer: 'the end',
			intro: 'x'.repeat(5000),
		});
		expect(slackFaults(digest.message.slack)).toEqual([]);
		const alerts = sections(digest).filter(({ text }) => /^\*\d+\.\*/.test(text?.text ?? ''));
		expect(alerts.length).toBeGreaterThan(3);
		const more = sections(digest).find(({ text }) => text?.text.startsWith('*and '));
		expect(more?.text?.text).toMatch(new RegExp(`^\\*and ${300 - alerts.length} more\\*: <`));
		expect(JSON.stringify(digest.message.slack.blocks.at(-1))).toContain('the end');
		expect(digest.message.text).toContain('100. 1705');
		expect(digest.message.text).toContain('and 200 more');
	});

	it('shows ten usual alerts with pictures and four links in Slack', () => {
		const unhosted = {
			'f:xm_tns_redshift': null,
			'f:xm_legacydr8_zphot': null,
			'f:xm_mangrove_HyperLEDA_name': null,
		};
		const ten = Array.from({ length: 10 }, (_, n) => ({
			...entry(n, unhosted),
			pictures: { slackFiles: ['F0123ABCDEF'] },
		}));
		const digest = composeDigest(ten, { links: ['portal', 'tns', 'simbad', 'legacySurvey'] });
		expect(sections(digest).map(({ text }) => text?.text.slice(0, 5))).toContain('*10.*');
		expect(JSON.stringify(digest.message.slack)).not.toContain('more');
	});

	it('says that no alerts passed', () => {
		const nothing = composeDigest([], { tag: 'in_tns', footer: 'Nightly' });
		expect(nothing).toMatchObject({ count: 0, shown: 0, entries: [], pictures: [] });
		expect(nothing.message).toMatchObject({
			summary: 'No alerts passed: in_tns',
			subject: '[Fink] No alerts passed: in_tns',
			text: 'No alerts passed: in_tns\n\nNightly\n',
		});
		expect(nothing.message.slack.blocks[0]).toMatchObject({
			type: 'header',
			text: { text: 'No alerts passed: in_tns' },
		});
		expect(composeDigest([]).message.summary).toBe('No alerts passed');
	});

	it('counts items that failed on their way', () => {
		const failures = ['Fink has no cutout', 'other'];
		const { message } = composeDigest([entry(0)], { failures });
		const sentence = '2 items failed before this message: Fink has no cutout';
		expect(message.text).toContain(sentence);
		expect(message.html).toContain(sentence);
		expect(JSON.stringify(message.slack.blocks)).toContain(sentence);
		expect(composeDigest([], { failures }).message.summary).toBe(
			'2 items failed, no alerts to show',
		);
	});

	it('numbers the pictures of the shown alerts anew', () => {
		const withPictures = entries(3).map((one, n) => ({
			...one,
			pictures: { cids: n === 1 ? [] : ['tripletPicture', 'lightCurvePicture'] },
		}));
		const { message, pictures } = composeDigest(withPictures, { maxShown: 2 });
		expect(pictures).toEqual([
			{ cid: 'picture_1', entry: 2, entryCid: 'tripletPicture' },
			{ cid: 'picture_2', entry: 2, entryCid: 'lightCurvePicture' },
		]);
		const images = parseMail(message.html).images;
		expect(images.map(({ src }) => src)).toEqual(['cid:picture_1', 'cid:picture_2']);
		expect(images[0].alt).toMatch(/^Science, Template and Difference cutouts of 17058/);
		expect(images[1].alt).toMatch(/^Light curve of 17058/);
	});

	it('keeps every limit and makes no foreign tags and links, for any alerts', () => {
		const anyEntry = fc.record({ json: anyAlert, tag: anyText, files: fc.nat(3) });
		const options = fc.record(
			{ tag: anyText, title: anyText, intro: anyText, footer: anyText, maxShown: fc.nat(60) },
			{ requiredKeys: [] },
		);
		const failures = fc.array(anyText, { maxLength: 3 });
		fc.assert(
			fc.property(
				fc.array(anyEntry, { maxLength: 60 }),
				options,
				failures,
				(given, own, failed) => {
					const readable = given.flatMap(({ json, tag, files }): DigestEntry[] => {
						try {
							const slackFiles = Array.from({ length: files }, () => 'F0123ABCDEF');
							return [{ facts: describeAlert(json), tag, pictures: { cids: ['p'], slackFiles } }];
						} catch {
							return [];
						}
					});
					const { message } = composeDigest(readable, { ...own, failures: failed });
					expect(slackFaults(message.slack)).toEqual([]);
					const mail = parseMail(message.html);
					expect(mail.errors).toEqual([]);
					expect([...mail.tags].filter((tag) => !MAIL_TAGS.includes(tag))).toEqual([]);
					expect([...mail.attributes].filter((name) => !MAIL_ATTRIBUTES.includes(name))).toEqual(
						[],
					);
					expect(mail.links.filter((link) => !link.startsWith('https://'))).toEqual([]);
					expect(message.subject + message.summary).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
				},
			),
			{ numRuns: 100 },
		);
	});
});
