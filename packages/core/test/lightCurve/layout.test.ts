import * as fc from 'fast-check';

import { describeAlert } from '../../src/message';
import {
	cardHeader,
	drawCard,
	drawLightCurve,
	lightCurveOf,
	NEWEST,
	QUANTITIES,
	type LightCurveRecipe,
} from '../../src/lightCurve';
import type { Scene } from '../../src/scene';
import { textBoxes } from './support/textBoxes';
import { madeUpRows, madeUps } from './support/curves';

/** Two boxes may touch, but not share more than rounding to whole pixels explains. */
const SLACK = 0.75;

const recipes = fc.record({
	quantity: fc.constantFrom(...QUANTITIES.map(({ name }) => name)),
	width: fc.constantFrom(300, 320, 401, 640, 800, 1200, 1999),
	height: fc.constantFrom(undefined, 200, 333, 2000),
	title: fc.constantFrom('', '170587117485817955', 'A long title of an object '.repeat(9)),
	caption: fc.constantFrom(
		[],
		['One line'],
		Array.from({ length: 9 }, () => 'word '.repeat(40)),
	),
	highlight: fc.constantFrom(undefined, NEWEST),
	periodDays: fc.constantFrom(undefined, undefined, 0.5123456789, 412.5),
	firstDetection: fc.boolean(),
	theme: fc.constantFrom('light' as const, 'dark' as const),
});

const defined = (recipe: object): LightCurveRecipe =>
	Object.fromEntries(Object.entries(recipe).filter(([, value]) => value !== undefined));

/** What is wrong with the texts of a scene, in words. */
function faultsOf(scene: Scene): string[] {
	const boxes = textBoxes(scene).filter(({ text }) => text !== '');
	const faults: string[] = [];
	boxes.forEach(({ text, box }, i) => {
		const isInside =
			box.x >= -SLACK &&
			box.y >= -SLACK &&
			box.x + box.width <= scene.width + SLACK &&
			box.y + box.height <= scene.height + SLACK;
		if (!isInside) faults.push(`"${text}" leaves the picture`);
		for (const other of boxes.slice(i + 1)) {
			const across =
				Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
			const down =
				Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
			if (across > SLACK && down > SLACK) faults.push(`"${text}" overlaps "${other.text}"`);
		}
	});
	return faults;
}

const curveOf = (about: Parameters<typeof madeUpRows>[0], recipe: LightCurveRecipe) =>
	lightCurveOf(madeUpRows({ ...about, withoutError: 0 }), recipe);

describe('labels', () => {
	it('never overlap and never leave the picture, for any curve and size', () => {
		fc.assert(
			fc.property(madeUps, recipes, (about, given) => {
				const recipe = defined(given);
				const { scene } = drawLightCurve(curveOf(about, recipe), recipe);
				expect(faultsOf(scene)).toEqual([]);
			}),
			{ numRuns: 300, seed: 8 },
		);
	}, 120_000);

	it('neither do they on cards', () => {
		fc.assert(
			fc.property(
				madeUps,
				recipes,
				fc.constantFrom('', 'sn', 'a_very_long_tag_name_'.repeat(4)),
				(about, given, tag) => {
					const { title, ...others } = { ...given, height: undefined };
					const rows = madeUpRows(about);
					const alert = {
						...rows[0],
						ra: 201.3,
						dec: -6.1,
						tnsName: 'SN 2026abc',
						tnsType: 'SN Ia',
						simbadType: 'Galaxy',
					};
					const header = cardHeader(describeAlert(alert, { history: rows }), { title, tag });
					const recipe = { ...defined(others), header };
					const { scene } = drawCard(curveOf(about, recipe), [], recipe);
					expect(faultsOf(scene)).toEqual([]);
				},
			),
			{ numRuns: 120, seed: 8 },
		);
	}, 120_000);

	it('of axes are never cut: no ellipsis unless a title or caption has one', () => {
		fc.assert(
			fc.property(madeUps, recipes, (about, given) => {
				const recipe = defined({ ...given, title: 'short', caption: [] });
				const { scene } = drawLightCurve(curveOf(about, recipe), recipe);
				const cut = textBoxes(scene).filter(({ text }) => text.includes('…'));
				expect(cut).toEqual([]);
			}),
			{ numRuns: 120, seed: 8 },
		);
	}, 120_000);

	it('are there: each axis has two numbers or more on pictures of usual size', () => {
		fc.assert(
			fc.property(madeUps, fc.constantFrom(480, 640, 800, 1200), (about, width) => {
				const { scene, scales } = drawLightCurve(curveOf(about, {}), { width });
				const texts = textBoxes(scene);
				const { x, y, width: wide, height } = scales.area;
				const below = texts.filter(({ box }) => box.y > y + height && box.x > x - 40);
				const above = texts.filter(
					({ text, box }) => /\d/.test(text) && box.y + box.height <= y && box.y > y - 80,
				);
				const beside = texts.filter(
					({ text, box }) => /\d/.test(text) && box.x + box.width <= x && box.y > y - 20,
				);
				expect(below.length).toBeGreaterThanOrEqual(2);
				expect(beside.filter(({ box }) => box.y < y + height).length).toBeGreaterThanOrEqual(2);
				expect(above.length).toBeGreaterThanOrEqual(1);
				expect(wide).toBeGreaterThan(width * 0.6);
			}),
			{ numRuns: 150, seed: 8 },
		);
	}, 60_000);

	it('the plot keeps at least a fifth of the height, even on flat pictures with a full legend', () => {
		fc.assert(
			fc.property(madeUps, recipes, (about, given) => {
				const recipe = defined({ ...given, title: '170587117485817955' });
				const { scene, scales } = drawLightCurve(curveOf(about, recipe), recipe);
				expect(scales.area.height).toBeGreaterThan(scene.height * 0.22);
			}),
			{ numRuns: 150, seed: 8 },
		);
	}, 60_000);
});

describe('sizes', () => {
	it.each([
		['Width', { width: 299 }],
		['Width', { width: 2001 }],
		['Width', { width: 640.5 }],
		['Height', { height: 199 }],
		['Height', { height: 2001 }],
		['Height', { height: NaN }],
	])('%s out of range is an error: %p', (field, recipe) => {
		const curve = lightCurveOf(madeUpRows({ ...PLAIN, detections: 3 }));
		expect(() => drawLightCurve(curve, recipe)).toThrow(`${field} must be a whole number`);
	});

	it.each([
		[300, 225],
		[640, 480],
		[800, 600],
		[2000, 1500],
	])('%i pixels of width are %i high by default', (width, height) => {
		const { scene } = drawLightCurve(lightCurveOf(madeUpRows(PLAIN)), { width });
		expect([scene.width, scene.height]).toEqual([width, height]);
	});
});

const PLAIN = {
	seed: 3,
	detections: 20,
	forced: 0,
	bands: 'gri',
	startMjdTai: 61200,
	spanDays: 60,
	peakNjy: 9000,
	noiseNjy: 200,
	withoutError: 0,
};
