import * as fc from 'fast-check';

import { FinkError } from '../../src/errors';
import {
	describeLightCurve,
	lightCurveOf,
	NEWEST,
	type CurveChoice,
	type SourceRow,
} from '../../src/lightCurve';
import { madeUpRows, madeUps } from './support/curves';

const row = (others: Record<string, unknown> = {}): SourceRow => ({
	diaObjectId: '17',
	diaSourceId: '1',
	mjdTai: 61200,
	band: 'r',
	fluxNjy: 1000,
	fluxErrNjy: 50,
	...others,
});
const id = (n: number, others: Record<string, unknown> = {}) =>
	row({ diaSourceId: String(n), mjdTai: 61200 + n, ...others });

describe('rows of every form', () => {
	const raw = {
		'r:diaObjectId': '170587117485817955',
		'r:diaSourceId': '170666304474710039',
		'r:midpointMjdTai': 61235.4191836794,
		'r:band': 'i',
		'r:psfFlux': 2674.6938,
		'r:psfFluxErr': 306.47693,
		'r:scienceFlux': 5000,
		'r:scienceFluxErr': 310,
	};
	const simplified = {
		diaObjectId: '170587117485817955',
		diaSourceId: '170666304474710039',
		mjdTai: 61235.4191836794,
		band: 'i',
		fluxNjy: 2674.6938,
		fluxErrNjy: 306.47693,
		scienceFluxNjy: 5000,
		scienceFluxErrNjy: 310,
	};
	const packet = Object.fromEntries(
		Object.entries(raw).map(([name, value]) => [name.slice(2), value]),
	);
	const text = Object.fromEntries(
		Object.entries(raw).map(([name, value]) => [name, String(value)]),
	);

	it.each([
		['raw', raw],
		['simplified', simplified],
		['of an alert packet', packet],
		['all text', text],
	])('%s rows give the same points', (_, given) => {
		for (const quantity of ['differenceFlux', 'totalMagnitude'] as const)
			expect(lightCurveOf([given], { quantity })).toEqual(lightCurveOf([raw], { quantity }));
	});

	it('uses the flux that is asked for', () => {
		expect(lightCurveOf([raw]).points[0]).toMatchObject({ value: 2674.6938, error: 306.47693 });
		expect(lightCurveOf([raw], { quantity: 'totalFlux' }).points[0]).toMatchObject({
			value: 5000,
			error: 310,
		});
	});

	it("gives the API reference's example of a magnitude: 22.83 ± 0.12", () => {
		const [{ value, error }] = lightCurveOf([raw], { quantity: 'differenceMagnitude' }).points;
		expect(value).toBeCloseTo(22.832, 3);
		expect(error).toBeCloseTo(0.1244, 4);
	});
});

