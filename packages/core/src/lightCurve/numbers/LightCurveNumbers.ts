import { BANDS, mjdTaiToUtcIso } from '../../alert';
import type { DroppedRows } from './DroppedRows';
import type { Folding, LightCurve } from './LightCurve';
import type { LightCurvePoint } from './LightCurvePoint';
import { type Quantity, isMagnitude, unitOf } from './Quantity';

/** One point in numbers. */
export interface PointNumbers {
	readonly band: string;
	readonly mjdTai: number;
	readonly timeUtc: string | null;
	readonly value: number;
	/** One standard deviation; `null` where none is given. */
	readonly error: number | null;
	readonly diaSourceId?: string;
}

/** What a band shows. */
export interface BandNumbers {
	readonly detections: number;
	readonly forced: number;
	/** How many of both are limits. */
	readonly limits: number;
	/** Greatest flux or smallest magnitude of the points that are no limits. */
	readonly brightest: PointNumbers | null;
	/** The last point that is no limit. */
	readonly latest: PointNumbers | null;
}

/** What stands beside a light curve in the item's JSON: with it a reader can judge it without seeing it. */
export interface LightCurveNumbers {
	readonly diaObjectIds: readonly string[];
	readonly quantity: Quantity;
	readonly unit: 'AB mag' | 'nJy';
	/** Rows given, and points shown; the difference stands in `dropped`. */
	readonly rows: number;
	readonly points: number;
	readonly detections: number;
	readonly forced: number;
	readonly limits: number;
	/** Points without an error bar that are no limits. */
	readonly withoutError: number;
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
	readonly folding: Folding | null;
	/** Below this signal-to-noise magnitudes are limits; `null` for fluxes, which have none. */
	readonly limitSigma: number | null;
	/** What the reader should know, in sentences; empty for an ordinary curve. */
	readonly warnings: readonly string[];
}

/** @param warnings - Sentences beside those about rows. */
export function describeLightCurve(
	curve: LightCurve,
	warnings: readonly string[] = [],
): LightCurveNumbers {
	const { points, quantity, firstDetectionMjdTai: first } = curve;
	const [start, stop] = [points[0]?.mjdTai, points.at(-1)?.mjdTai];
	const byBand = new Map<string, LightCurvePoint[]>();
	for (const point of points) {
		const its = byBand.get(point.band);
		if (its) its.push(point);
		else byBand.set(point.band, [point]);
	}
	return {
		diaObjectIds: curve.diaObjectIds,
		quantity,
		unit: unitOf(quantity),
		rows: curve.rows,
		points: points.length,
		...counts(points),
		withoutError: points.filter(({ error, isLimit }) => error === undefined && !isLimit).length,
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
		folding: curve.folding ?? null,
		limitSigma: isMagnitude(quantity) ? curve.limitSigma : null,
		warnings: [...warnings, ...rowWarnings(curve)],
	};
}

function counts(points: readonly LightCurvePoint[]) {
	let [forced, limits] = [0, 0];
	for (const { kind, isLimit } of points) {
		if (kind === 'forced') forced++;
		if (isLimit) limits++;
	}
	return { detections: points.length - forced, forced, limits };
}

function describeBand(points: readonly LightCurvePoint[], quantity: Quantity): BandNumbers {
	const measured = points.filter(({ isLimit }) => !isLimit);
	const sign = isMagnitude(quantity) ? -1 : 1;
	const [first, ...others] = measured;
	const brightest = others.reduce<LightCurvePoint | undefined>(
		(best, point) => (best && sign * point.value > sign * best.value ? point : best),
		first,
	);
	const latest = measured.at(-1);
	return {
		...counts(points),
		brightest: brightest ? describePoint(brightest, quantity) : null,
		latest: latest ? describePoint(latest, quantity) : null,
	};
}

function describePoint(point: LightCurvePoint, quantity: Quantity): PointNumbers {
	const { band, mjdTai, value, error, kind, id } = point;
	const decimals = isMagnitude(quantity) ? 4 : 3;
	return {
		band,
		mjdTai,
		timeUtc: mjdTaiToUtcIso(mjdTai),
		value: rounded(value, decimals),
		error: error === undefined ? null : rounded(error, decimals),
		...(kind === 'detection' && id !== '' && { diaSourceId: id }),
	};
}

function rowWarnings({ dropped, points, rows }: LightCurve): string[] {
	const { noTime, noBand, noFlux, noMagnitude } = dropped;
	const told = [
		[noTime, 'without a valid time'],
		[noBand, 'without a band of Rubin'],
		[noFlux, 'without a finite flux'],
		[noMagnitude, 'without magnitude or limit (flux not positive, no error)'],
	] as const;
	const left = told.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
	return [
		...(left.length ? [`Of ${rows} rows some can't be drawn: ${left.join(', ')}.`] : []),
		...(points.length === 0 ? ['Nothing is left to draw of the bands and days chosen.'] : []),
	];
}

function utcOf(mjdTai: number | undefined): string | null {
	return mjdTai === undefined ? null : mjdTaiToUtcIso(mjdTai);
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
