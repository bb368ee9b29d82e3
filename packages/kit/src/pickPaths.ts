/**
 * The parts of a record that dotted paths name, in their own places: `clf.snn` of `{clf: {snn: 1, cats: 2}}` is
 * `{clf: {snn: 1}}`. What the record does not have is `null`, so that every record has the same keys.
 */
export function pickPaths(
	record: Readonly<Record<string, unknown>>,
	paths: readonly string[],
): Record<string, unknown> {
	const picked: Record<string, unknown> = {};
	for (const path of paths) place(picked, path.split('.'), valueAt(record, path.split('.')));
	return picked;
}

function valueAt(record: unknown, [name, ...rest]: readonly string[]): unknown {
	if (name === undefined) return record ?? null;
	if (typeof record !== 'object' || record === null || !Object.hasOwn(record, name)) return null;
	return valueAt((record as Record<string, unknown>)[name], rest);
}

/** Names are data: `__proto__` becomes a key like others. */
function place(
	into: Record<string, unknown>,
	[name, ...rest]: readonly string[],
	value: unknown,
): void {
	const known = Object.hasOwn(into, name) ? into[name] : undefined;
	const isBranch = typeof known === 'object' && known !== null;
	const branch = isBranch ? { ...known } : {};
	if (rest.length > 0) place(branch, rest, value);
	const placed = rest.length > 0 ? branch : value;
	Object.defineProperty(into, name, {
		value: placed,
		enumerable: true,
		writable: true,
		configurable: true,
	});
}
