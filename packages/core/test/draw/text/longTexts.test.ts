import { fitText, measureText, signWarnings, textFits, wrapText } from '../../../src/draw';
import { isUnknown, signsOf } from '../../../src/draw/text/signsOf';
import { gridFromRows } from '../../../src/grid';
import { recipeOf } from '../../../src/image';
import { renderCard, renderLightCurve } from '../../../src/lightCurve';
import { renderPicture, recipeInPng, type Composition, type Cutout } from '../../../src/render';

const MILLION = 1_000_000;
const LONG = {
	'one word': 'W'.repeat(MILLION),
	words: 'flux 12.3 '.repeat(MILLION / 10),
	JSON: JSON.stringify({ rows: Array.from({ length: 60_000 }, (_, i) => ({ diaSourceId: i })) }),
	lines: 'a\n'.repeat(MILLION / 2),
	spaces: ' '.repeat(MILLION),
	'marks without room': `a${'\u0301\u0316'.repeat(MILLION / 2)}`,
	'characters that take no room': '\u200b'.repeat(MILLION),
	'unknown characters': '天'.repeat(MILLION),
	'halves of pairs': '\ud800'.repeat(MILLION),
	emoji: '😀'.repeat(MILLION / 2),
};

const rows = Array.from({ length: 30 }, (_, y) => Array.from({ length: 30 }, (_, x) => x * y));
const cutout: Cutout = { name: 'a.fits', kind: 'Science', grid: gridFromRows(rows, 'a') };
const detections = [1, 2, 3].map((i) => ({
	diaObjectId: '170000000000000001',
	diaSourceId: `17000000000000000${i}`,
	mjdTai: 61000 + i,
	band: 'r',
	fluxNjy: 1000 * i,
	fluxErrNjy: 20,
}));
const picture = { preset: 'auto', recipe: recipeOf('auto', 'Science'), sizePixels: 300 } as const;

/** The shortest of three tries, in milliseconds of this thread. */
async function msOf(work: () => unknown): Promise<number> {
	const tries: number[] = [];
	for (let i = 0; i < 3; i++) {
		const before = process.cpuUsage();
		await work();
		const { user, system } = process.cpuUsage(before);
		tries.push((user + system) / 1000);
	}
	return Math.min(...tries);
}

describe.each(Object.entries(LONG))('a text of a million characters: %s', (_, text) => {
	it('is laid out in less than 50 ms', async () => {
		expect(text.length).toBeGreaterThanOrEqual(MILLION);
		expect(await msOf(() => wrapText(text, 11, 280, 4))).toBeLessThan(50);
		expect(await msOf(() => fitText(text, 11, 280))).toBeLessThan(50);
		expect(await msOf(() => textFits(text, 11, 280))).toBeLessThan(50);
		expect(await msOf(() => signWarnings([text]))).toBeLessThan(50);
	});
});

describe.each(['one word', 'JSON', 'marks without room', 'unknown characters'] as const)(
	'a text of a million characters: %s',
	(name) => {
		const text = LONG[name];
		const lines = text.split('\n');
		it.each<[string, Composition, number]>([
			['caption', { layout: 'single', picture, overlays: { caption: lines } }, 1],
			['label', { layout: 'single', picture, overlays: { label: text } }, 1],
			['title', { layout: 'filmStrip', picture, header: lines }, 1],
			['visit', { layout: 'filmStrip', picture, captions: [lines, lines] }, 2],
			['frame', { layout: 'blink', picture, captions: [lines, lines] }, 2],
		])('costs a picture less than 200 ms more as its %s', async (_name, composition, count) => {
			const cutouts = [cutout, cutout].slice(0, count);
			const short = await msOf(async () => await renderPicture(cutouts, shortened(composition)));
			const long = await msOf(async () => await renderPicture(cutouts, composition));
			// 5 ms on a quiet machine, 67 once on a busy one; looking at every character took 4 s.
			expect(long - short).toBeLessThan(200);
			const { bytes } = await renderPicture(cutouts, composition);
			expect(bytes.length).toBeLessThan(300_000);
			const again = await renderPicture(cutouts, recipeInPng(bytes));
			expect(Buffer.compare(again.bytes, bytes)).toBe(0);
		});

		it.each(['png', 'svg'] as const)(
			'costs a light curve less than 100 ms as %s',
			async (format) => {
				const draw = () => renderLightCurve(detections, { title: text, caption: lines }, format);
				const plain = await msOf(() => renderLightCurve(detections, { title: 'a' }, format));
				expect((await msOf(draw)) - plain).toBeLessThan(100);
				const header = {
					title: text,
					tag: text,
					lead: text,
					lines,
					links: [],
				};
				const card = () => renderCard(detections, [cutout], { header }, format);
				expect((await msOf(card)) - plain).toBeLessThan(250);
			},
		);
	},
);

function shortened(composition: Composition): Composition {
	return JSON.parse(JSON.stringify(composition), (_, value: unknown) =>
		typeof value === 'string' && value.length > 100 ? 'a' : value,
	) as Composition;
}

describe('characters that the font lacks', () => {
	/** Decompositions as in UnicodeData.txt 15, marks left out; likenesses as a reader sees them. */
	it.each([
		['ǎ', 'a'],
		['Ạ', 'A'],
		['ệ', 'e'],
		['ﬁ', 'fi'],
		['㎏', 'kg'],
		['℃', '°C'],
		['Ⅳ', 'IV'],
		['①', '1'],
		['ⁿ', 'n'],
		['™', 'TM'],
		['Ａ', 'A'],
		['𝛼', 'α'],
		['ᾶ', 'α'],
		['⅔', '2/3'],
		['″', '″'],
		['‶', '″'],
		['‑', '‐'],
		['⋅', '·'],
		['≃', '≈'],
		['≲', '≤'],
		['⟶', '→'],
		['„', '”'],
		['\u3000', ' '],
		['\u200b', ''],
		['\u0301', ''],
		['é', 'é'],
	])('draws %s as %s', (character, signs) => {
		expect(signsOf(character).join('')).toBe(signs);
		expect(isUnknown(character)).toBe(false);
		expect(measureText(character, 20)).toBe(measureText(signs, 20));
	});

	it('names those that nothing comes near, each once, ten at most', () => {
		expect(signWarnings(['天文 r = 12″ ±', 'ǎ 天 Δσ', '\ue000\ud800'])).toEqual([
			expect.stringMatching(/^The font has no glyph for 天, 文, U\+E000, U\+D800: /),
		]);
		const [many] = signWarnings(['一二三四五六七八九十百千']);
		expect(many).toMatch(/^The font has no glyph for 一, .*, 十 and 2 more: /);
		expect(signWarnings(['plain ASCII ~', 'é Δ “quoted” ǎ ﬁ\u200d\n'])).toEqual([]);
	});

	it('says so beside a picture and a light curve, once, but not of an SVG, where readers have fonts', async () => {
		const hint = expect.stringContaining('天, 文') as string;
		const captions = [['天'], ['文']];
		const strip = await renderPicture([cutout, cutout], { layout: 'filmStrip', picture, captions });
		expect(strip.panels.map(({ warnings }) => warnings)).toEqual([[hint], []]);
		const choice = { title: '天', caption: ['文'] };
		expect(renderLightCurve(detections, choice).numbers.warnings).toEqual([hint]);
		expect(renderLightCurve(detections, choice, 'svg').numbers.warnings).toEqual([]);
		const header = { title: '天', tag: '文', lines: [], links: [] };
		expect(renderCard(detections, [], { header }).numbers.warnings).toEqual([hint]);
	});
});
