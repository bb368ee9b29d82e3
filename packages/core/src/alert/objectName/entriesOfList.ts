import { OptionError } from '../../errors';

/** Maximum depth of nested lists. */
const MAX_LEVELS = 8;

/** Text that begins with an id: others can follow without commas. `Gaia DR3 5204…` is one name. */
const FIRST_IS_ID = /^["'[]*\d{15,19}["'\]]*\s/;

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
	return (JSON_LIST.exec(value)?.[1] ?? value)
		.split(/[,;\r\n\t]+/)
		.flatMap((part) => (isSpaced(part.trim()) ? part.trim().split(/\s+/) : [part]))
		.filter((entry) => entry.trim() !== '');
}

/** Whether blanks separate entries: behind an id, between numbers and between web addresses. */
function isSpaced(part: string): boolean {
	return (
		FIRST_IS_ID.test(part) || /^\d+(?:\s+\d+)+$/.test(part) || /^(?:https?:\S+\s*){2,}$/i.test(part)
	);
}

function nestedTooDeeply(fieldName: string): OptionError {
	return new OptionError(`${fieldName} is a list nested too deeply`, {
		field: fieldName,
		given: `more than ${MAX_LEVELS} nested lists`,
		advice: 'Enter IDs as text, separated by commas, or a plain list of them.',
	});
}
