import { type Answer, argumentMissing, type Arguments, pythonInt, ServerFailure } from '../http';
import { buildFrame, sortNewestFirst } from '../table';
import { formatPythonFloat, formatPythonText } from '../python';
import { parseTime } from '../astropy';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { SOURCE_COLUMNS } from '../sky/sourceColumns';
import { tableAnswer } from './tableAnswer';
import { TAGS } from './tagList';
import { tagTable } from '../database';
import type { Route } from './Route';

/** Rows without `n`; the documentation says 100. */
const USUAL_COUNT = 10;

/** Start of Fink's operations, the lower bound without `startdate`. */
const FIRST_DAY = '2019-11-01 00:00:00';

/** `/api/v1/tags`: the list of tags, and the newest alerts of one. */
export const tags: Route = {
	path: '/api/v1/tags',
	describe: () => ({
		status: 200,
		contentType: 'application/json',
		body: `${JSON.stringify(tagTableOfContents())}\n`,
	}),
	answer(args, { sky }) {
		if (!args.has('tag')) return argumentMissing('tag');
		const tag = String(args.get('tag'));
		if (!Object.hasOwn(TAGS, tag)) return refuseTag(unknownTag(tag));
		if (!TAGS[tag].isSupported) return refuseTag(unsupportedTag(tag));
		const count = args.has('n') ? pythonInt(args.get('n') ?? null) : USUAL_COUNT;
		const bounds = [mjdText(args, 'startdate') ?? mjdOf(FIRST_DAY), mjdText(args, 'stopdate')];
		const selected = readColumns(args);
		const inside = scanBackward(tagTable(sky, tag), bounds[0] ?? '', bounds[1] ?? LATEST);
		const newest = count > 0 ? inside.slice(-count) : [];
		const frame = sortNewestFirst(buildFrame(newest, SOURCE_COLUMNS, selected));
		return tableAnswer(frame, readFormat(args));
	},
};

/**
 * Stands for "now" where no `stopdate` is given: sorts behind every time, since a simulated sky may be
 * ahead of the clock.
 */
const LATEST = '~';

/** An MJD as Python prints it into the key; UTC, although the keys hold TAI. */
function mjdText(args: Arguments, name: string): string | null {
	const value = args.get(name);
	if (value === undefined) return null;
	if (typeof value === 'string') return mjdOf(value);
	throw new ServerFailure(`astropy cannot tell which kind of date ${name} is`);
}

function mjdOf(date: string): string {
	const mjd = parseTime(date);
	if (mjd === null) throw new ServerFailure(`astropy cannot parse the date ${date}`);
	return formatPythonFloat(mjd);
}

/**
 * The database's scan backward between two keys, compared as text; bounds the wrong way round are swapped.
 * The upper bound is exact; the lower one has its last byte raised by one, so that 61105.0 acts as 61105.1.
 *
 * @param rows - In ascending order of keys.
 */
function scanBackward<T extends { readonly key: string }>(
	rows: readonly T[],
	start: string,
	stop: string,
): T[] {
	const [low, high] = start <= stop ? [start, stop] : [stop, start];
	const raised = low.slice(0, -1) + String.fromCharCode(low.charCodeAt(low.length - 1) + 1);
	return rows.filter(({ key }) => key > raised && key <= high);
}

/** These answers are not reprs but free text of several lines. */
function refuseTag(lines: readonly string[]): Answer {
	const body = ['', ...lines, ''].join('\n        ');
	return { status: 400, contentType: 'text/html; charset=utf-8', body };
}

function unknownTag(tag: string): string[] {
	const known = Object.keys(TAGS).sort().map(formatPythonText).join(', ');
	return [
		`${tag} is not a valid tag. Here is the list of tags:`,
		`[${known}]`,
		'And you can always retrieve available tags at https://api.lsst.fink-portal.org/api/v1/tags',
	];
}

function unsupportedTag(tag: string): string[] {
	return [
		`${tag} is only available from the Livestream service (no API support defined).`,
		'And you can always retrieve available tags and their API support at https://api.lsst.fink-portal.org/api/v1/tags',
	];
}

/** Flask sorts the keys; the one that says whether the API knows the tag has a space. */
function tagTableOfContents(): Record<string, Record<string, boolean | string>> {
	return Object.fromEntries(
		Object.entries(TAGS)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, { description, isSupported }]) => [
				name,
				{ 'API support': isSupported, description },
			]),
	);
}
