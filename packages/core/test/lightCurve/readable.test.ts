import {
	cardHeader,
	drawCard,
	drawLightCurve,
	lightCurveOf,
	NEWEST,
	type LightCurveRecipe,
} from '../../src/lightCurve';
import { describeAlert } from '../../src/message';
import { nightOf, planTarget, prepareNight, readTarget, siteNamed, SITES } from '../../src/observe';
import { USUAL_LIMITS } from '../../src/observe/plan/prepareTonight';
import { DARK_THEME, LIGHT_THEME } from '../../src/image';
import {
	paintScene,
	plotTheme,
	type MarkerMark,
	type PictureMark,
	type Scene,
	type TextMark,
} from '../../src/scene';
import { bandStyle } from '../../src/lightCurve/plot/bandStyle';
import { rgba } from '../render/support/pixels';
import { arrayOf } from '../render/support/skies';
import { madeUpRows } from './support/curves';

const ABOUT = {
	seed: 4,
	detections: 60,
	forced: 40,
	bands: 'ugrizy',
	startMjdTai: 61200,
	spanDays: 60,
	peakNjy: 9000,
	noiseNjy: 300,
	withoutError: 0,
};
const ID = '170587117485817955';
const rows = madeUpRows(ABOUT);
const textsOf = ({ marks }: Scene) =>
	marks.filter((mark): mark is TextMark => mark.mark === 'text' && mark.text !== '');
const sceneOf = (recipe: LightCurveRecipe) =>
	drawLightCurve(lightCurveOf(rows, recipe), recipe).scene;

function cardScene(width?: number, alert: object = {}): Scene {
	const record = { ...rows[0], ra: 201.3, dec: -6.1, tnsName: 'SN 2026abc', ...alert };
	const header = cardHeader(describeAlert(record, { history: rows }), { tag: 'lt20mag' });
	return drawCard(lightCurveOf(rows), [], { width, header }).scene;
}

/** 8 of 360 pixels of the screen: the smallest capitals that can be read. */
const MIN_CAPITAL = 0.0222;
/** Height of capitals in font sizes: DejaVu Sans. */
const CAPITAL = 0.729;

describe('letters can be read where a picture is shown 360 pixels wide', () => {
	it.each([300, 420, 640, 800, 1080, 2000])('at %i pixels of width', (width) => {
		const scenes = [
			sceneOf({ width, title: 'SN 2026abc', id: ID, highlight: NEWEST }),
			sceneOf({ width, quantity: 'differenceMagnitude' }),
			sceneOf({ width, periodDays: 7 }),
			cardScene(width),
			cardScene(width, { tnsName: 'A name that is too long to stand beside its brightness' }),
		];
		for (const scene of scenes)
			for (const { style } of textsOf(scene))
				expect((CAPITAL * style.size) / width).toBeGreaterThanOrEqual(MIN_CAPITAL);
	});

	it('the id is written in full, at the right of the name or below it', () => {
		for (const title of ['SN 2026abc', 'A name that is too long to stand beside an id'])
			for (const width of [300, 1080]) {
				const scene = sceneOf({ width, title, id: ID });
				const texts = textsOf(scene);
				expect(texts.map(({ text }) => text)).toContain(ID);
				const id = texts.find(({ text }) => text === ID);
				expect(id?.style.align).toBe('right');
			}
	});

	it('the name of the vertical axis stands level, and no axis has more than five numbers', () => {
		for (const quantity of ['differenceFlux', 'differenceMagnitude', 'totalMagnitude'] as const) {
			const texts = textsOf(sceneOf({ width: 1080, quantity }));
			expect(texts.some(({ style }) => style.upwards)).toBe(false);
			const beside = texts.filter(({ style }) => style.anchor === 'middle');
			expect(beside.length).toBeLessThanOrEqual(5);
			const levels = new Map<number, number>();
			for (const { at, style } of texts)
				if (style.align === 'center') levels.set(at.y, (levels.get(at.y) ?? 0) + 1);
			expect(Math.max(...levels.values())).toBeLessThanOrEqual(5);
		}
	});
});

describe('marks', () => {
	const WIDTH = 1080;
	const UNIT = WIDTH / 360;
	const marksOf = (detections: number): MarkerMark[] => {
		const curve = lightCurveOf(madeUpRows({ ...ABOUT, detections, forced: 0 }));
		const { scene } = drawLightCurve(curve, { width: WIDTH });
		return scene.marks
			.filter((mark): mark is MarkerMark => mark.mark === 'marker')
			.slice(-detections);
	};

	it.each([
		[1, 7.5],
		[60, 7.5],
		[200, 6.51],
		[1000, 5.18],
		[9000, 4.5],
	])('%i of them are %f units across', (detections, across) => {
		const [{ radius }] = marksOf(detections);
		expect(Math.abs((2 * radius) / UNIT - across)).toBeLessThan(0.1);
	});

	it('no band lies on top of another: the order is that of no band and no time', () => {
		const marks = marksOf(1200);
		const last = marks.slice(-300);
		const counts = new Map<string, number>();
		for (const { shape } of last) counts.set(shape, (counts.get(shape) ?? 0) + 1);
		for (const count of counts.values()) expect(count).toBeGreaterThan(25);
		const before = marks.filter((mark, i) => i > 0 && mark.at.x > marks[i - 1].at.x).length;
		expect(Math.abs(before / marks.length - 0.5)).toBeLessThan(0.06);
	});

	it('the ring of this alert is 17 units wide, on ground, in the color of the text', () => {
		const curve = lightCurveOf(rows, { highlight: NEWEST });
		const { marks } = drawLightCurve(curve, { width: WIDTH }).scene;
		const theme = plotTheme('light');
		expect(marks.filter(({ mark }) => mark === 'ring').slice(-2)).toMatchObject([
			{ radius: 8.5 * UNIT, color: theme.background, lineWidth: expect.closeTo(4.4 * UNIT) },
			{ radius: 8.5 * UNIT, color: theme.text, lineWidth: expect.closeTo(1.8 * UNIT) },
		]);
	});

	it.each([
		[2900, 'Difference flux (nJy)'],
		[3100, 'Difference flux (µJy)'],
		[2.5e6, 'Difference flux (µJy)'],
		[3.5e6, 'Difference flux (mJy)'],
	])('of up to %f nJy stand at an axis of "%s"', (fluxNjy, title) => {
		const flat = [0, 1].map((i) => ({ ...rows[i], fluxNjy, fluxErrNjy: 1 }));
		const { scene } = drawLightCurve(lightCurveOf(flat), {});
		expect(textsOf(scene).map(({ text }) => text)).toContain(title);
	});

	it.each(['u', 'g', 'r', 'i', 'z', 'y'])('%s has its own shape and an edge', (band) => {
		for (const theme of ['light', 'dark'] as const)
			expect(bandStyle(band, theme, plotTheme(theme).background).shape).toBeDefined();
	});
});

