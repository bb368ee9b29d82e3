import { type Arguments, pythonText, refused, ServerFailure } from '../http';
import { asStoredFile, readVersion } from './monthlyFile';
import { plainDescription, type Route } from './Route';
import { readFormat } from './readFormat';
import { type SsoftFlavor, ssoftColumns, ssoftTable } from '../database';
import { tableAnswer } from './tableAnswer';
import { type Frame, takeRows } from '../table';

/** `/api/v1/ssoft`: Fink's flat table of asteroids, one row each. Built on code, never seen answering. */
export const ssoft: Route = {
	path: '/api/v1/ssoft',
	describe: () => plainDescription('Get the Rubin Solar System Object Fink Table (SSoFT)'),
	answer: async (args, { sky, settings }) => {
		const flavor = args.has('flavor') ? args.get('flavor') : 'HG';
		if (!isFlavor(flavor)) return refused("flavor needs to be in ['HG1G2', 'HG']\n");
		if (asksForSchema(args)) {
			const body = JSON.stringify(describeColumns(flavor));
			return { status: 200, contentType: 'application/json', body };
		}
		const month = readVersion(args, settings.now());
		if (typeof month !== 'string') return month;
		const names = chosenColumns(args, flavor);
		const table = only(names, ssoftTable(sky, flavor, month));
		if (args.has('sso_name')) {
			return tableAnswer(rowsOf(table, 'sso_name', args), readFormat(args));
		}
		if (args.has('sso_number')) {
			return tableAnswer(rowsOf(table, 'sso_number', args), readFormat(args));
		}
		const format = readFormat(args, 'parquet');
		const answer = await tableAnswer(table, format);
		return format === 'parquet' && names === null ? asStoredFile(answer) : answer;
	},
};

function isFlavor(value: unknown): value is SsoftFlavor {
	return value === 'HG' || value === 'HG1G2';
}

/** Anything that Python takes for true. */
function asksForSchema(args: Arguments): boolean {
	const value = args.get('schema');
	return value !== undefined && value !== false && value !== null && value !== '';
}

function describeColumns(
	flavor: SsoftFlavor,
): Record<string, { type: string; description: string }> {
	const columns = ssoftColumns(flavor).map(({ name, type }) => {
		const shown = type === 'string' ? 'str' : type;
		return [name, { type: shown, description: name.replace(/_/g, ' ') }] as const;
	});
	return Object.fromEntries(columns);
}

/** The columns asked for, in that order, without unknown ones; all (null) when none remain. */
function chosenColumns(args: Arguments, flavor: SsoftFlavor): string[] | null {
	if (!args.has('columns')) return null;
	const value = args.get('columns');
	if (value === null) return null;
	if (typeof value !== 'string') throw new ServerFailure('columns is not text');
	const known = new Set(ssoftColumns(flavor).map(({ name }) => name));
	const names = value.split(',').filter((name) => known.has(name));
	return names.length === 0 ? null : names;
}

function only(names: readonly string[] | null, table: Frame): Frame {
	if (names === null) return table;
	const numbers = names.map((name) => table.columns.findIndex((column) => column.name === name));
	return {
		...table,
		columns: numbers.map((number) => table.columns[number]),
		rows: table.rows.map((row) => numbers.map((number) => row[number])),
	};
}

/** The filter looks into the columns that were asked for, hence the exception when it isn't there. */
function rowsOf(table: Frame, name: 'sso_name' | 'sso_number', args: Arguments): Frame {
	const requested = pythonText(args.get(name) ?? null);
	if (name === 'sso_number' && !/^\d+$/.test(requested))
		throw new ServerFailure(`int('${requested}')`);
	const column = table.columns.findIndex((other) => other.name === name);
	if (column < 0) throw new ServerFailure(`KeyError: '${name}'`);
	const numbers = [...table.rows.keys()].filter(
		(row) => String(table.rows[row][column]) === requested,
	);
	return takeRows(table, numbers);
}
