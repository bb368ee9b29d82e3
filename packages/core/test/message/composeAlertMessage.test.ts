import fc from 'fast-check';

import { composeAlertMessage, LINKS, type SlackBlock } from '../../src/message';
import { anyAlert, anyText, before, RAW } from './alerts';
import { LINK_HOSTS } from './linkHosts';
import { MAIL_ATTRIBUTES, MAIL_TAGS, parseMail } from './mailRules';
import { slackFaults } from './slackRules';

const history = [before(0.01, 2600), before(4, 1000), before(2, 1500), RAW];
const message = composeAlertMessage(RAW, {
	tag: 'in_tns',
	history,
	cids: ['tripletPicture'],
	slackFiles: ['F0123ABCDEF'],
	intro: 'Please look\nat this one',
	footer: 'Workflow 7',
	extraLinks: [{ label: 'SkyPortal', url: 'https://sky.example.org/source/1?a=1&b=2' }],
});
const blocksOf = <Type extends SlackBlock['type']>(type: Type, from = message.slack.blocks) =>
	from.filter((block): block is Extract<SlackBlock, { type: Type }> => block.type === type);

describe('composeAlertMessage', () => {
	it('says what happened in one line, in a subject, and in a fallback for Slack', () => {
		expect(message.summary).toBe(
			'New in_tns: SN 2026abc, difference i = 22.83 ± 0.12 (AB), CATS SN-like 0.97, 4.0 d old, 2026-07-14 10:03:00 UTC',
		);
		expect(message.subject).toBe('[Fink] New in_tns: SN 2026abc (170587117485817955) diff i=22.8');
		expect(message.slack.text).toBe(message.summary);
	});

	it('has subjects for alerts without tag, name, magnitude or brightness', () => {
		const subject = (json: object, options = {}) => composeAlertMessage(json, options).subject;
		expect(subject({ ...RAW, 'f:xm_tns_fullname': null })).toBe(
			'[Fink] New alert: 170587117485817955 diff i=22.8',
		);
		expect(
			subject(
				{ ...RAW, 'r:psfFlux': -812.4, 'r:psfFluxErr': 30, 'r:scienceFlux': null },
				{ tag: 't' },
			),
		).toBe('[Fink] New t: SN 2026abc (170587117485817955) diff i=-812 nJy');
		expect(subject({ ssoName: 'Ceres' })).toBe('[Fink] Ceres seen by Rubin');
		expect(subject(RAW, { title: 'TDE candidate' })).toBe(
			'[Fink] TDE candidate (170587117485817955) diff i=22.8',
		);
	});

	it('has a plain text mail with every fact and link on its line', () => {
		expect(message.text).toBe(
			`New in_tns: SN 2026abc
difference i = 22.83 ± 0.12 (AB)

Please look
at this one

Detected:      2026-07-14 10:03:00 UTC
Age:           4.0 d after the first detection, 14 min after the previous one
Difference:    i = 22.83 ± 0.12 (AB)
Total light:   i = 22.15 ± 0.07 (AB)
Change:        −0.31 ± 0.06 mag/day in i over 2.0 d, brightening
Detections:    4
S/N:           difference 8.7, total 16.7
Detection S/N: 8.7
Reliability:   0.94
Catalogs:      TNS: SN 2026abc
Classifiers:   CATS SN-like 0.97
               SuperNNova SN vs. others 0.81
Redshift:      z = 0.045 (TNS); photo-z 0.12 ± 0.03 (Legacy Surveys)
Galaxy within 1′ (Mangrove): NGC 5139
Position:      13:25:12.00 -06:06:00.0
               201.300000 -6.100000
Sky:           Virgo, galactic latitude +55.8°, ecliptic latitude +2.6°
Object:        170587117485817955
Alert:         170666304474710039

Fink portal:   https://lsst.fink-portal.org/170587117485817955
TNS:           https://www.wis-tns.org/object/2026abc
SIMBAD:        https://simbad.cds.unistra.fr/simbad/sim-coo?Coord=201.3%20-6.1&CooFrame=ICRS&Radius=5&Radius.unit=arcsec
NED:           https://ned.ipac.caltech.edu/conesearch?search_type=Near%20Position%20Search&coordinates=201.3d%20-6.1d&radius=1&in_csys=Equatorial&in_equinox=J2000.0
Legacy Survey: https://www.legacysurvey.org/viewer?ra=201.3&dec=-6.1&layer=ls-dr10&zoom=16&mark=201.3,-6.1
Aladin:        https://aladin.cds.unistra.fr/AladinLite/?target=201.3%20-6.1&fov=0.1
SkyPortal:     https://sky.example.org/source/1?a=1&b=2

Workflow 7
`,
		);
	});

	it('has an HTML mail that says the same, with the picture by its content id', () => {
		const mail = parseMail(message.html);
		expect(mail.errors).toEqual([]);
		expect(mail.images).toEqual([
			{
				src: 'cid:tripletPicture',
				alt: 'Science, Template and Difference cutouts of SN 2026abc, difference i = 22.83 ± 0.12 (AB), 2026-07-14 10:03:00 UTC; a galaxy within 1′ (NGC 5139)',
			},
		]);
		const lines = message.text.split('\n').filter((line) => line !== '');
		const said = new Set([...mail.texts.map((text) => text.trim()), ...mail.links]);
		const valueOf = (line: string) => line.replace(/^(?:[A-Z][\w /()′]*:)?\s+(?=\S)/, '');
		expect(lines.filter((line) => !said.has(line) && !said.has(valueOf(line)))).toEqual([]);
	});

	it('has Slack blocks within the rules: heading, link, words, picture, facts, links, small print', () => {
		expect(slackFaults(message.slack)).toEqual([]);
		expect(message.slack.blocks.map(({ type }) => type)).toEqual(
			'header section section image section section context context'.split(' '),
		);
		const [header] = blocksOf('header');
		expect(header.text.text).toBe('New in_tns: SN 2026abc  diff i=22.8');
		expect(blocksOf('section')[0].text?.text).toBe(
			'*<https://lsst.fink-portal.org/170587117485817955|SN 2026abc in the Fink portal>*',
		);
		expect(blocksOf('image')[0]).toEqual({
			type: 'image',
			slack_file: { id: 'F0123ABCDEF' },
			alt_text: expect.stringMatching(/^Science, Template and Difference cutouts of SN 2026abc/),
		});
		const fields = blocksOf('section').flatMap((section) => section.fields ?? []);
		expect(fields.map(({ text }) => text)).toContain('*Difference*\ni = 22.83 ± 0.12 (AB)');
		expect(fields.map(({ text }) => text)).toContain(
			'*Position*\n`13:25:12.00 -06:06:00.0`\n`201.300000 -6.100000`',
		);
		expect(blocksOf('context')[0].elements[0].text).toContain(
			'<https://sky.example.org/source/1?a=1&amp;b=2|SkyPortal>',
		);
	});

	it('shows only the chosen facts and links', () => {
		const short = composeAlertMessage(RAW, { facts: ['snr', 'brightness'], links: ['tns'] });
		expect(short.text).toBe(
			'New alert: SN 2026abc\ndifference i = 22.83 ± 0.12 (AB)\n\nDifference: i = 22.83 ± 0.12 (AB)\nS/N:        difference 8.7, total 16.7\n\nTNS: https://www.wis-tns.org/object/2026abc\n',
		);
		const none = composeAlertMessage(RAW, { facts: [], links: [] });
		expect(none.text).toBe('New alert: SN 2026abc\n');
		expect(slackFaults(none.slack)).toEqual([]);
		expect(parseMail(none.html).links).toEqual([]);
	});

	it('shows public pictures by their address and several pictures of a mail side by side', () => {
		const url = 'https://example.org/a.png?b=1&c=2';
		const shown = composeAlertMessage(RAW, { imageUrls: [url], cids: ['a', 'b c'] });
		expect(blocksOf('image', shown.slack.blocks)).toEqual([
			{ type: 'image', image_url: url, alt_text: expect.any(String) },
		]);
		expect(parseMail(shown.html).images.map(({ src }) => src)).toEqual(['cid:a', 'cid:b%20c', url]);
	});

	it.each([
		[['picture'], [640]],
		[
			['science', 'template', 'difference'],
			[204, 204, 204],
		],
		[
			['science', 'difference', 'tripletPicture'],
			[313, 313, 640],
		],
		[
			['tripletPicture', 'lightCurvePicture'],
			[640, 640],
		],
		[
			['a', 'b', 'c', 'd'],
			[640, 640, 640, 640],
		],
	])('gives the pictures %j of a mail these widths in pixels', (cids, widths) => {
		const { html } = composeAlertMessage(RAW, { cids });
		const found = [...html.matchAll(/<img [^>]*width="(\d+)" style="[^"]*max-width:(\d+)px/g)];
		expect(found.map(([, attribute]) => Number(attribute))).toEqual(widths);
		expect(found.map(([, , style]) => Number(style))).toEqual(widths);
	});

	it("shows foreign words that look like Slack's markup as code", () => {
		const odd = composeAlertMessage({ ...RAW, 'f:xm_simbad_otype': 'EB* :tada: <!here> _x_' });
		const fields = blocksOf('section', odd.slack.blocks).flatMap(({ fields = [] }) => fields);
		expect(fields.find(({ text }) => text.startsWith('*Catalogs*'))?.text).toBe(
			'*Catalogs*\nTNS: SN 2026abc\nSIMBAD: `EB* :tada:` &lt;!here&gt; `_x_`',
		);
		const tagged = composeAlertMessage(RAW, { tag: 'a *b* ~c~ _d_ e_f' });
		expect(tagged.slack.text).toMatch(/^New a ∗b∗ ∼c∼ ＿d＿ e_f: SN 2026abc/);
	});

	it('refuses invalid pictures and links', () => {
		const fail = (options: object) => () => composeAlertMessage(RAW, options);
		expect(fail({ slackFiles: ['C0123ABCDEF'] })).toThrow(
			'Slack File ID "C0123ABCDEF" is not a Slack file',
		);
		expect(fail({ imageUrls: ['javascript:alert(1)'] })).toThrow('Image URL is not a web address');
		expect(fail({ imageUrls: ['https://a.example/"onload=x'] })).toThrow(/not a web address/);
		expect(fail({ extraLinks: [{ label: 'x', url: 'ftp://a.example' }] })).toThrow(
			'Link 1 is not a web address',
		);
	});
});

