import {
	type Answer,
	argumentMissing,
	type Arguments,
	pythonText,
	refused,
	ServerFailure,
} from '../http';
import { buildFrame, type Column, type Frame, type KeyedRow, sortNewestFirst } from '../table';
import { DESIGNATION_COLUMN, ssoTable } from '../database';
import { ephemerides } from './ephemerides';
import { lookUpSso } from '../outside';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { SOURCE_COLUMNS } from '../sky/sourceColumns';
import { tableAnswer } from './tableAnswer';
import type { Sky } from '../sky/Sky';

/** Stored columns; `f:sso_name` is added to every answer. */
const SSO_COLUMNS: readonly Column[] = [
	...SOURCE_COLUMNS.filter(({ name }) => name.startsWith('r:')),
	{ name: DESIGNATION_COLUMN, type: 'string' },
];

/** `/api/v1/sso`: the alerts of Solar System objects by name, number or designation. */
export const sso: Route = {
	path: '/api/v1/sso',
	describe: () =>
		plainDescription(
			'Retrieve Solar System object data from Fink/Rubin based on their number or designation',
		),
	answer(args, { sky }) {
		if (!args.has('n_or_d')) return argumentMissing('n_or_d');
		const frame = findSso(args, sky);
		return 'status' in frame ? frame : tableAnswer(frame, readFormat(args));
	},
};

/** The answer's table, or a refusal. Also what the resolver asks. */
export function findSso(args: Arguments, sky: Sky): Frame | Answer {
	const hasResiduals = isTrue(args, 'withResiduals');
	const hasEphemerides = hasResiduals || isTrue(args, 'withEphem');
	const given = pythonText(args.get('n_or_d') ?? null);
	if (given.includes(',') && hasResiduals) {
		return refused('You cannot request residuals for a list object names.\n');
	}
	const selected = withNeeded(readColumns(args), hasEphemerides);
	const table = ssoTable(sky);
	const rows: KeyedRow[] = [];
	const names = new Map<string, string>();
	for (const id of given.split(',').map((part) => part.trim())) {
		const found = lookUpSso(id, [...table.keys()]);
		if (found === null) {
			return refused(`${id} is not a valid name or number according to quaero.\n`);
		}
		for (const packed of found.packed) {
			if (names.has(packed)) continue;
			names.set(packed, found.name);
			rows.push(...(table.get(packed) ?? []));
		}
	}
	const frame = sortNewestFirst(buildFrame(rows, SSO_COLUMNS, selected));
	if (frame.rows.length === 0) return frame;
	const named = withNames(frame, names);
	return hasEphemerides ? ephemerides(named) : named;
}

/** `true`, or its Python spelling as text; no other. */
function isTrue(args: Arguments, name: string): boolean {
	const value = args.get(name);
	return value === true || value === 'True';
}

/** The designation comes along unasked; time and flux too, with ephemerides. */
function withNeeded(
	selected: ReadonlySet<string> | null,
	hasEphemerides: boolean,
): ReadonlySet<string> | null {
	if (selected === null) return null;
	const needed = hasEphemerides ? ['r:midpointMjdTai', 'r:psfFlux', 'r:ra', 'r:dec'] : [];
	return new Set([...selected, DESIGNATION_COLUMN, ...needed]);
}

function withNames(frame: Frame, names: ReadonlyMap<string, string>): Frame {
	const column = frame.columns.findIndex(({ name }) => name === DESIGNATION_COLUMN);
	if (column < 0) throw new ServerFailure(`KeyError: '${DESIGNATION_COLUMN}'`);
	return {
		...frame,
		columns: [...frame.columns, { name: 'f:sso_name', type: 'string' }],
		rows: frame.rows.map((row) => [...row, names.get(String(row[column])) ?? null]),
	};
}
