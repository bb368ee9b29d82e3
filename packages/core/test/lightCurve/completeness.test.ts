import { describeLightCurve, lightCurveOf, type CurveChoice } from '../../src/lightCurve';
import { drawLightCurve, type SourceRow } from '../../src/lightCurve';
import { textBoxes } from './support/textBoxes';

const detection = (n: number, others: Record<string, unknown> = {}): SourceRow => ({
	diaObjectId: '17',
	diaSourceId: String(100 + n),
	mjdTai: 61200 + n,
	band: 'r',
	fluxNjy: 1000,
	fluxErrNjy: 50,
	...others,
});
const forced = (n: number): SourceRow =>
	detection(n, { diaSourceId: undefined, diaForcedSourceId: String(500 + n) });
const numbersOf = (rows: readonly SourceRow[], choice: CurveChoice = {}) =>
	describeLightCurve(lightCurveOf(rows, choice));
const textsOf = (rows: readonly SourceRow[], choice: CurveChoice = {}) =>
	textBoxes(drawLightCurve(lightCurveOf(rows, choice), { width: 800 }).scene).map(
		({ text }) => text,
	);

const THREE = [1, 2, 3];

describe('whether a curve holds all detections of its object', () => {
	it.each<[string, SourceRow[], CurveChoice, boolean | null, number | null]>([
		['nothing tells', THREE.map((n) => detection(n)), {}, null, null],
		[
			'as many as the rows say',
			THREE.map((n) => detection(n, { numberOfDetections: 3 })),
			{},
			true,
			3,
		],
		[
			'fewer than they say',
			THREE.map((n) => detection(n, { numberOfDetections: 7 })),
			{},
			false,
			7,
		],
		['fewer, raw', [1, 2].map((n) => detection(n, { 'r:nDiaSources': 7 })), {}, false, 7],
		[
			'fewer than the item says',
			THREE.map((n) => detection(n)),
			{ detectionsOfObject: 12 },
			false,
			12,
		],
		['twice the same row', [detection(1), detection(1)], { detectionsOfObject: 2 }, false, 2],
		['forced ones do not count', [detection(1), forced(2)], { detectionsOfObject: 2 }, false, 2],
		[
			'more than was said when the alert was sent',
			THREE.map((n) => detection(n)),
			{ detectionsOfObject: 2 },
			true,
			3,
		],
		[
			'the first is not among them',
			[detection(3, { daysSinceFirstDetection: 9 })],
			{},
			false,
			null,
		],
		['the first by Fink', [detection(3, { 'f:firstDiaSourceMjdTaiFink': 61190 })], {}, false, null],
		[
			'the first is among them, others may not be',
			[detection(0), detection(9, { daysSinceFirstDetection: 9 })],
			{},
			null,
			null,
		],
		['the only one is the first', [detection(3, { daysSinceFirstDetection: 0 })], {}, true, null],
		[
			'the only one is the first, to a rounded age',
			[detection(3, { daysSinceFirstDetection: 0.001 })],
			{},
			true,
			null,
		],
		['Fink says first', [detection(3, { 'f:is_first': true })], {}, true, 1],
		['Fink says not first', [detection(3, { 'f:is_first': 'False' })], {}, false, 2],
	])('is right where %s', (_, rows, choice, isComplete, detectionsOfObject) => {
		const numbers = numbersOf(rows, choice);
		expect(numbers).toMatchObject({ isComplete, detectionsOfObject });
		const says = [...numbers.warnings, ...numbers.notes].join(' ');
		if (isComplete === false)
			expect(says).toMatch(/rows (contain|of 17 are not complete).*Incomplete: /);
		else expect(says).not.toMatch(/Incomplete|rows contain/);
	});

	it('does not depend on what is shown', () => {
		const rows = THREE.map((n) => detection(n, { numberOfDetections: 3 }));
		expect(numbersOf(rows, { lastDays: 1, bands: ['r'] })).toMatchObject({
			points: 2,
			detectionsHeld: 3,
			isComplete: true,
			warnings: [],
		});
	});

	it('adds up objects that form one curve', () => {
		const rows = [
			detection(1, { numberOfDetections: 1 }),
			detection(2, { diaObjectId: '18', numberOfDetections: 2 }),
		];
		const joined = { severalObjects: true };
		expect(numbersOf(rows, joined)).toMatchObject({ detectionsOfObject: 3, isComplete: false });
		const [one, other] = rows;
		const unknown = { ...other, numberOfDetections: undefined };
		expect(numbersOf([one, unknown], joined)).toMatchObject({ isComplete: null });
	});

	it('calls no detection the first when earlier ones are missing', () => {
		const held = THREE.map((n) => detection(n, { numberOfDetections: 7 }));
		expect(numbersOf(held).firstDetectionMjdTai).toBeNull();
		expect(textsOf(held).join()).not.toContain('first detection');
	});

	it('says so in the picture, with the numbers', () => {
		const rows = THREE.map((n) =>
			detection(n, { numberOfDetections: 7, 'f:firstDiaSourceMjdTaiFink': 61195 }),
		);
		expect(textsOf(rows)).toContain('Incomplete: 3 of 7 detections');
		expect(numbersOf(rows).warnings).toEqual([
			'The rows contain 3 of the 7 detections of 17, and they begin 6.0 d after the first detection.',
		]);
	});

	it('a single detection without further knowledge says so', () => {
		expect(numbersOf([detection(1)]).warnings).toEqual([
			'There is a single detection of 17: it is not known whether there are others.',
		]);
		expect(textsOf([detection(1)])).toContain(
			'A single detection; others, if any, are not in the data',
		);
		expect(numbersOf([detection(1), forced(2)]).warnings).toEqual([]);
	});

	it('of asteroids it says that their alerts hold no history', () => {
		const asteroid = detection(1, { diaObjectId: '0', ssObjectId: '21163624394469969' });
		expect(numbersOf([{ ...asteroid, daysSinceFirstDetection: 5 }]).warnings).toEqual([
			'There is a single detection of 2004 JQ12: an alert of a Solar System object does not include earlier ones.',
		]);
	});
});

describe('folded curves', () => {
	it('say that times are not barycentric, in the picture and in numbers', () => {
		const rows = THREE.map((n) => detection(n, { numberOfDetections: 3 }));
		const choice = { periodDays: 0.5 };
		// 1 au / c = 499.0048 s by astropy 8.0.2, of 43,200 s
		expect(textsOf(rows, choice)).toContain(
			'Times are not barycentric: up to ± 8.3 min, ± 0.012 in phase',
		);
		expect(numbersOf(rows, choice)).toMatchObject({
			folding: { periodDays: 0.5, isBarycentric: false },
			notes: ['Times are not barycentric: up to ± 8.3 min, ± 0.012 in phase'],
			warnings: [],
		});
		expect(numbersOf(rows)).toMatchObject({ folding: null, notes: [] });
	});
});
