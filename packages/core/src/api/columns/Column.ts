import { COLUMN_TABLE } from './columnTable';

/** Endpoints that serve tables of Rubin and Fink columns. */
export type TableEndpoint = 'sources' | 'tags' | 'sso' | 'conesearch' | 'objects' | 'fp';

/** One column of Fink's tables. */
export interface Column {
	/** With its family: `r:` Rubin, `f:` Fink, `v:` computed on request. */
	readonly name: string;
	readonly endpoints: readonly TableEndpoint[];
	/** As stored: long, int, float, double, boolean or string. */
	readonly type: string;
	/** e.g. `nJy`; empty for none. */
	readonly unit: string;
	readonly description: string;
}

/** Letters of the packed table. */
const ENDPOINTS: ReadonlyMap<string, TableEndpoint> = new Map([
	['s', 'sources'],
	['t', 'tags'],
	['a', 'sso'],
	['c', 'conesearch'],
	['o', 'objects'],
	['f', 'fp'],
]);

/** Every known column: a register for pickers and for typing errors, which Fink passes over in silence. */
export const COLUMNS: readonly Column[] = COLUMN_TABLE.trim()
	.split('\n')
	.flatMap((line) =>
		line.includes('{band}')
			? [...'ugrizy'].map((band) => toColumn(line.replaceAll('{band}', band)))
			: [toColumn(line)],
	);

/** The known columns of an endpoint, in the order of the register. */
export function columnsOf(endpoint: TableEndpoint): Column[] {
	return COLUMNS.filter(({ endpoints }) => endpoints.includes(endpoint));
}

function toColumn(line: string): Column {
	const [name, letters, type, unit, description] = line.split('|');
	const endpoints = [...letters].flatMap((letter) => ENDPOINTS.get(letter) ?? []);
	return { name, endpoints, type, unit, description };
}
