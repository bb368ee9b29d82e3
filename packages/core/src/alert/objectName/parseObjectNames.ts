import { OptionError } from '../../errors';
import { splitPosition } from '../splitPosition';
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
const COORDINATE =
	/^(?:(?:ra|dec)\s*[:=]?\s*)?(?:[-+]?\d{1,3}(?:\.\d+|:\d)(?!\d*e)|[-+]?\d{1,3}\s*[hd°]\s*\d)/i;

/** `extragalactic_new_candidate`: three words or more, and the tags of two. */
const TAG = /^(?:[a-z]+(?:_[a-z\d]+){2,}|(?:hostless|in|mdwarf|faint|uniform)_[a-z]+)$/;

/** What programs write for a missing value. */
const NOTHING = /^(?:undefined|null|nan|none|n\/a|-+)$/i;

/** An id with something joined to it: no service has to be asked. */
const ID_AND_MORE = /^\W*\d{15,19}(?!\d)/;

/** Longer text is cut to this length in messages and requests. */
const MAX_CHARACTERS = 100;

/**
 * The entries of a field for objects, in the given order and each once: diaObjectIds, names in TNS or SIMBAD,
 * and names, numbers and designations of asteroids. Each may be in quotes or brackets, behind an apostrophe, be written as
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
		const isName = /\p{L}|^\(\d|^~/u.test(name) && !NUMBER.test(name) && !ID_AND_MORE.test(name);
		if (ASTEROID_NUMBER.test(name) || isName) {
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
	if (NOTHING.test(entry)) {
		return new OptionError(`${fieldName} is "${entry}", which stands for a missing value`, {
			field: fieldName,
			given: entry,
			advice: 'Enter a diaObjectId as text or a name, e.g. SN 2026pwj or 8467.',
		});
	}
	if (entry.startsWith('{') || entry === 'object Object') {
		return new OptionError(`${fieldName} is a whole record, not an ID or a name`, {
			field: fieldName,
			given: entry,
			advice: 'Take only its diaObjectId.',
		});
	}
	if (COORDINATE.test(entry) || isPair(entry)) {
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

/** Two angles in words: `53 -27`, `03 33 00.3 -27 51 39`. Letters make it a name. */
function isPair(entry: string): boolean {
	return /^[-+\d.:\s]+$/.test(entry) && /\s/.test(entry) && splitPosition(entry) !== undefined;
}

function namesNothing(given: unknown, fieldName: string): OptionError {
	const [digits] = /(?<!\d)\d{15,19}(?!\d)/.exec(String(given)) ?? [];
	return new OptionError(`${fieldName} is a web address that is not the page of an object`, {
		field: fieldName,
		given,
		advice: digits
			? `If it contains a diaObjectId, enter only that, here probably ${digits}.`
			: "You can enter the address of an object's page at the Fink portal, TNS, SIMBAD, the Minor Planet Center or JPL, e.g. https://lsst.fink-portal.org/169830579938263176.",
	});
}
