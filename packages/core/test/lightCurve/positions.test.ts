import * as fc from 'fast-check';

import { drawLightCurve, lightCurveOf, type LightCurvePoint } from '../../src/lightCurve';
import { paintScene, type MarkerMark, type Scene, type TextMark } from '../../src/scene';
import { BAND_SHAPES, bandStyle } from '../../src/lightCurve/plot/bandStyle';
import { madeUpRows, madeUps } from './support/curves';

const UNITS: Readonly<Record<string, number>> = { nJy: 1, µJy: 1e3, mJy: 1e6, AB: 1 };
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

const textsOf = ({ marks }: Scene) =>
	marks.filter((mark): mark is TextMark => mark.mark === 'text' && mark.text !== '');

interface Label {
	readonly value: number;
	readonly at: number;
}

/** The number on a label, read as a reader would. */
const read = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));

/** From what is printed at an axis alone: the line through its first and last label. */
function lineThrough(labels: readonly Label[]): (value: number) => number {
	const [first, last] = [labels[0], labels[labels.length - 1]];
	const slope = (last.at - first.at) / (last.value - first.value);
	return (value) => first.at + (value - first.value) * slope;
}

/** Reads the axes of a drawn plot back from their labels. */
function readAxes(scene: Scene) {
	const texts = textsOf(scene);
	const [unit] = texts.flatMap(({ text }) => UNITS[/\((.+)\)$/.exec(text)?.[1] ?? text] ?? []);
	const vertical = texts
		.filter(({ style }) => style.align === 'right' && style.anchor === 'middle')
		.map(({ text, at }) => ({ value: read(text) * unit, at: at.y }));
	const centered = texts.filter(({ style }) => style.align === 'center');
	const lowest = Math.max(...centered.map(({ at }) => at.y));
	const horizontal = centered
		.filter(({ text, at }) => at.y === lowest && /^\d+(\.\d+)?$/.test(text))
		.map(({ text, at }) => ({ value: read(text), at: at.x }));
	const dates = centered.filter(({ at }) => at.y < lowest);
	return { vertical, horizontal, dates };
}

/** Marks inside the plot from left to right: those of the legend are drawn before. */
function markersOf(scene: Scene, points: number): MarkerMark[] {
	const markers = scene.marks.filter((mark): mark is MarkerMark => mark.mark === 'marker');
	return markers.slice(markers.length - points).sort((a, b) => a.at.x - b.at.x);
}

const usual = { width: 900, height: 600 };

