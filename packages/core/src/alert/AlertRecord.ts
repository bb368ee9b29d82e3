import { exactId } from './exactId';

/**
 * An alert in any form: simplified (`diaSourceId`), a raw row of Fink (`r:diaSourceId`), or with only some of its
 * fields. Read what both forms have with the functions below, so that every reader accepts both.
 */
export type AlertRecord = Readonly<Record<string, unknown>>;

/** The diaSourceId as it is given; `undefined` or `null` without one. */
export function givenSourceId(alert: AlertRecord): unknown {
	return alert.diaSourceId ?? alert['r:diaSourceId'];
}

/** The diaObjectId as it is given; `undefined` or `null` without one. */
export function givenObjectId(alert: AlertRecord): unknown {
	return alert.diaObjectId ?? alert['r:diaObjectId'];
}

/** The mid-exposure as it is given, MJD in TAI; `undefined` or `null` without one. */
export function givenMjdTai(alert: AlertRecord): unknown {
	return alert.mjdTai ?? alert['r:midpointMjdTai'];
}

/** The id of an alert as text; `undefined` without an exact one. */
export function sourceIdOf(alert: AlertRecord): string | undefined {
	return idText(givenSourceId(alert));
}

/** The id of an alert's object as text; `undefined` without an exact one, and for asteroids (0). */
export function objectIdOf(alert: AlertRecord): string | undefined {
	const id = idText(givenObjectId(alert));
	return id === '0' ? undefined : id;
}

function idText(value: unknown): string | undefined {
	const isNumber = typeof value === 'string' || Number.isSafeInteger(value);
	return isNumber ? exactId(String(value).trim()) : undefined;
}
