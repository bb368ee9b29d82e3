import { OptionError } from '../../errors';

/** Maximum depth of nested lists. */
const MAX_LEVELS = 8;

/** An id and what follows it: others can follow without commas. `Gaia DR3 5204…` is one name. */
const FIRST_IS_ID = /^(["'[]*\d{15,19}["'\]]*)\s+(.*)$/;

/** An id with separators between its thousands, always the same one. */
const THOUSANDS = /^\s*["']?\d{1,3}([,.'’\s])\d{3}(?:\1\d{3}){4,5}["']?\s*$/u;

/** "and" between ids and between names of transients. */
const AND = /\s+(?:and|&)\s+(?=(?:SN|AT|TDE)[ _-]?\d{4}|\d{15,19}\b)/gi;

/** The text of a list in JSON. */
const JSON_LIST = /^\s*\[(\s*["'\d].*)\]\s*$/s;

/**
 * The entries of a list: separated by commas, semicolons and line ends, or by blanks between ids. Names may
 * contain blanks.
 *
 * @param value - Text, a number, or an array of these, also nested.
 * @throws {OptionError} Lists nested too deeply.
 */
export function entriesOfList(value: unknown, fieldName: string, level = 0): unknown[] {
	if (level > MAX_LEVELS) throw nestedTooDeeply(fieldName);
	if (Array.isArray(value)) {
		return value.flatMap((entry) => entriesOfList(entry, fieldName, level + 1));
	}
	if (typeof value !== 'string') return [value];
	if (THOUSANDS.test(value)) return [value.replace(/\D/g, '')];
	return (JSON_LIST.exec(value)?.[1] ?? value)
		.replace(AND, ',')
		.split(/[,;\r\n\t]+/)
		.flatMap((part) => splitAtBlanks(part.trim()))
		.filter((entry) => entry.trim() !== '');
}

/** Blanks separate what stands behind an id, and numbers, web addresses and names of transients that have none inside. */
function splitAtBlanks(part: string): string[] {
	const [, id, rest] = FIRST_IS_ID.exec(part) ?? [];
	if (id !== undefined) return [id, ...splitAtBlanks(rest)];
	const isSpaced =
		/^\d+(?:\s+\d+)+$/.test(part) ||
		/^(?:https?:\S+\s*){2,}$/i.test(part) ||
		/^(?:(?:SN|AT|TDE)\d{4}[a-z]{1,6}(?:\s+|$)){2,}$/i.test(part);
	return isSpaced ? part.split(/\s+/) : [part];
}

function nestedTooDeeply(fieldName: string): OptionError {
	return new OptionError(`${fieldName} is a list nested too deeply`, {
		field: fieldName,
		given: `more than ${MAX_LEVELS} nested lists`,
		advice: 'Enter IDs as text, separated by commas, or a plain list of them.',
	});
}