describe('any alert, with anything in any field', () => {
	const options = fc.record(
		{ tag: anyText, title: anyText, intro: anyText, footer: anyText },
		{ requiredKeys: [] },
	);
	/** A message of it, or its refusal: ids that were rounded are refused, whatever else is there. */
	const compose = (json: Record<string, unknown>, own: object) => {
		try {
			return composeAlertMessage(json, {
				...own,
				cids: ['picture'],
				slackFiles: ['F0123ABCDEF'],
				links: LINKS.map(({ name }) => name),
			});
		} catch (error) {
			expect(String(error)).toMatch(/rounded|whole number/);
			return undefined;
		}
	};

	it("keeps within Slack's limits, without mentions and control sequences", () => {
		fc.assert(
			fc.property(anyAlert, options, (json, own) => {
				const made = compose(json, own);
				if (made) expect(slackFaults(made.slack)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('makes HTML of our tags only, with links of ours only', () => {
		fc.assert(
			fc.property(anyAlert, options, (json, own) => {
				const made = compose(json, own);
				if (!made) return;
				const mail = parseMail(made.html);
				expect(mail.errors).toEqual([]);
				expect([...mail.tags].filter((tag) => !MAIL_TAGS.includes(tag))).toEqual([]);
				expect([...mail.attributes].filter((name) => !MAIL_ATTRIBUTES.includes(name))).toEqual([]);
				expect(mail.images.map(({ src }) => src)).toEqual(['cid:picture']);
				expect(mail.links.filter((link) => !link.startsWith('https://'))).toEqual([]);
				const hosts = mail.links.map((link) => new URL(link).host);
				expect(hosts.filter((host) => !LINK_HOSTS.includes(host))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('never says null, NaN, undefined or Infinity, and keeps subject and summary on one line', () => {
		const words = fc.record(
			Object.fromEntries(['band', 'tnsName'].map((n) => [n, fc.constant('x')])),
		);
		fc.assert(
			fc.property(anyAlert, words, (json, known) => {
				const numbers = Object.fromEntries(
					Object.entries(json).filter(([, value]) => typeof value !== 'string'),
				);
				const made = compose({ ...numbers, ...known, ssObjectId: '1' }, {});
				if (!made) return;
				expect(made.text).not.toMatch(/null|NaN|undefined|Infinity/);
				expect(made.html).not.toMatch(/null|NaN|undefined|Infinity/);
				expect(made.subject + made.summary).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
			}),
			{ numRuns: 300 },
		);
		fc.assert(
			fc.property(anyAlert, options, (json, own) => {
				const made = compose(json, own);
				if (made) expect(made.subject + made.summary).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
			}),
			{ numRuns: 100 },
		);
	});
});
