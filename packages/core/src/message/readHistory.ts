import { OptionError } from '../errors';
import { identityKey, type LeadingBrightness, type Measurement } from '../alert';
import { readHistoryRow, type AlertReader } from './readAlert';

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
	/** Number of detections of the object according to the row, which may be more than the list holds. */
	readonly numberOfDetections: number | null;
}

/**
 * The detections of the alert's object, each once, including the alert itself. Rows may be simplified or raw.
 * Rows of other objects (see `identityOf`), forced photometry (which also measures where nothing was detected)
 * and rows without a time are left out. Rows without any id are taken to be the object's.
 *
 * @param rows - A list of rows; nothing means none.
 * @throws {OptionError} Not a list of rows.
 */
export function readHistory(
	rows: unknown,
	alert: AlertReader,
	fieldName = 'History',
): readonly Detection[] {
	const detections = listOf(rows, fieldName).filter((row) => !isForced(row));
	const readers = [...detections.map(readHistoryRow), alert];
	const object = keyOf(alert);
	const found = new Map<string, Detection>();
	for (const reader of readers) {
		const { mjdTai } = reader;
		const owner = keyOf(reader);
		if (mjdTai === null || (owner !== null && owner !== object)) continue;
		found.set(
			reader.id('diaSourceId') ?? `${mjdTai} ${reader.text('band')}`,
			detectionIn(reader, mjdTai),
		);
	}
	return [...found.values()];
}

/** The row as one detection at that time. */
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

/** Number of detections of the object according to the row; `null` when not given, and for placeholders such as −99. */
export function numberOfDetectionsIn(reader: AlertReader): number | null {
	const count = reader.number('numberOfDetections');
	return count !== null && count >= 1 ? count : null;
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

/** The object that the row belongs to, as text. */
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
		advice: 'It must be a list of records, one for each detection.',
		remedy: 'chooseHistory',
	});
}
