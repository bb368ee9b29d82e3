import { PNG } from 'pngjs';

import { OptionError } from '../../src/errors';
import { decodePngText } from '../../src/encode';
import {
	drawLightCurve,
	lightCurveOf,
	NEWEST,
	renderCard,
	renderLightCurve,
	type LightCurveRecipe,
} from '../../src/lightCurve';
import { paintScene, sceneToSvg, type Mark, type SceneFormat } from '../../src/scene';
import { madeUpRows } from './support/curves';

const rows = madeUpRows({
	seed: 5,
	detections: 60,
	forced: 30,
	bands: 'ugrizy',
	startMjdTai: 61200,
	spanDays: 90,
	peakNjy: 5000,
	noiseNjy: 150,
	withoutError: 0.1,
});
const recipe: LightCurveRecipe = { title: 'T', caption: ['C'], highlight: NEWEST };

describe('the PNG file', () => {
	const { bytes, numbers } = renderLightCurve(rows, recipe);
	const text = decodePngText(bytes);

	it('is the same for any order of the rows', () => {
		const again = renderLightCurve([...rows].reverse(), recipe).bytes;
		expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
	});

	it('holds title, recipe, numbers and every point', () => {
		expect(text).toMatchObject({ Title: 'T', Software: 'n8n-nodes-fink' });
		expect(JSON.parse(text['Fink Recipe'])).toEqual(recipe);
		expect(JSON.parse(text['Fink Numbers'])).toEqual(JSON.parse(JSON.stringify(numbers)));
		const [head, ...lines] = text['Fink Points'].split('\n');
		expect(head).toBe('mjdTai,band,kind,value [nJy],error,id');
		const { points } = lightCurveOf(rows, recipe);
		expect(lines).toEqual(
			points.map((point) =>
				[point.mjdTai, point.band, point.kind, point.value, point.error ?? '', point.id].join(','),
			),
		);
	});

	it('differs from the full-color picture by less than the eye sees', () => {
		const canvas = paintScene(drawLightCurve(lightCurveOf(rows, recipe), recipe).scene);
		const { data } = PNG.sync.read(Buffer.from(bytes));
		let [sum, changed, worst] = [0, 0, 0];
		for (let i = 0; i < data.length; i++) {
			const difference = Math.abs(data[i] - canvas.data[i]);
			sum += difference;
			if (difference > 0) changed++;
			worst = Math.max(worst, difference);
		}
		expect(changed / data.length).toBeLessThan(0.01);
		expect(sum / data.length).toBeLessThan(0.1);
		expect(worst).toBeLessThan(128);
	});
});

describe('the SVG file', () => {
	const drawn = drawLightCurve(lightCurveOf(rows, recipe), recipe);
	const svg = sceneToSvg(drawn.scene, 'T', { note: '<&">' });
	const count = (kind: Mark['mark']) =>
		drawn.scene.marks.filter(({ mark }) => mark === kind).length;
	const tags = (name: string) => svg.match(new RegExp(`<${name} `, 'g'))?.length ?? 0;

	it('has what the pixels are painted from: each mark once', () => {
		const circles = drawn.scene.marks.filter(
			(mark) => mark.mark === 'marker' && mark.shape === 'circle',
		).length;
		expect(tags('text')).toBe(count('text'));
		expect(tags('polyline')).toBe(count('line'));
		expect(tags('circle')).toBe(circles + count('ring'));
		expect(tags('polygon')).toBe(count('marker') - circles + count('polygon'));
		// one more for the background
		expect(tags('rect')).toBe(count('rectangle') + 1);
	});

	it('is well-formed: every tag is closed, nothing is left unescaped', () => {
		const open: string[] = [];
		for (const [, slash, name, rest] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
			if (slash) expect(open.pop()).toBe(name);
			else if (!rest.endsWith('/')) open.push(name);
		}
		expect(open).toEqual([]);
		expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
	});

	it('has the places of the circles to a hundredth of a pixel', () => {
		const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
			Number(x),
			Number(y),
		]);
		const marks = drawn.scene.marks.flatMap((mark) =>
			mark.mark === 'ring' || (mark.mark === 'marker' && mark.shape === 'circle') ? [mark.at] : [],
		);
		marks.forEach(({ x, y }, i) => {
			expect(places[i][0]).toBeCloseTo(x, 2);
			expect(places[i][1]).toBeCloseTo(y, 2);
		});
	});

	it.each([
		['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
		['control characters', 'a\u0000b\u0007c', 'a\ufffdb\ufffdc'],
	])('takes %s in titles as text', (_, title, shown) => {
		const { bytes } = renderLightCurve(rows, { title }, 'svg');
		const text = Buffer.from(bytes).toString('utf8');
		expect(text).toContain(`<title>${shown}</title>`);
		expect(text).not.toContain('<script');
		expect([...text].filter((sign) => sign < '\t')).toEqual([]);
	});

	it('makes the addresses of cards links', () => {
		const header = {
			title: 'T',
			lines: [],
			links: [{ label: 'Fink portal', url: 'https://lsst.fink-portal.org/17' }],
		};
		const { bytes } = renderCard(rows, [], { header }, 'svg');
		expect(Buffer.from(bytes).toString('utf8')).toContain(
			'<a xlink:href="https://lsst.fink-portal.org/17">',
		);
	});
});

it('says which formats there are', () => {
	expect(() => renderLightCurve(rows, {}, 'gif' as SceneFormat)).toThrow(OptionError);
});