describe('every row is a point or is counted', () => {
	it.each<[string, SourceRow, CurveChoice, string]>([
		['no time', row({ mjdTai: null }), {}, 'noTime'],
		['NaN as time', row({ mjdTai: NaN }), {}, 'noTime'],
		['a Julian date', row({ mjdTai: 2461235.9 }), {}, 'noTime'],
		['no band', row({ band: null }), {}, 'noBand'],
		['a band that Rubin lacks', row({ band: 'w' }), {}, 'noBand'],
		['no flux', row({ fluxNjy: undefined }), {}, 'noFlux'],
		['the text nan as flux', row({ fluxNjy: 'nan' }), {}, 'noFlux'],
		['an infinite flux', row({ fluxNjy: Infinity }), {}, 'noFlux'],
		['the same diaSourceId', id(0, { diaSourceId: '9', mjdTai: 61250 }), {}, 'duplicate'],
		['the same time and band', id(9, { diaSourceId: '77' }), {}, 'duplicate'],
		[
			'no magnitude and no error',
			row({ fluxNjy: -3, fluxErrNjy: null }),
			{ quantity: 'differenceMagnitude' },
			'noMagnitude',
		],
		['another band', row({ band: 'g' }), { bands: ['r'] }, 'otherBand'],
		['before the window', row({ mjdTai: 61100 }), { lastDays: 30 }, 'outsideWindow'],
	])('also with %s', (_, bad, choice, reason) => {
		const curve = lightCurveOf([id(9), bad], choice);
		const counts = Object.entries(curve.dropped).filter(([, count]) => count > 0);
		expect(counts).toEqual([[reason, 1]]);
		expect(curve.points).toHaveLength(1);
		expect(curve.rows).toBe(2);
	});

	it('holds for any curve and choice', () => {
		const choices = fc.record({
			quantity: fc.constantFrom(
				'differenceFlux' as const,
				'differenceMagnitude' as const,
				'totalFlux' as const,
			),
			bands: fc.constantFrom([], ['r'], ['g', 'y']),
			lastDays: fc.constantFrom(undefined, 1, 30),
		});
		fc.assert(
			fc.property(madeUps, choices, (about, choice) => {
				const rows = madeUpRows(about);
				const doubled = [...rows, ...rows.slice(0, 3), row({ mjdTai: null })];
				const curve = drawnOrNothing(doubled, choice);
				if (!curve) return;
				const dropped = Object.values(curve.dropped).reduce((sum, n) => sum + n, 0);
				expect(curve.points.length + dropped).toBe(doubled.length);
			}),
			{ numRuns: 150, seed: 8 },
		);
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(madeUps, fc.integer({ min: 1, max: 1000 }), (about, turn) => {
				const rows = madeUpRows(about);
				const others = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
				const worse = rows.slice(0, 2).map((first) => ({ ...first, fluxErrNjy: 1e9 }));
				expect(lightCurveOf([...others.reverse(), ...worse])).toEqual(
					lightCurveOf([...worse, ...rows]),
				);
			}),
			{ numRuns: 100, seed: 8 },
		);
	});

	it('keeps of two rows of one moment the better one', () => {
		const better = id(3, { diaSourceId: '30', fluxErrNjy: 5 });
		const without = id(3, { diaSourceId: '31', fluxErrNjy: null });
		for (const rows of [
			[id(3), better, without],
			[without, better, id(3)],
		])
			expect(lightCurveOf(rows).points.map((point) => point.id)).toEqual(['30']);
	});

	it('keeps a detection and a forced measurement of the same exposure', () => {
		const forced = { ...id(1), diaSourceId: undefined, diaForcedSourceId: '5' };
		expect(lightCurveOf([id(1), forced]).points.map(({ kind }) => kind)).toEqual([
			'detection',
			'forced',
		]);
	});
});

