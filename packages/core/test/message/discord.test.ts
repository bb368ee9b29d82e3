import { composeDigest, describeAlert, type DigestEntry } from '../../src/message';
import { RAW } from './alerts';
import { readDiscord } from './readDiscord';

/** The n-th alert, with its picture as a file or on the web. */
const entry = (
	n: number,
	pictures: DigestEntry['pictures'],
	further: object = {},
): DigestEntry => ({
	facts: describeAlert({
		...RAW,
		'f:xm_tns_fullname': `SN 2026${'abcdefghijklmnopqrstuvwxyz'[n]}a`,
		'r:diaObjectId': String(170587117485810000n + BigInt(n)),
		...further,
	}),
	pictures,
});
const onTheWeb = (n: number) => ({ imageUrls: [`https://example.org/${n}.png`] });
const asFile = (n: number) => ({ cids: ['triplet'], fileNames: [`${n}_triplet.png`] });

const digestOf = (entries: DigestEntry[], options: object = {}) =>
	composeDigest(entries, { targets: ['discord'], links: ['portal', 'tns'], ...options }).message
		.discord;
const many = (count: number, picture: (n: number) => DigestEntry['pictures']) =>
	Array.from({ length: count }, (_, n) => entry(n, picture(n)));

describe('a digest in Discord', () => {
	it('has a heading and an embed for each alert, with the picture of each from the web', () => {
		const { payload, picture } = digestOf(many(3, onTheWeb));
		expect(payload.content).toMatch(/^\*\*3 new alerts\*\*\nBrightest: SN 2026aa, difference/);
		expect(payload.embeds).toHaveLength(3);
		payload.embeds.forEach(({ title, url, description, image }, n) => {
			expect(title?.replace(/\u2060/g, '')).toBe(`${n + 1}. SN 2026${'abc'[n]}a`);
			expect(url).toMatch(new RegExp(`^https://lsst\\.fink-portal\\.org/17058711748581000${n}$`));
			expect(description).toContain('difference i = 22.83 ± 0.12 \\(AB\\)');
			expect(image).toEqual({ url: `https://example.org/${n}.png` });
		});
		expect(picture).toBe('');
	});

	it('shows the first file, as n8n sends a fixed number of files, and says so', () => {
		const { payload, picture, embed } = digestOf(many(3, asFile));
		expect(payload.embeds.map(({ image }) => image?.url)).toEqual([
			'attachment://0_triplet.png',
			undefined,
			undefined,
			undefined,
		]);
		expect(payload.embeds[3].description).toBe('The first of 3 pictures is shown');
		expect(payload.attachments?.map(({ filename }) => filename)).toEqual(['0_triplet.png']);
		expect([picture, JSON.parse(embed).image]).toEqual(['picture_1', 'attachment://0_triplet.png']);
	});

	it.each([
		[10, 10, ''],
		[11, 9, 'and 2 more: '],
		[26, 9, 'and 17 more: '],
	])('of %i alerts shows %i and names the others', (count, shown, rest) => {
		const { payload } = digestOf(many(count, onTheWeb), { maxShown: 60, facts: ['brightness'] });
		const titled = payload.embeds.filter(({ title }) => title);
		expect([titled.length, payload.embeds.length <= 10]).toEqual([shown, true]);
		expect(payload.embeds.at(-1)?.description ?? '').toMatch(new RegExp(rest ? `^${rest}` : ''));
		expect(readDiscord(digestOf(many(count, onTheWeb))).faults).toEqual([]);
	});

	it('links an object once, as Discord makes one embed of several with the same address', () => {
		const same = { 'r:diaObjectId': RAW['r:diaObjectId'] };
		const { payload } = digestOf([entry(0, {}, same), entry(1, {}, same)]);
		expect(payload.embeds.map(({ url }) => url !== undefined)).toEqual([true, false]);
	});

	it('of nothing is its heading', () => {
		const { payload, embed } = digestOf([]);
		expect(payload).toEqual({
			content: '**No alerts passed**',
			embeds: [],
			allowed_mentions: { parse: [] },
		});
		expect(JSON.parse(embed).title).toBe('No alerts passed');
	});

	it('keeps its heading when names of 200 special characters leave room for few', () => {
		const long = { 'f:xm_tns_fullname': '*_'.repeat(100) };
		const { payload } = digestOf(Array.from({ length: 9 }, (_, n) => entry(n, {}, long)));
		expect(payload.embeds.every(({ title = '' }) => title.length <= 256)).toBe(true);
		expect(payload.embeds.length).toBeGreaterThan(3);
	});
});
