import { textOf } from './cells';
import { exactId } from './exactId';
import { cleanCatalogCell } from './missingValue';
import { parseId } from './parseId';

/** Tables write −1 for none. */
const SMALL_NEGATIVE = /^-\d{1,5}(?:\.0*)?$/;
/** A floating-point number as text, refused unless it is an exact id. */
const FLOATING_POINT = /^\d+(?:\.\d*(?:e\+?\d+)?|e\+?\d+)$/i;

/**
 * An id from a record of any origin, which may hold it as a number or as text.
 *
 * @param field - Name of the field, for errors.
 * @returns The exact digits, or other text as it is; `null` for nothing, 0, −1 and other placeholders.
 * @throws {OptionError} It was a floating-point number at some point, so its last digits are lost.
 */
export function readId(value: unknown, field: string): string | null {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		return Number.isFinite(value) ? parseId(value, field) : null;
	}
	if (!['bigint', 'number', 'string'].includes(typeof value)) return null;
	const text = textOf(cleanCatalogCell(String(value)))?.trim() ?? '';
	if (SMALL_NEGATIVE.test(text)) return null;
	const id = exactId(text) ?? (FLOATING_POINT.test(text) ? parseId(text, field) : text);
	return id === '0' || id === '' ? null : id;
}