describe('a card', () => {
	it('is three pixels wide for each of 360', () => {
		expect(cardScene().width).toBe(1080);
	});

	it('says who and how bright, when, how it changes, what it is, and below where and who in full', () => {
		const alert = {
			simbadType: 'Galaxy',
			legacyPhotoZ: 0.042,
			legacyPhotoZErr: 0.033,
			band: 'r',
			mjdTai: 61210.5,
			fluxNjy: 9000,
			fluxErrNjy: 30,
		};
		const texts = textsOf(cardScene(undefined, alert)).sort(
			(a, b) => a.at.y - b.at.y || a.at.x - b.at.x,
		);
		const words = texts.map(({ text }) => text);
		const order = [
			'SN 2026abc',
			'21.51 mag',
			'2026-06-19 11:59 UTC',
			'± 0.004 · S/N 300',
			'Galaxy (SIMBAD)',
			'photo-z 0.04 ± 0.03',
			'Difference flux (µJy)',
			'13:25:12.00 -06:06:00.0',
			`diaObject ${ID}`,
			`lsst.fink-portal.org/${ID}`,
			'lt20mag',
		];
		const places = order.map((text) => words.indexOf(text));
		expect(places).not.toContain(-1);
		const heights = places.map((place) => texts[place].at.y);
		expect([...heights].sort((a, b) => a - b)).toEqual(heights);
		const pairs = [order.slice(2, 4), order.slice(4, 6)];
		for (const [left, right] of pairs) {
			const at = (text: string) => texts[words.indexOf(text)].at;
			expect(at(left).y).toBe(at(right).y);
			expect(at(left).x).toBeLessThan(at(right).x);
		}
	});

	it.each(['light', 'dark'] as const)(
		'draws the place of a missing kind as one without data: ground with lines, %s',
		(theme) => {
			const header = cardHeader(describeAlert(rows[0]));
			const science = arrayOf(30, 30, (x, y) => x * y, 'Science');
			const { scene } = drawCard(lightCurveOf(rows), [science], { header, theme });
			const { width, data } = rgba(paintScene(scene));
			const [picture] = scene.marks.filter(({ mark }) => mark === 'picture') as PictureMark[];
			const { background, hatch } = theme === 'dark' ? DARK_THEME : LIGHT_THEME;
			const side = picture.raster.width;
			const left = picture.left + side + 24;
			let [lines, others] = [0, 0];
			for (let y = 0; y < side / 3; y++)
				for (let x = 0; x < side - 30; x++) {
					const at = 4 * ((picture.top + 5 + y) * width + left + x);
					const isGround = background.every((byte, i) => data[at + i] === byte);
					const [low, high] = [background[0], hatch[0]].sort((a, b) => a - b);
					if (!isGround && data[at] >= low && data[at] <= high) lines++;
					else if (!isGround) others++;
				}
			expect(others).toBe(0);
			expect(lines / ((side / 3) * (side - 30))).toBeGreaterThan(0.1);
			expect(lines / ((side / 3) * (side - 30))).toBeLessThan(0.5);
		},
	);

	it.each(SITES.map(({ name, code }) => [name, code]))(
		'says in full how it can be observed from %s',
		(_, code) => {
			const site = siteNamed(code);
			const prepared = prepareNight(site, nightOf('2026-04-14', site), USUAL_LIMITS);
			const target = readTarget({ ra: 149.83, dec: 1.32 });
			const plan = { target, prepared, observation: planTarget(target, prepared) };
			const { summary } = plan.observation;
			const header = cardHeader(describeAlert(rows[0]));
			const inLine = { ...header, rows: [{ left: summary, right: '' }] };
			const cards = [
				drawCard(lightCurveOf(rows), [], { header }, plan),
				drawCard(lightCurveOf(rows), [], { header: inLine }),
			];
			for (const { scene } of cards) {
				const texts = textsOf(scene).map(({ text }) => text.replace(/\u00a0/g, ' '));
				expect(texts.join(' ')).toContain(summary);
			}
		},
	);

	it('has three soft lines at most above its pictures, but for what is planned tonight', () => {
		const full = { simbadType: 'Galaxy', legacyPhotoZ: 0.042, tnsType: 'SN Ia' };
		for (const others of [{}, full, { band: 'g', fluxNjy: -900 }, { fluxNjy: 3 }]) {
			const record = { ...rows[0], tnsName: 'SN 2026abc', ...others };
			const { rows: pairs = [] } = cardHeader(describeAlert(record, { history: rows }));
			expect(pairs.length).toBeLessThanOrEqual(3);
		}
	});
});
