/**
 * Reads the format in which n8n keeps executions (npm's `flatted`): a list whose first entry is the root, and
 * in which every text inside an object or a list is the number of another entry.
 */
export function parseFlatted<T>(text: string): T {
	const entries = JSON.parse(text) as unknown[];
	const read = new Map<number, unknown>();
	const entryAt = (index: number): unknown => {
		if (read.has(index)) return read.get(index);
		const entry = entries[index];
		if (typeof entry !== 'object' || entry === null) return entry;
		const result: Record<string, unknown> | unknown[] = Array.isArray(entry) ? [] : {};
		read.set(index, result);
		for (const [key, value] of Object.entries(entry)) {
			const member = typeof value === 'string' ? entryAt(Number(value)) : (value as unknown);
			Object.assign(result, { [key]: member });
		}
		return result;
	};
	return entryAt(0) as T;
}
