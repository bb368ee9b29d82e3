/** An item that says that nothing passed: n8n's Always Output Data gives `{}`. */
export function isEmptyItem(json: unknown): boolean {
	return typeof json === 'object' && json !== null && Object.keys(json).length === 0;
}

const IDS = ['diaSourceId', 'diaObjectId', 'r:diaSourceId', 'r:diaObjectId', 'ssObjectId'];

/**
 * The sentence of an item that failed in an earlier node which continued: it holds `error` and no alert.
 *
 * @returns `null` for any other item.
 */
export function failureOf(json: unknown): string | null {
	if (typeof json !== 'object' || json === null) return null;
	const { error }: { error?: unknown } = json;
	return typeof error === 'string' && !IDS.some((name) => name in json) ? error : null;
}
