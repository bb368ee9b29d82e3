/** Who an alert is about. */
export interface Identity {
	/** A thing on the sky that stays in its place, or one of the Solar System. */
	readonly kind: 'diaObject' | 'ssObject';
	/** `diaObjectId`, or `ssObjectId`. Digits. */
	readonly id: string;
}

/**
 * Who an alert is about: its `diaObjectId`, or where that is 0 or missing its `ssObjectId`. Alerts with
 * the same identity belong to one object; all asteroids share the diaObjectId 0, which says nothing.
 *
 * @param diaObjectId - Exact, as text; `null`, nothing and `0` stand for none.
 * @param ssObjectId - Likewise.
 * @returns `null` when neither is known: then the alert stands alone.
 */
export function identityOf(
	diaObjectId: string | null | undefined,
	ssObjectId: string | null | undefined,
): Identity | null {
	if (isId(diaObjectId)) return { kind: 'diaObject', id: diaObjectId };
	return isId(ssObjectId) ? { kind: 'ssObject', id: ssObjectId } : null;
}

/**
 * The identity as one text, for maps: the two kinds of ids are numbers of their own and may be equal.
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
