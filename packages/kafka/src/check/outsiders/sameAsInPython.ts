import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

/**
 * Compares a decoded packet with what Python says about each of its values.
 *
 * @param told - Texts by path, as `python/read_stream.py` prints them.
 * @returns How many values agree; all of them.
 * @throws At the first that differs.
 */
export function sameAsInPython(packet: unknown, told: Readonly<Record<string, string>>): number {
	const ours = new Map(valuesOf(packet, ''));
	assert.deepEqual([...ours.keys()].sort(), Object.keys(told).sort(), 'paths');
	for (const [path, value] of ours) {
		const text = told[path] ?? '';
		assert.ok(isSame(value, text), `${path} is ${String(value)} here and ${text} in Python`);
	}
	return ours.size;
}

function* valuesOf(value: unknown, path: string): Iterable<[path: string, value: unknown]> {
	if (Array.isArray(value)) {
		yield [`${path}[]`, value.length];
		for (const [number, item] of value.entries()) yield* valuesOf(item, `${path}[${number}]`);
	} else if (value instanceof Uint8Array) {
		yield [path, value];
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, item] of Object.entries(value)) {
			yield* valuesOf(item, path === '' ? name : `${path}.${name}`);
		}
	} else {
		yield [path, value];
	}
}

/** 64-bit integers are text here; floats are compared as numbers, since the two languages print them differently. */
function isSame(value: unknown, text: string): boolean {
	if (value === null) return text === 'None';
	if (typeof value === 'boolean') return text === (value ? 'True' : 'False');
	if (value instanceof Uint8Array) {
		return text === createHash('sha256').update(value).digest('hex');
	}
	if (typeof value === 'string') return text === value || text === JSON.stringify(value);
	const number = text === 'nan' ? NaN : Number(text.replace('inf', 'Infinity'));
	return Object.is(number, value);
}
