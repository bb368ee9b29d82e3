import {
	adviceOnRounded,
	EmptyAnswerError,
	objectIdOf,
	simplifyAlert,
	sourceIdOf,
	type AlertRecord,
	type NamedObject,
	type Row,
} from '@fink/core';

/** The alert that a picture shows. */
export interface ChosenAlert {
	/** Simplified. */
	readonly alert: AlertRecord;
	readonly diaSourceId: string;
	/** Newest first; the alert's own is among them. */
	readonly history: readonly Row[];
}

/**
 * The alert to show: the item's own if it is one of this object, or else the newest.
 *
 * @param rows - Rows of the subject, newest first.
 * @throws {EmptyAnswerError} There is none.
 */
export function chooseAlert(
	subject: NamedObject,
	item: AlertRecord,
	rows: readonly Row[],
): ChosenAlert {
	const own = sourceIdOf(item);
	const isOwn = own !== undefined && isOwnItem(subject, item);
	const found = rows.find((row) => row['r:diaSourceId'] === own);
	const isAhead = isOwn && found === undefined && hasFlux(item);
	const row = found ?? rows.at(0);
	if (!isAhead && row === undefined) throw nothingOf(subject);
	const first = rows.at(-1)?.['r:midpointMjdTai'];
	const firstMjdTai = typeof first === 'number' ? first : undefined;
	const alert: AlertRecord = isAhead
		? tidy(item)
		: { ...simplifyAlert(row as Row, { firstMjdTai }) };
	return {
		alert,
		diaSourceId: String(alert.diaSourceId),
		history: isAhead ? [item as Row, ...rows] : rows,
	};
}

/** Whether the item is about the object. */
export function isOwnItem(subject: NamedObject, item: AlertRecord): boolean {
	return 'diaObjectId' in subject
		? objectIdOf(item) === subject.diaObjectId
		: [item.designation, item.packedDesignation, item.name].includes(subject.asteroid);
}

/** An alert that is newer than Fink's table of detections: as the trigger gives it. */
function tidy(item: AlertRecord): AlertRecord {
	return 'r:psfFlux' in item ? { ...simplifyAlert(item as Row) } : item;
}

function hasFlux(item: AlertRecord): boolean {
	return 'fluxNjy' in item || 'r:psfFlux' in item;
}

function nothingOf(subject: NamedObject): EmptyAnswerError {
	if ('asteroid' in subject) {
		return new EmptyAnswerError(`Fink has no alert of ${subject.asteroid}`, {
			advice:
				'The name is known, but Rubin has not seen the object, or only before 2026-02-20, when alerts were not yet linked to Solar System objects.',
		});
	}
	const { diaObjectId } = subject;
	return new EmptyAnswerError(`Fink has no source of diaObjectId ${diaObjectId}`, {
		advice: [
			'Check that it is a diaObjectId and not a diaSourceId (the ID of one detection); its last digits must match those on the Fink portal. You can also enter a name, e.g. SN 2026pwj.',
			adviceOnRounded(diaObjectId),
		]
			.filter(Boolean)
			.join(' '),
	});
}
