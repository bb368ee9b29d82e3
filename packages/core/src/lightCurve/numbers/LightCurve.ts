import type { Quantity, QuantityName } from '../quantity';
import type { Completeness } from './Completeness';
import type { DroppedRows } from './DroppedRows';
import type { LightCurvePoint } from './LightCurvePoint';
import type { RowIdentity } from './rowIdentity';

/** Rows turned into what a plot shows. */
export interface LightCurve {
	readonly quantity: Quantity<QuantityName>;
	/** In time order. */
	readonly points: readonly LightCurvePoint[];
	/** Number of rows, for points and dropped ones together. */
	readonly rows: number;
	readonly dropped: Readonly<DroppedRows>;
	/** How many of the dropped rows have a Julian date instead of a Modified Julian Date. */
	readonly julianDates: number;
	/** Each once, in the order of the rows. */
	readonly objects: readonly RowIdentity[];
	/** Those of them that are fixed on the sky. */
	readonly diaObjectIds: readonly string[];
	/** First detection of the object, MJD in TAI, even if it is not shown. */
	readonly firstDetectionMjdTai?: number;
	/** Whether the rows include all detections of the object, shown or not. */
	readonly completeness: Omit<Completeness, 'firstDetectionMjdTai'>;
	/** The point of the current alert. */
	readonly highlighted?: LightCurvePoint;
	/** How times are folded. */
	readonly folding?: Folding;
	/** In magnitudes, positive measurements below this signal-to-noise are limits. */
	readonly limitSigma: number;
}

/** How times become phases. */
export interface Folding {
	readonly periodDays: number;
	/** Phase 0, MJD in TAI. */
	readonly epochMjdTai: number;
}

/** Phase of a time, 0 to below 1. */
export function phaseOf(mjdTai: number, { periodDays, epochMjdTai }: Folding): number {
	const turns = (mjdTai - epochMjdTai) / periodDays;
	const phase = turns - Math.floor(turns);
	return phase < 1 ? phase : 0;
}
