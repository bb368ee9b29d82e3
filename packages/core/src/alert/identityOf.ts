/** What an alert is about. */
export interface Identity {
	/** A source at a fixed position, or an object of the Solar System. */
	readonly kind: 'diaObject' | 'ssObject';
	/** `diaObjectId`, or `ssObjectId`. Digits. */
	readonly id: string;
}

/**
 * What an alert is about: its `diaObjectId`, or if that is 0 or missing its `ssObjectId`. Alerts with the same
 * identity belong to one object. All asteroids share the diaObjectId 0, which therefore identifies nothing.
 *
 * @param diaObjectId - Exact, as text; `null`, `undefined`, empty and `0` mean none.
 * @param ssObjectId - Likewise.
 * @returns `null` when neither is known: the alert then belongs to no other.
 */
export function identityOf(
	diaObjectId: string | null | undefined,
	ssObjectId: string | null | undefined,
): Identity | null {
	if (isId(diaObjectId)) return { kind: 'diaObject', id: diaObjectId };
	return isId(ssObjectId) ? { kind: 'ssObject', id: ssObjectId } : null;
}

/**
 * The identity as one text, for maps: ids of the two kinds are independent and may be equal.
 *
 * @returns `diaObject 170…`, `ssObject 211…`, or `null`.
 */
export function identityKey(
	diaObjectId: string | null | undefined,
	ssObjectId: string | null | undefined,
): string | null {
	const identity = identityOf(diaObjectId, ssObjectId);
	return identity && `${identity.kind} ${identity.id}`;
}

function isId(id: string | null | undefined): id is string {
	return typeof id === 'string' && id !== '' && id !== '0';
}