describe('negative and faint fluxes', () => {
	const magnitudes = { quantity: 'differenceMagnitude' } as const;

	it('stay what they are in flux', () => {
		expect(lightCurveOf([row({ fluxNjy: -812 })]).points[0]).toMatchObject({
			value: -812,
			error: 50,
			isLimit: false,
		});
	});

	it.each([
		['five sigma is a detection', 250, 3, 'detection', 250],
		['below it marginal', 249.9, 3, 'marginal', 249.9],
		['at three sigma marginal', 150, 3, 'marginal', 150],
		['below three sigma a limit at five', 149.9, 3, 'limit', 250],
		['zero a limit at five', 0, 3, 'limit', 250],
		['a little negative a limit at five', -149.9, 3, 'limit', 250],
		['below a threshold of five a limit at five', 249.9, 5, 'limit', 250],
		['below a threshold of eight a limit at eight', 399, 8, 'limit', 400],
		['above it a detection', 401, 8, 'detection', 401],
	])('in magnitudes: %s', (_, fluxNjy, limitSigma, brightnessKind, flux) => {
		const [point] = lightCurveOf([row({ fluxNjy })], { ...magnitudes, limitSigma }).points;
		const isLimit = brightnessKind === 'limit';
		expect(point).toMatchObject({ brightnessKind, isLimit });
		expect(point.value).toBeCloseTo(31.4 - (2.5 * Math.log(flux)) / Math.log(10), 12);
		expect(point.error === undefined).toBe(isLimit);
	});

	it.each([
		['three sigma below', -150],
		['far below', -812],
	])(
		'at −3σ and below they are negative detections without a place on the axis: %s',
		(_, fluxNjy) => {
			for (const limitSigma of [3, 5, 20]) {
				const [point] = lightCurveOf([row({ fluxNjy })], { ...magnitudes, limitSigma }).points;
				expect(point).toMatchObject({ brightnessKind: 'negative', isLimit: false, value: null });
				expect(point.error).toBeUndefined();
			}
		},
	);

	it.each([
		['missing', null],
		['zero', 0],
		['negative', -4],
		['not a number', 'nan'],
	])('an error that is %s gives a flux without a bar, and no magnitude', (_, fluxErrNjy) => {
		const rows = [row({ fluxErrNjy }), id(4)];
		const fluxes = describeLightCurve(lightCurveOf(rows));
		expect(fluxes).toMatchObject({ points: 2, withoutError: 1 });
		expect(fluxes.warnings).toContain(
			'1 of 2 measurements have no error bar: their error is missing or 0.',
		);
		const drawn = describeLightCurve(lightCurveOf(rows, magnitudes));
		expect(drawn).toMatchObject({ points: 1, withoutError: 0, dropped: { noMagnitude: 1 } });
		expect(drawn.warnings).toEqual([
			"Some of the 2 rows can't be drawn: 1 without a magnitude or limit (error missing or 0).",
		]);
	});

	it('are counted apart, by band too, and warned of once', () => {
		const rows = [-900, -150, -149, 0, 160, 240, 251, 5000].map((fluxNjy, n) =>
			id(n, { fluxNjy, band: n % 2 ? 'r' : 'g' }),
		);
		const numbers = describeLightCurve(lightCurveOf(rows, magnitudes));
		expect(numbers).toMatchObject({
			detections: 8,
			negatives: 2,
			limits: 2,
			marginal: 2,
			bands: {
				g: { detections: 4, negatives: 1, limits: 1, marginal: 1 },
				r: { detections: 4, negatives: 1, limits: 1, marginal: 1 },
			},
		});
		expect(numbers.warnings).toEqual([
			'2 of 8 detections are fainter than the template (S/N −3 or below) and have no magnitude: Difference Flux or Total Magnitude shows them.',
		]);
		const fluxes = describeLightCurve(lightCurveOf(rows));
		expect(fluxes).toMatchObject({ negatives: 2, limits: 0, marginal: 2, warnings: [] });
	});

	it('a negative total flux is not called fainter than the template', () => {
		const total = row({ scienceFluxNjy: -500, scienceFluxErrNjy: 50 });
		const { warnings } = describeLightCurve(lightCurveOf([total], { quantity: 'totalMagnitude' }));
		expect(warnings.join()).toContain('1 of 1 detections have a negative total flux');
		expect(warnings.join()).not.toContain('template');
	});

	it('are never lost as long as they have an error', () => {
		fc.assert(
			fc.property(madeUps, (about) => {
				const rows = madeUpRows({ ...about, withoutError: 0 });
				const curve = lightCurveOf(rows, magnitudes);
				expect(curve.points.length).toBe(lightCurveOf(rows).points.length);
				expect(curve.dropped.noMagnitude).toBe(0);
			}),
			{ numRuns: 60, seed: 8 },
		);
	});

	it('no point is fainter than the limit that its own error would give', () => {
		fc.assert(
			fc.property(madeUps, (about) => {
				const fluxes = lightCurveOf(madeUpRows(about)).points;
				const curve = drawnOrNothing(madeUpRows(about), magnitudes);
				for (const point of curve?.points ?? []) {
					const error = fluxes.find((other) => other.id === point.id)?.error;
					if (error === undefined || point.value === null) continue;
					expect(point.value).toBeLessThanOrEqual(31.4 - 2.5 * Math.log10(3 * error) + 1e-9);
				}
			}),
			{ numRuns: 60, seed: 8 },
		);
	});
});

describe('what is chosen', () => {
	const rows = [id(0, { band: 'g' }), id(10), id(20, { band: 'g' }), id(40)];

	it('counts the window back from the newest measurement of any band', () => {
		const { points } = lightCurveOf(rows, { lastDays: 30, bands: ['g'] });
		expect(points.map((point) => point.id)).toEqual(['20']);
	});

	it('finds the first detection even if it is not shown, or from the rows', () => {
		expect(lightCurveOf(rows, { lastDays: 1 }).firstDetectionMjdTai).toBe(61200);
		const dated = [id(5, { daysSinceFirstDetection: 12 })];
		expect(lightCurveOf(dated).firstDetectionMjdTai).toBe(61193);
		const raw = [id(5, { 'f:firstDiaSourceMjdTaiFink': 61190.5 })];
		expect(lightCurveOf(raw).firstDetectionMjdTai).toBe(61190.5);
		const forced = [{ ...id(1), diaSourceId: undefined, diaForcedSourceId: '5' }];
		expect(lightCurveOf(forced).firstDetectionMjdTai).toBeUndefined();
	});

	it('marks the newest detection, the one named, or none', () => {
		const marked = (highlight?: string) => lightCurveOf(rows, { highlight }).highlighted?.id;
		expect(marked(NEWEST)).toBe('40');
		expect(marked('20')).toBe('20');
		expect(marked()).toBeUndefined();
		expect(marked('5')).toBeUndefined();
	});

	it('puts numbers beside the picture', () => {
		const all = [...rows, id(41, { fluxNjy: -5, diaSourceId: undefined, diaForcedSourceId: '41' })];
		const numbers = describeLightCurve(
			lightCurveOf(all, { quantity: 'differenceMagnitude', highlight: '40' }),
		);
		expect(numbers).toMatchObject({
			unit: 'AB mag',
			rows: 5,
			points: 5,
			detections: 4,
			forced: 1,
			limits: 1,
			firstMjdTai: 61200,
			firstUtc: '2026-06-08T23:59:23.000Z',
			lastUtc: '2026-07-19T23:59:23.000Z',
			spanDays: 41,
			highlighted: { band: 'r', diaSourceId: '40', value: 23.9, error: 0.0543 },
			bands: {
				g: { detections: 2, limits: 0, brightest: { value: 23.9 } },
				r: { detections: 2, forced: 1, limits: 1, latest: { diaSourceId: '40' } },
			},
			limitSigma: 3,
			folding: null,
			warnings: [],
		});
	});
});

