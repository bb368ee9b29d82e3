import { OptionError } from '../errors';
import { parseId } from './parseId';

/**
 * The ids of one or many sky objects, as text, in the order given and each once.
 *
 * @param value - One id, a list separated by commas, semicolons, blanks or line ends, or an array of
 * these; the address of an object's page in the Fink portal stands for its id.
 * @returns At least one id.
 * @throws {OptionError} no id at all, something that is not an id, or `0`, which belongs to asteroids.
 */
export function parseDiaObjectIds(value: unknown, fieldName = 'diaObjectId'): string[] {
	const ids = new Set<string>();
	for (const entry of entriesOf(value, fieldName)) ids.add(parseDiaObjectId(entry, fieldName));
	if (ids.size > 0) return [...ids];
	throw new OptionError(`${fieldName} is empty`, {
		field: fieldName,
		given: value,
		advice: 'Enter at least one diaObjectId as text, e.g. 170587117485817955.',
	});
}

/** Maximum depth of nested lists. */
const MAX_LEVELS = 8;

function entriesOf(value: unknown, fieldName: string, level = 0): unknown[] {
	if (level > MAX_LEVELS) throw nestedTooDeeply(fieldName);
	if (Array.isArray(value)) return value.flatMap((entry) => entriesOf(entry, fieldName, level + 1));
	if (typeof value !== 'string') return [value];
	return value.split(/[\s,;]+/).filter((entry) => entry !== '');
}

function nestedTooDeeply(fieldName: string): OptionError {
	return new OptionError(`${fieldName} is a list nested too deeply`, {
		field: fieldName,
		given: `more than ${MAX_LEVELS} lists inside each other`,
		advice: 'Enter ids as text, separated by commas, or a plain list of them.',
	});
}

/** The portal's page of an object; its other pages have a query and no path. The id may be misspelled. */
const PORTAL_PAGE = /^https?:\/\/lsst\.fink-portal\.org\/([-+\d][^/?#]*)\/?(?:[?#].*)?$/i;

function parseDiaObjectId(entry: unknown, fieldName: string): string {
	const id = parseId(typeof entry === 'string' ? pageToId(entry) : entry, fieldName);
	if (id !== '0') return id;
	throw new OptionError(`${fieldName} 0 is shared by all asteroid alerts and names no object`, {
		field: fieldName,
		given: entry,
		advice:
			'Alerts of Solar System objects have no static object: use their diaSourceId for cutouts, or look the asteroid up by name.',
	});
}

function pageToId(entry: string): string {
	return PORTAL_PAGE.exec(entry)?.[1] ?? entry;
}
