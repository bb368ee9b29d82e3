import { JsonNumber, type JsonValue } from '../python';
import { ServerFailure } from './ServerFailure';

/**
 * Python's `int()` of an argument: numbers are cut, texts must be whole numbers.
 *
 * @throws ServerFailure where Python raises.
 */
export function pythonInt(value: JsonValue): number {
	if (typeof value === 'boolean') return value ? 1 : 0;
	const isWhole = typeof value === 'string' && /^\s*[-+]?\d+\s*$/.test(value);
	const number = value instanceof JsonNumber ? Number(value.text) : isWhole ? Number(value) : NaN;
	if (Number.isFinite(number)) return Math.trunc(number);
	throw new ServerFailure('int() of something that is not a number');
}

/**
 * Python's `float()` of an argument.
 *
 * @throws ServerFailure where Python raises.
 */
export function pythonFloat(value: JsonValue): number {
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (value instanceof JsonNumber) return Number(value.text);
	const isFloat =
		typeof value === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value);
	if (isFloat) return Number(value);
	throw new ServerFailure('float() of something that is not a number');
}
