import { JsonNumber, type JsonValue } from '../python';
import { formatPythonFloat } from '../python';
import { ServerFailure } from './ServerFailure';

/** The arguments of a request by exact name: text from a query string, any JSON value from a body. */
export type Arguments = ReadonlyMap<string, JsonValue>;

/**
 * An argument that the real code treats as text, with what Python does to other types.
 *
 * @returns The text; null for a JSON array, which passes as a text that matches nothing.
 * @throws ServerFailure for numbers, booleans, null and objects.
 */
export function textOrNothing(args: Arguments, name: string): string | null {
	const value = args.get(name);
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return null;
	throw new ServerFailure(`${name} is not text`);
}

/** Python's `str()` of an argument, as it ends up inside a row key or an f-string. */
export function pythonText(value: JsonValue): string {
	if (typeof value === 'string') return value;
	if (value === null) return 'None';
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (value instanceof JsonNumber) return numberText(value.text);
	return '';
}

function numberText(text: string): string {
	return /^-?\d+$/.test(text) ? text : formatPythonFloat(Number(text));
}
