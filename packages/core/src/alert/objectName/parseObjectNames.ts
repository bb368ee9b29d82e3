import { OptionError } from '../../errors';
import { entriesOfList } from './entriesOfList';
import { isAddress } from './nameInAddress';
import type { ObjectName } from './ObjectName';
import { parseEntryId, readEntry } from './readEntry';
import { roundsOfName } from './roundsOfName';

/** A number, however it is written. */
const NUMBER = /^[-+−]?[\d.]+(?:e[+-]?\d+)?$/i;

/** An asteroid's number, or its packed form. */
const ASTEROID_NUMBER = /^(?:[1-9]\d{0,6}|0\d{4})$/;

/** A coordinate in degrees or sexagesimal notation, alone or the first of a pair. */
const COORDINATE = /^[-+−]?\d{1,3}(?:\.\d+|:\d)(?!\d*e)/i;

/** `extragalactic_new_candidate`: three words or more. */
const TAG = /^[a-z]+(?:_[a-z\d]+){2,}$/;

/** Longer text is cut to this length in messages and requests. */
const MAX_CHARACTERS = 100;

/**
 * The entries of a field for objects, in the given order and each once: diaObjectIds, names in TNS or SIMBAD,
 * and names, numbers and designations of asteroids. Each may be in quotes, behind an apostrophe, be written as
 * `LSST-AP-DO-169830579938263176` or be the address of its page.
 *
 * @param value - One, a list separated by commas, semicolons or line ends, or an array of these.
 * @returns At least one.
 * @throws {OptionError} None at all, or something that can be neither an id nor a name.
 */
export function parseObjectNames(value: unknown, fieldName = 'Object'): ObjectName[] {
	const names = new Map<string, ObjectName>();
	for (const entry of entriesOfList(value, fieldName)) {
		const name = parseObjectName(entry, fieldName);
		names.set(name.kind === 'id' ? name.diaObjectId : `name ${name.text.toLowerCase()}`, name);
	}
	if (names.size > 0) return [...names.values()];
	throw new OptionError(`${fieldName} is empty`, {
		field: fieldName,
		given: value,
		advice:
			'Enter a diaObjectId as text, e.g. 169830579938263176, or a name, e.g. SN 2026pwj or 8467.',
	});
}

/** One entry. @throws {OptionError} It can't be an id or a name. */
export function parseObjectName(given: unknown, fieldName = 'Object'): ObjectName {
	const entry = readEntry(given, fieldName);
	if (typeof entry === 'string') {
		if (isAddress(entry)) throw namesNothing(given, fieldName);
		const other = somethingElse(entry, fieldName);
		if (other) throw other;
		const name = entry.replace(/_/g, ' ').trim();
		if (ASTEROID_NUMBER.test(name) || (/\p{L}|^\(\d/u.test(name) && !NUMBER.test(name))) {
			return named(name.slice(0, MAX_CHARACTERS));
		}
	} else if (Number.isInteger(entry) && ASTEROID_NUMBER.test(String(entry))) {
		return named(String(entry));
	}
	return { kind: 'id', diaObjectId: parseEntryId(entry, fieldName, given) };
}

function named(text: string): ObjectName {
	return { kind: 'name', text, rounds: roundsOfName(text) };
}

/** The error for text that is clearly neither an id nor a name, and so needs no service to be asked. */
function somethingElse(entry: string, fieldName: string): OptionError | undefined {
	if (entry.startsWith('{')) {
		return new OptionError(`${fieldName} is a whole record, not an ID or a name`, {
			field: fieldName,
			given: entry,
			advice: 'Take only its diaObjectId.',
		});
	}
	if (COORDINATE.test(entry)) {
		return new OptionError(`${fieldName} is a position, not an ID or a name`, {
			field: fieldName,
			given: entry,
			advice: 'Enter the diaObjectId or the name of an object there.',
			remedy: 'searchPosition',
		});
	}
	if (TAG.test(entry)) {
		return new OptionError(`${fieldName} is the name of a tag, not of an object`, {
			field: fieldName,
			given: entry,
			advice: 'A tag has many alerts. Enter the diaObjectId or the name of one object.',
			remedy: 'listAlertsOfTag',
		});
	}
	return undefined;
}

function namesNothing(given: unknown, fieldName: string): OptionError {
	return new OptionError(`${fieldName} is a web address that is not the page of an object`, {
		field: fieldName,
		given,
		advice:
			"You can enter the address of an object's page at the Fink portal, TNS, SIMBAD, the Minor Planet Center or JPL, e.g. https://lsst.fink-portal.org/169830579938263176.",
	});
}