describe('input that makes no curve says so in a sentence', () => {
	it.each<[string, SourceRow[], CurveChoice, string]>([
		['no row', [], {}, 'no rows to draw'],
		['no time', [row({ mjdTai: undefined })], {}, 'has no time: the column r:midpointMjdTai'],
		[
			'no band',
			[row({ band: undefined }), row({ band: null })],
			{},
			'None of the 2 rows has a band',
		],
		['no flux', [row({ fluxNjy: null })], {}, 'has no difference flux: the column r:psfFlux'],
		[
			'no total flux',
			[row()],
			{ quantity: 'totalFlux' },
			'no total flux: the column r:scienceFlux',
		],
		[
			'nothing at all',
			[{ x: 1 }, { y: 2 }],
			{},
			'None of the 2 rows has a time, band or difference flux: the columns r:midpointMjdTai (or mjdTai), r:band (or band) and r:psfFlux (or fluxNjy) are missing or empty',
		],
		['Julian dates', [row({ mjdTai: 2461235.9 })], {}, 'is a Julian date'],
		['only unknown bands', [row({ band: 'w' })], {}, '1 with a band that Rubin does not have (w)'],
		[
			'nothing positive',
			[row({ fluxNjy: -1, fluxErrNjy: null })],
			{ quantity: 'differenceMagnitude' },
			'1 with no flux error, which a magnitude or limit requires',
		],
		['two objects', [row(), row({ diaObjectId: '18' })], {}, 'belong to 2 objects'],
		[
			'five objects',
			[1, 2, 3, 4, 5].map((n) => row({ diaObjectId: `1${n}` })),
			{},
			'11, 12, 13 and 2 more',
		],
		['a period of 0', [row()], { periodDays: 0 }, 'above 0, not 0'],
		['a negative period', [row()], { periodDays: -2 }, 'above 0, not -2'],
		['a period that is not a number', [row()], { periodDays: NaN }, 'above 0, not NaN'],
		['no days', [row()], { lastDays: 0 }, 'Last Days must be'],
		['no sigma', [row()], { limitSigma: -3 }, 'Limit Below (Sigma) must be'],
		['two sigma', [row()], { limitSigma: 2 }, 'Limit Below (Sigma) must be a number of at least 3'],
		['no epoch', [row()], { epochMjdTai: NaN }, 'Phase 0'],
		['an unknown band to show', [row()], { bands: ['q'] }, 'which is not a band'],
		[
			'an unknown quantity',
			[row()],
			{ quantity: 'diferenceFlux' as 'differenceFlux' },
			'There is no quantity named "diferenceFlux"',
		],
	])('such as %s', (_, rows, choice, sentence) => {
		const error = thrown(() => lightCurveOf(rows, choice));
		expect(error.message).toContain(sentence);
		expect(error.advice).toMatch(/[.?]$/);
	});

	it('takes rows of several objects as one transient on request', () => {
		const rows = [row(), id(2, { diaObjectId: '18' })];
		expect(lightCurveOf(rows, { severalObjects: true }).diaObjectIds).toEqual(['17', '18']);
	});
});

function thrown(action: () => unknown): FinkError {
	try {
		action();
	} catch (error) {
		if (error instanceof FinkError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}

/** Undefined where not one row makes a point, which is an error of its own. */
function drawnOrNothing(rows: readonly SourceRow[], choice: CurveChoice) {
	try {
		return lightCurveOf(rows, choice);
	} catch (error) {
		if (error instanceof FinkError) return undefined;
		throw error;
	}
}
