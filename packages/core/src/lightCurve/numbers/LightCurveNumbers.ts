import { BANDS, type BrightnessKind, designationOf, mjdTaiToUtcIso } from '../../alert';
import type { Quantity, QuantityName } from '../quantity';
import type { DroppedRows } from './DroppedRows';
import type { Folding, LightCurve } from './LightCurve';
import { isPlaced, type LightCurvePoint, limitsAt, type PlacedPoint } from './LightCurvePoint';
import { notesOf } from './notes';
import { idsOf } from './rowIdentity';
import { rowWarnings } from './rowWarnings';

/** One point in numbers. */
export interface PointNumbers {
	readonly band: string;
	readonly mjdTai: number;
	readonly timeUtc: string | null;
	/** `null` of a negative measurement in magnitudes: it has none. */
	readonly value: number | null;
	/** One standard deviation; `null` where none is given. */
	readonly error: number | null;
	/** What the flux stands for. */
	readonly brightnessKind: BrightnessKind;
	readonly diaSourceId?: string;
}

/** Points by what they are and what their fluxes stand for. */
interface Counts {
	readonly detections: number;
	readonly forced: number;
	/** How many of both are limits: only in magnitudes. */
	readonly limits: number;
	/** How many of both lie between 3 and 5 standard deviations. */
	readonly marginal: number;
	/** How many of both are 3 standard deviations or more below zero: in the difference, below the template. */
	readonly negatives: number;
	/** How many of those are detections, the others being forced. */
	readonly negativeDetections: number;
}

/** What a band shows. */
export interface BandNumbers extends Counts {
	/** Greatest flux or smallest magnitude of the points from 3 standard deviations on, or without an error. */
	readonly brightest: PointNumbers | null;
	/** The last point that is not within 3 standard deviations of zero, nor a limit. */
	readonly latest: PointNumbers | null;
}

/** What stands beside a light curve in its JSON: with it a reader can judge it without seeing it. */
export interface LightCurveNumbers extends Counts {
	readonly diaObjectIds: readonly string[];
	/** Solar System objects, which have no diaObjectId; empty for all others. */
	readonly ssObjectIds: readonly string[];
	/** How the Minor Planet Center writes the designations of those, or their names. */
	readonly designations: readonly string[];
	readonly quantity: QuantityName;
	readonly unit: Quantity['unit'];
	/** Rows given, and points shown; the difference stands in `dropped`. */
	readonly rows: number;
	readonly points: number;
	/** Points whose error is missing or 0: only in flux. */
	readonly withoutError: number;
	/** Whether the rows hold all detections of the object; `null` when nothing tells. */
	readonly isComplete: boolean | null;
	/** Detections among the rows, each once, shown or not. */
	readonly detectionsHeld: number;
	/** Detections that the object has; `null` when not known. */
	readonly detectionsOfObject: number | null;
	readonly dropped: Readonly<DroppedRows>;
	/** By band, only those with points. */
	readonly bands: Readonly<Record<string, BandNumbers>>;
	readonly firstMjdTai: number | null;
	readonly firstUtc: string | null;
	readonly lastMjdTai: number | null;
	readonly lastUtc: string | null;
	readonly spanDays: number | null;
	readonly firstDetectionMjdTai: number | null;
	readonly firstDetectionUtc: string | null;
	/** The current alert; `null` where none is marked. */
	readonly highlighted: PointNumbers | null;
	/** `isBarycentric` is false: times are those at the observatory, up to 8.3 minutes off. */
	readonly folding: (Folding & { readonly isBarycentric: false }) | null;
	/** Positive measurements below this signal-to-noise are limits; `null` for fluxes, which have none. */
	readonly limitSigma: number | null;
	/** How many standard deviations a limit stands for; `null` for fluxes. */
	readonly limitsAtSigma: number | null;
	/** What the picture says of its own limits, in full. */
	readonly notes: readonly string[];
	/** What the reader should know, in sentences; empty for an ordinary curve. */
	readonly warnings: readonly string[];
}

