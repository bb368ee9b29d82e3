import {
	describeLightCurve,
	lightCurveOf,
	type PointNumbers,
	QUANTITIES,
	type QuantityName,
	type Row,
} from '@fink/core';

import type { Specimen } from './Specimen';
import { abMagnitude, type FluxTruth, fluxTruth, idOf, numberOf, utcOf, whoIs } from './truth';
import type { Verdicts } from './Verdicts';

/** One row as a light curve should read it. */
interface Point extends FluxTruth {
	readonly id: string | null;
	readonly isForced: boolean;
	readonly band: string;
	readonly mjdTai: number;
}

/** Standard deviations that a limit stands for. */
const LIMIT_SIGMA = 5;

/** The numbers and warnings of an object's four light curves, detections and forced photometry together. */
export function judgeCurve({ history, forced }: Specimen, verdicts: Verdicts): void {
	const rows = [...history, ...forced];
	for (const { name: quantity } of QUANTITIES) {
		const where = `${quantity} of ${whoIs(history[0])}`;
		const points = pointsOf(rows, quantity);
		const shown = quantity.endsWith('Magnitude')
			? points.filter(({ kind }) => kind !== 'unknown')
			: points;
		if (shown.length === 0) continue;
		const numbers = describeLightCurve(lightCurveOf(rows, { quantity }));
		const same = (what: string, said: unknown, right: unknown) =>
			verdicts.same('light curves', `${where}, ${what}`, said, right);
		same('points', numbers.points, shown.length);
		same('forced', numbers.forced, shown.filter(({ isForced }) => isForced).length);
		same('detections', numbers.detections, shown.filter(({ isForced }) => !isForced).length);
		same('marginal', numbers.marginal, countOf(shown, 'marginal'));
		same('negatives', numbers.negatives, countOf(shown, 'negative'));
		same('limits', numbers.limits, isMagnitude(quantity) ? countOf(shown, 'limit') : 0);
		const times = shown.map(({ mjdTai }) => mjdTai);
		same('first', numbers.firstUtc, utcOf(Math.min(...times)));
		same('last', numbers.lastUtc, utcOf(Math.max(...times)));
		const warned = numbers.warnings.filter((sentence) =>
			/fainter than|negative total/.test(sentence),
		);
		const isWarned = isMagnitude(quantity) && countOf(shown, 'negative') > 0;
		same('warnings of negatives', warned.length, isWarned ? 1 : 0);
		if (isWarned) {
			const count = Number(/^(\d+) of/.exec(warned[0])?.[1]);
			same('negatives in the warning', count, countOf(shown, 'negative'));
		}
		for (const [band, { brightest, latest }] of Object.entries(numbers.bands)) {
			const its = shown.filter((point) => point.band === band);
			judgePoint(brightest, brightestOf(its), quantity, `${where}, brightest ${band}`, verdicts);
			if (latest) {
				const found = its.find((point) => isSamePoint(point, latest));
				judgePoint(latest, found, quantity, `${where}, latest ${band}`, verdicts);
			}
		}
	}
	judgeCompleteness(history, verdicts);
}

/** A curve of the newest rows must say that there were others before. */
function judgeCompleteness(history: readonly Row[], verdicts: Verdicts): void {
	const newest = history.slice(-2);
	const first = numberOf(newest[0], 'f:firstDiaSourceMjdTaiFink');
	if (history.length < 3 || first === null) return;
	const isLate = first < Number(newest[0]['r:midpointMjdTai']) - 0.01;
	const { isComplete, warnings } = describeLightCurve(lightCurveOf(newest));
	const where = `the newest of ${whoIs(history[0])}`;
	if (!isLate) return;
	verdicts.same('completeness', where, isComplete, false);
	const isSaid = warnings.some((sentence) => /^The rows (hold|are not all)/.test(sentence));
	verdicts.holds('completeness', where, isSaid, warnings.join(' '), 'a warning');
}

function pointsOf(rows: readonly Row[], quantity: QuantityName): Point[] {
	const name = quantity.startsWith('total') ? 'science' : 'psf';
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const flux = numberOf(row, `r:${name}Flux`);
		const forcedId = idOf(row, 'r:diaForcedSourceId');
		const id = forcedId ?? idOf(row, 'r:diaSourceId');
		const key = `${forcedId === null ? 'd' : 'f'} ${Number(row['r:midpointMjdTai']).toFixed(8)} ${row['r:band']}`;
		if (flux === null || seen.has(key)) return [];
		seen.add(key);
		const truth = fluxTruth(flux, numberOf(row, `r:${name}FluxErr`));
		const mjdTai = Number(row['r:midpointMjdTai']);
		return [{ ...truth, id, isForced: forcedId !== null, band: String(row['r:band']), mjdTai }];
	});
}

/** A detection and a forced measurement may be of one exposure. */
function isSamePoint(
	{ isForced, id, mjdTai }: Point,
	{ diaSourceId, ...said }: PointNumbers,
): boolean {
	return diaSourceId === undefined ? isForced && mjdTai === said.mjdTai : id === diaSourceId;
}

function isMagnitude(quantity: QuantityName): boolean {
	return quantity.endsWith('Magnitude');
}

function countOf(points: readonly Point[], kind: Point['kind']): number {
	return points.filter((point) => point.kind === kind).length;
}

/** Of those that are neither limits nor negative. */
function brightestOf(points: readonly Point[]): Point | undefined {
	const bright = points.filter(({ kind }) => kind !== 'limit' && kind !== 'negative');
	return bright.sort((a, b) => Number(b.flux) - Number(a.flux))[0];
}

function judgePoint(
	said: PointNumbers | null,
	right: Point | undefined,
	quantity: QuantityName,
	where: string,
	verdicts: Verdicts,
): void {
	verdicts.same('light curves', where, said !== null, right !== undefined);
	if (said === null || right === undefined) return;
	verdicts.same('light curves', `${where}, kind`, said.brightnessKind, right.kind);
	verdicts.same('light curves', `${where}, time`, said.timeUtc, utcOf(right.mjdTai));
	const inMagnitudes = isMagnitude(quantity);
	const value = inMagnitudes ? magnitudeOf(right) : right.flux;
	verdicts.near('light curves', where, said.value, value, inMagnitudes ? 1e-4 : 1e-3);
}

function magnitudeOf({ kind, magnitude, error }: Point): number | null {
	return kind === 'limit' ? abMagnitude(LIMIT_SIGMA * Number(error)) : magnitude;
}
