import { MIN_MAGNITUDE_SNR } from '../../alert';
import { spanText } from '../../message';
import type { LightCurve } from './LightCurve';

/** What the reader should know about the rows of a curve, in sentences; empty for an ordinary curve. */
export function rowWarnings(curve: LightCurve): string[] {
	const { points } = curve;
	return [
		...incompleteness(curve),
		...droppedRows(curve),
		...negatives(curve),
		...withoutError(curve),
		...(points.length === 0 ? ['No points remain for the chosen bands and days.'] : []),
	];
}

/** The name of the only object, or words for it. */
function objectName({ objects }: LightCurve): string {
	return objects.length === 1 ? objects[0].name : 'the object';
}

/** Detections of the object that the rows lack. */
function incompleteness(curve: LightCurve): string[] {
	const { completeness, objects } = curve;
	const { isComplete, detectionsHeld: held, detectionsOfObject: all, daysMissing } = completeness;
	if (isComplete === false) {
		const late =
			daysMissing === null ? '' : `they begin ${spanText(daysMissing)} after the first detection`;
		if (all === null || all <= held)
			return [`The rows of ${objectName(curve)} are not complete: ${late}.`];
		const counted = `The rows contain ${held} of the ${all} detections of ${objectName(curve)}`;
		return [late ? `${counted}, and ${late}.` : `${counted}.`];
	}
	if (isComplete === true || held !== 1 || curve.rows !== 1) return [];
	const isAsteroid = objects.length === 1 && objects[0].identity?.kind !== 'diaObject';
	return [
		isAsteroid
			? `There is a single detection of ${objectName(curve)}: an alert of a Solar System object does not include earlier ones.`
			: `There is a single detection of ${objectName(curve)}: it is not known whether there are others.`,
	];
}

function droppedRows({ dropped, rows, julianDates }: LightCurve): string[] {
	const { noTime, noBand, noFlux, noMagnitude } = dropped;
	const julian = julianDates > 0 ? ` (${julianDates} with a Julian date: subtract 2400000.5)` : '';
	const reasons = [
		[noTime, `without a valid time${julian}`],
		[noBand, 'without a Rubin band'],
		[noFlux, 'without a finite flux'],
		[noMagnitude, 'without a magnitude or limit (error missing or 0)'],
	] as const;
	const left = reasons.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
	return left.length ? [`Some of the ${rows} rows can't be drawn: ${left.join(', ')}.`] : [];
}

function negatives({ points, quantity }: LightCurve): string[] {
	if (!quantity.isMagnitude) return [];
	const negative = points.filter(({ brightnessKind }) => brightnessKind === 'negative');
	if (negative.length === 0) return [];
	const detected = (some: typeof points) => some.filter(({ kind }) => kind === 'detection').length;
	const all = detected(points);
	const counted =
		all === points.length
			? `${negative.length} of ${all} detections`
			: `${negative.length} of ${points.length} measurements, ${detected(negative)} of ${all} detections among them,`;
	const { negativeWords, negativesShownBy } = quantity.light;
	return [
		`${counted} ${negativeWords} (S/N −${MIN_MAGNITUDE_SNR} or below) and have no magnitude: ${negativesShownBy}.`,
	];
}

function withoutError({ points, quantity }: LightCurve): string[] {
	const count = points.filter(({ brightnessKind }) => brightnessKind === 'unknown').length;
	if (count === 0 || quantity.isMagnitude) return [];
	return [
		`${count} of ${points.length} measurements have no error bar: their error is missing or 0.`,
	];
}