/** @param warnings - Sentences beside those about rows. */
export function describeLightCurve(
	curve: LightCurve,
	warnings: readonly string[] = [],
): LightCurveNumbers {
	const { points, quantity, objects, completeness, firstDetectionMjdTai: first } = curve;
	const [start, stop] = [points[0]?.mjdTai, points.at(-1)?.mjdTai];
	const byBand = new Map<string, LightCurvePoint[]>();
	for (const point of points) {
		const its = byBand.get(point.band);
		if (its) its.push(point);
		else byBand.set(point.band, [point]);
	}
	return {
		diaObjectIds: curve.diaObjectIds,
		ssObjectIds: idsOf(objects, 'ssObject'),
		designations: objects
			.filter(({ identity }) => identity?.kind !== 'diaObject')
			.map(({ identity, name }) => (identity && designationOf(identity.id)) ?? name),
		quantity: quantity.name,
		unit: quantity.unit,
		rows: curve.rows,
		points: points.length,
		...counts(points),
		withoutError: points.filter(({ brightnessKind }) => brightnessKind === 'unknown').length,
		isComplete: completeness.isComplete,
		detectionsHeld: completeness.detectionsHeld,
		detectionsOfObject: completeness.detectionsOfObject,
		dropped: curve.dropped,
		bands: Object.fromEntries(
			BANDS.flatMap((band) => {
				const its = byBand.get(band);
				return its ? [[band, describeBand(its, quantity)]] : [];
			}),
		),
		firstMjdTai: start ?? null,
		firstUtc: utcOf(start),
		lastMjdTai: stop ?? null,
		lastUtc: utcOf(stop),
		spanDays: start === undefined || stop === undefined ? null : rounded(stop - start, 6),
		firstDetectionMjdTai: first ?? null,
		firstDetectionUtc: utcOf(first),
		highlighted: curve.highlighted ? describePoint(curve.highlighted, quantity) : null,
		folding: curve.folding ? { ...curve.folding, isBarycentric: false } : null,
		limitSigma: quantity.isMagnitude ? curve.limitSigma : null,
		limitsAtSigma: quantity.isMagnitude ? limitsAt(curve.limitSigma) : null,
		notes: notesOf(curve).map(([full]) => full),
		warnings: [...rowWarnings(curve), ...warnings],
	};
}

function counts(points: readonly LightCurvePoint[]): Counts {
	let [forced, limits, marginal, negatives, negativeDetections] = [0, 0, 0, 0, 0];
	for (const { kind, isLimit, brightnessKind } of points) {
		if (kind === 'forced') forced++;
		if (isLimit) limits++;
		if (brightnessKind === 'marginal') marginal++;
		if (brightnessKind !== 'negative') continue;
		negatives++;
		if (kind === 'detection') negativeDetections++;
	}
	const detections = points.length - forced;
	return { detections, forced, limits, marginal, negatives, negativeDetections };
}

function describeBand(points: readonly LightCurvePoint[], quantity: Quantity): BandNumbers {
	const measured = points.filter(({ brightnessKind }) => brightnessKind !== 'limit');
	const sign = quantity.isMagnitude ? -1 : 1;
	let brightest: PlacedPoint | undefined;
	for (const point of measured)
		if (isPlaced(point) && point.brightnessKind !== 'negative')
			if (!brightest || sign * point.value > sign * brightest.value) brightest = point;
	const latest = measured.at(-1);
	return {
		...counts(points),
		brightest: brightest ? describePoint(brightest, quantity) : null,
		latest: latest ? describePoint(latest, quantity) : null,
	};
}

function describePoint(point: LightCurvePoint, quantity: Quantity): PointNumbers {
	const { band, mjdTai, value, error, kind, id, brightnessKind } = point;
	const decimals = quantity.isMagnitude ? 4 : 3;
	return {
		band,
		mjdTai,
		timeUtc: mjdTaiToUtcIso(mjdTai),
		value: value === null ? null : rounded(value, decimals),
		error: error === undefined ? null : rounded(error, decimals),
		brightnessKind,
		...(kind === 'detection' && id !== '' && { diaSourceId: id }),
	};
}

function utcOf(mjdTai: number | undefined): string | null {
	return mjdTai === undefined ? null : mjdTaiToUtcIso(mjdTai);
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
