import type { Measurement } from './Measurement';
import { rowIdentity } from './rowIdentity';
import { idIn, isForcedRow, numberIn, textIn, booleanIn, type SourceRow } from './sourceColumns';

/** What is known about an object apart from the rows that are drawn. */
export interface KnownOfObject {
	/** How many detections it has. */
	readonly detections?: number;
	/** Its first detection, MJD in TAI. */
	readonly firstMjdTai?: number;
}

/** Whether the rows hold all detections of their object. */
export interface Completeness {
	/** `null` when not known. */
	readonly isComplete: boolean | null;
	/** Detections among the rows, each once. */
	readonly detectionsHeld: number;
	/** Detections that the object has; `null` when not known. */
	readonly detectionsOfObject: number | null;
	/** First detection of the object, MJD in TAI; `undefined` when it is not known or not among the rows. */
	readonly firstDetectionMjdTai?: number;
	/** How long after the object's first detection the rows begin; `null` when they include it or it is not known. */
	readonly daysMissing: number | null;
}

/** Simplified ages are rounded to 3 decimals of a day. */
const TOLERANCE_DAYS = 0.0015;

/**
 * Compares the rows with what they say about their object: its number of detections, its first detection,
 * its age, Fink's mark of a first detection.
 *
 * @param keys - Object of each row. @param measurements - The rows that could be read.
 * @param given - What is known apart from the rows, for a single object.
 */
export function completenessOf(
	rows: readonly SourceRow[],
	keys: readonly string[],
	measurements: readonly Measurement[],
	given: KnownOfObject,
): Completeness {
	const earliest = earliestOf(measurements);
	const held = new Set<string>();
	const numbers = new Map<string, number>();
	let first = given.firstMjdTai ?? Infinity;
	rows.forEach((row, i) => {
		const key = keys[i];
		if (!isForcedRow(row)) held.add(detectionKey(row));
		const known = knownFromRow(row);
		numbers.set(key, Math.max(numbers.get(key) ?? 0, known.detections ?? 0));
		first = Math.min(first, known.firstMjdTai ?? Infinity);
	});
	const objects = new Set(keys.filter((key) => key !== '')).size;
	const counts = [...numbers.values()];
	const isCounted = objects > 1 ? counts.every((count) => count > 0) : counts.length > 0;
	const sum = counts.reduce((all, count) => all + count, 0);
	const byRows = !isCounted ? 0 : objects > 1 ? sum : Math.max(...counts);
	const count = Math.max(byRows, objects > 1 ? 0 : (given.detections ?? 0));
	const isFirstKnown = Number.isFinite(first);
	const beginsLate = earliest !== undefined && first < earliest - TOLERANCE_DAYS;
	const lacksSome = count > held.size;
	const isAll = count > 0 || (isFirstKnown && held.size === 1);
	return {
		isComplete: lacksSome || beginsLate ? false : isAll ? true : null,
		detectionsHeld: held.size,
		detectionsOfObject: count > 0 ? Math.max(count, held.size) : null,
		firstDetectionMjdTai: beginsLate || lacksSome ? finite(first) : (earliest ?? finite(first)),
		daysMissing: beginsLate ? earliest - first : null,
	};
}

function finite(first: number): number | undefined {
	return Number.isFinite(first) ? first : undefined;
}

/**
 * What one row, or a record that stands for an object, says about the object. For an asteroid only the number of
 * detections counts, because Fink looks for first detections at a position.
 */
export function knownFromRow(row: SourceRow): KnownOfObject {
	const isAsteroid =
		idIn(row, 'diaObjectId') === undefined && rowIdentity(row)?.key.startsWith('ssObject') === true;
	const count = numberIn(row, 'numberOfDetections') ?? 0;
	if (isAsteroid) return count > 0 ? { detections: count } : {};
	const days = numberIn(row, 'daysSinceFirstDetection');
	const mjdTai = numberIn(row, 'mjdTai');
	const first = numberIn(row, 'firstMjdTai');
	const byAge = days === undefined || mjdTai === undefined ? undefined : mjdTai - days;
	const isFirst = booleanIn(row, 'isFirstDetection');
	const minCount = isFirst === undefined ? 0 : isFirst ? 1 : 2;
	const detections = Math.max(count, minCount);
	const times = [byAge, first].filter((time) => time !== undefined);
	return {
		...(detections > 0 && { detections }),
		...(times.length > 0 && { firstMjdTai: Math.min(...times) }),
	};
}

function earliestOf(measurements: readonly Measurement[]): number | undefined {
	let earliest = Infinity;
	for (const { kind, mjdTai } of measurements)
		if (kind === 'detection' && mjdTai < earliest) earliest = mjdTai;
	return Number.isFinite(earliest) ? earliest : undefined;
}

function detectionKey(row: SourceRow): string {
	return (
		idIn(row, 'diaSourceId') ?? `${numberIn(row, 'mjdTai') ?? ''} ${textIn(row, 'band') ?? ''}`
	);
}