describe('points lie where the numbers at the axes say', () => {
	it('for any curve in flux and magnitudes, to a hundredth of a pixel', () => {
		let compared = 0;
		fc.assert(
			fc.property(
				madeUps,
				fc.constantFrom('differenceFlux' as const, 'differenceMagnitude' as const),
				(about, quantity) => {
					const curve = lightCurveOf(madeUpRows({ ...about, withoutError: 0 }), { quantity });
					const { scene, scales } = drawLightCurve(curve, usual);
					const { vertical, horizontal } = readAxes(scene);
					if (vertical.length < 2 || horizontal.length < 2) return;
					const [x, y] = [lineThrough(horizontal), lineThrough(vertical)];
					const found = markersOf(scene, curve.points.length);
					const key = (at: { x: number; y: number }, shape: string) =>
						`${shape} ${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
					const drawn = new Map<string, MarkerMark[]>();
					for (const marker of found) {
						const { at, shape } = marker;
						for (const [dx, dy] of [0, 0.05, -0.05].flatMap((a) =>
							[0, 0.05, -0.05].map((b) => [a, b]),
						)) {
							const near = key({ x: at.x + dx, y: at.y + dy }, shape);
							drawn.set(near, [...(drawn.get(near) ?? []), marker]);
						}
					}
					for (const { mjdTai, value, band } of curve.points) {
						const at = { x: x(mjdTai), y: value === null ? scales.negativeY : y(value) };
						const close = (drawn.get(key(at, BAND_SHAPES[band])) ?? []).some(
							(marker) => Math.hypot(marker.at.x - at.x, marker.at.y - at.y) < 0.011,
						);
						if (!close) throw new Error(`no mark of ${band} at ${at.x}, ${at.y}`);
						compared++;
					}
				},
			),
			{ numRuns: 200, seed: 8 },
		);
		expect(compared).toBeGreaterThan(3000);
	}, 120_000);

	it('error bars reach one standard deviation to both sides, to half a pixel', () => {
		fc.assert(
			fc.property(madeUps, (about) => {
				const rows = madeUpRows({ ...about, detections: 1, forced: 0, withoutError: 0 });
				const curve = lightCurveOf([
					...rows,
					{ ...rows[0], diaSourceId: '2', mjdTai: 61000, fluxNjy: 0, fluxErrNjy: null },
				]);
				const { scene, scales } = drawLightCurve(curve, usual);
				const point = curve.points.find(({ error }) => error !== undefined) as LightCurvePoint;
				const y = lineThrough(readAxes(scene).vertical);
				const style = scene.marks.filter((mark) => mark.mark === 'rectangle');
				const column = Math.round(scales.x(point.mjdTai) - 0.5);
				const bar = style.find(
					({ rectangle }) =>
						rectangle.width <= 3 &&
						Math.abs(rectangle.x - column) <= 2 &&
						rectangle.y > scales.area.y &&
						rectangle.y + rectangle.height < scales.area.y + scales.area.height,
				);
				const error = point.error ?? 0;
				const value = Number(point.value);
				const [top, bottom] = [y(value + error), y(value - error)];
				if (bottom - top < 2) return;
				expect(Math.abs((bar?.rectangle.y ?? 0) - top)).toBeLessThanOrEqual(0.51);
				const end = (bar?.rectangle.y ?? 0) + (bar?.rectangle.height ?? 0);
				expect(Math.abs(end - bottom)).toBeLessThanOrEqual(0.51);
			}),
			{ numRuns: 100, seed: 8 },
		);
	}, 60_000);

	it('dates above are UTC: 37 s to the right of the same digits in TAI', () => {
		let compared = 0;
		fc.assert(
			fc.property(madeUps, (about) => {
				const { scene } = drawLightCurve(lightCurveOf(madeUpRows(about)), usual);
				const { horizontal, dates } = readAxes(scene);
				if (horizontal.length < 2) return;
				const x = lineThrough(horizontal);
				let [year, day, month] = ['', '1', 'Jan'];
				for (const { text, at } of dates) {
					const [time = '00:00'] = /\d+:\d+(:\d+)?/.exec(text) ?? [];
					const date = text.replace(/\d+:\d+.*/, '');
					[year] = /\d{4}/.exec(date) ?? [year];
					if (/[A-Z]/.test(date)) {
						[month] = /[A-Z][a-z]{2}/.exec(date) ?? [month];
						[day] = /^\d{1,2}(?= )/.exec(date) ?? ['1'];
					} else if (/^\d{4}$/.test(date)) [month, day] = ['Jan', '1'];
					const [hours, minutes, seconds = 0] = time.split(':').map(Number);
					const number = MONTHS.indexOf(month) / 3;
					const utcMs = Date.UTC(Number(year), number, Number(day), hours, minutes, seconds);
					const mjdTai = utcMs / 86_400_000 + 40587 + 37 / 86_400;
					expect(Math.abs(at.x - x(mjdTai))).toBeLessThan(0.02);
					compared++;
				}
			}),
			{ numRuns: 200, seed: 8 },
		);
		expect(compared).toBeGreaterThan(400);
	}, 60_000);

	it('phases are those of the period, each twice', () => {
		const rows = [0, 0.1, 3.3, 7.75].map((days, i) => ({
			diaSourceId: String(i + 1),
			mjdTai: 61200 + days,
			band: 'r',
			fluxNjy: 100 * i,
			fluxErrNjy: 3,
		}));
		const curve = lightCurveOf(rows, { periodDays: 0.5, epochMjdTai: 61190.25 });
		const { scene } = drawLightCurve(curve, { ...usual, firstDetection: true });
		const x = lineThrough(
			textsOf(scene)
				.filter(({ text, style }) => style.align === 'center' && /^\d\.\d$/.test(text))
				.map(({ text, at }) => ({ value: read(text), at: at.x })),
		);
		const expected = [0.5, 0.7, 0.1, 0].flatMap((phase) => [x(phase), x(phase + 1)]);
		expected.sort((a, b) => a - b);
		const found = markersOf(scene, 8).map(({ at }) => at.x);
		found.forEach((at, i) => expect(at).toBeCloseTo(expected[i], 3));
		expect(scene.marks.some(({ mark }) => mark === 'line')).toBe(false);
	});

	it('negative ones stand at their dates in a strip between the plot and the axis of time', () => {
		const rows = [-4000, -2000, 0, 160, 9000].map((fluxNjy, i) => ({
			diaSourceId: String(i + 1),
			diaObjectId: '17',
			numberOfDetections: 5,
			mjdTai: 61200 + 3 * i,
			band: 'r',
			fluxNjy,
			fluxErrNjy: 50,
		}));
		const curve = lightCurveOf(rows, { quantity: 'differenceMagnitude', highlight: '2' });
		const { scene, scales } = drawLightCurve(curve, usual);
		const { area, bottom } = scales;
		const inStrip = markersOf(scene, 5).filter(({ at }) => at.y > area.y + area.height);
		expect(inStrip.map(({ at }) => at.x)).toEqual([scales.x(61200), scales.x(61203)]);
		for (const { at } of inStrip) expect(at.y).toBeLessThan(bottom);
		const texts = textsOf(scene).map(({ text }) => text);
		expect(texts).toEqual(
			expect.arrayContaining([
				'Fainter than the template by 3σ or more',
				'2 negative',
				'1 limit (5σ)',
				'1 marginal',
			]),
		);
		const ring = scene.marks.filter(({ mark }) => mark === 'ring').at(-1);
		expect(ring).toMatchObject({ at: { x: scales.x(61203), y: scales.negativeY } });
	});

	it('without a single magnitude there is a sentence in place of the axis of values', () => {
		const rows = [1, 2].map((i) => ({
			diaSourceId: String(i),
			mjdTai: 61200 + i,
			band: 'g',
			fluxNjy: -900,
			fluxErrNjy: 30,
		}));
		const { scene } = drawLightCurve(
			lightCurveOf(rows, { quantity: 'differenceMagnitude' }),
			usual,
		);
		expect(readAxes(scene).vertical).toEqual([]);
		expect(textsOf(scene).map(({ text }) => text)).toContain(
			'No measurement has a magnitude: draw the flux',
		);
		expect(markersOf(scene, 2)).toHaveLength(2);
	});

	it('brighter is up, in flux and in magnitudes', () => {
		const rows = [100, 1000].map((fluxNjy, i) => ({
			diaSourceId: String(i + 1),
			mjdTai: 61200 + i,
			band: 'r',
			fluxNjy,
			fluxErrNjy: 3,
		}));
		for (const quantity of ['differenceFlux', 'differenceMagnitude'] as const) {
			const { scene } = drawLightCurve(lightCurveOf(rows, { quantity }), usual);
			const [faint, bright] = markersOf(scene, 2);
			expect(bright.at.y).toBeLessThan(faint.at.y);
		}
	});
});

describe('pixels', () => {
	it.each(['u', 'i', 'y'])('have the mark of %s where the scene has it', (band) => {
		for (let seed = 1; seed <= 20; seed++) {
			const rows = [0, 1].map((i) => ({
				diaSourceId: String(i + 1),
				mjdTai: 61200 + i * (1 + seed / 17),
				band: i === 0 ? band : 'r',
				fluxNjy: 1000 + 700 * i * Math.sin(seed),
			}));
			const curve = lightCurveOf(rows);
			const { scene } = drawLightCurve(curve, { width: 1200, firstDetection: false });
			const [mark] = markersOf(scene, 2);
			const { data, width } = paintScene(scene);
			const [red, green, blue] = bandStyle(band, 'light', [255, 255, 255, 255]).fill;
			let [sum, sumX, sumY] = [0, 0, 0];
			for (let y = Math.floor(mark.at.y) - 20; y < mark.at.y + 20; y++)
				for (let x = Math.floor(mark.at.x) - 20; x < mark.at.x + 20; x++) {
					const at = (y * width + x) * 4;
					const isFill = data[at] === red && data[at + 1] === green && data[at + 2] === blue;
					if (!isFill) continue;
					sum++;
					sumX += x + 0.5;
					sumY += y + 0.5;
				}
			expect(sum).toBeGreaterThan(40);
			expect(Math.abs(sumX / sum - mark.at.x)).toBeLessThan(0.5);
			expect(Math.abs(sumY / sum - mark.at.y)).toBeLessThan(0.8);
		}
	});
});
