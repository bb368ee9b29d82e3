import { OptionError } from '../errors';
import { identityKey, type LeadingBrightness, type Measurement } from '../alert';
import { readAlert, type AlertReader } from './readAlert';

/** One detection of an object. Flux and band may be missing. */
export interface Detection {
	readonly mjdTai: number;
	/** Empty when not known. */
	readonly band: string;
	/** NaN when not known. */
	readonly fluxNjy: number;
	readonly fluxErrNjy: number | null;
	/** Of the science image; NaN when not known. */
	readonly scienceFluxNjy: number;
	readonly scienceFluxErrNjy: number | null;
	/** How many detections the row says that the object has: more than the list holds where a limit cut it. */
	readonly numberOfDetections: number | null;
}

/**
 * The detections of the alert's object, each once, from rows simplified or raw; the alert itself is one of
 * them. Rows of other objects (see `identityOf`), of forced photometry (which measures where nothing was
 * detected too) and without a time are left out; rows without any id are taken to be the object's.
 *
 * @param rows - A list of rows; nothing at all stands for none.
 * @throws {OptionError} no list of rows.
 */
export function readHistory(
	rows: unknown,
	alert: AlertReader,
	fieldName = 'History',
): readonly Detection[] {
	const detections = listOf(rows, fieldName).filter((row) => !isForced(row));
	const readers = [...detections.map(readAlert), alert];
	const object = keyOf(alert);
	const found = new Map<string, Detection>();
	for (const reader of readers) {
		const { mjdTai } = reader;
		const its = keyOf(reader);
		if (mjdTai === null || (its !== null && its !== object)) continue;
		found.set(
			reader.id('diaSourceId') ?? `${mjdTai} ${reader.text('band')}`,
			detectionIn(reader, mjdTai),
		);
	}
	return [...found.values()];
}

/** What the row says of one detection, at its time. */
export function detectionIn(reader: AlertReader, mjdTai: number): Detection {
	return {
		mjdTai,
		band: reader.text('band') ?? '',
		fluxNjy: reader.number('fluxNjy') ?? NaN,
		fluxErrNjy: reader.number('fluxErrNjy'),
		scienceFluxNjy: reader.number('scienceFluxNjy') ?? NaN,
		scienceFluxErrNjy: reader.number('scienceFluxErrNjy'),
		numberOfDetections: numberOfDetectionsIn(reader),
	};
}

/** How many detections a row says that its object has; `null` when it does not, and for stand-ins such as −99. */
export function numberOfDetectionsIn(reader: AlertReader): number | null {
	const told = reader.number('numberOfDetections');
	return told !== null && told >= 1 ? told : null;
}

function isForced(row: Record<string, unknown>): boolean {
	const has = (name: string) => (row[name] ?? row[`r:${name}`] ?? null) !== null;
	return has('diaForcedSourceId') && !has('diaSourceId');
}

/** The detection as a measurement of one of its brightnesses; `null` when its flux or band is missing. */
export function measurementOf(detection: Detection, light: LeadingBrightness): Measurement | null {
	const { mjdTai, band } = detection;
	const isTotal = light === 'total';
	const fluxNjy = isTotal ? detection.scienceFluxNjy : detection.fluxNjy;
	const fluxErrNjy = isTotal ? detection.scienceFluxErrNjy : detection.fluxErrNjy;
	return band !== '' && Number.isFinite(fluxNjy) ? { mjdTai, band, fluxNjy, fluxErrNjy } : null;
}

/** Who the row is about, as text. */
function keyOf(reader: AlertReader): string | null {
	return identityKey(reader.id('diaObjectId'), reader.id('ssObjectId'));
}

function listOf(rows: unknown, fieldName: string): Array<Record<string, unknown>> {
	const isNothing = rows === undefined || rows === null || rows === '';
	const list = isNothing ? [] : rows;
	const isList =
		Array.isArray(list) && list.every((row) => typeof row === 'object' && row !== null);
	if (isList) return list as Array<Record<string, unknown>>;
	throw new OptionError(`${fieldName} is not a list of detections`, {
		field: fieldName,
		given: rows,
		advice:
			"Use the items of Fink Sources, e.g. {{ $('Get Detections').all().map(item => item.json) }}.",
	});
}
