import type { Payload } from './Endpoint';

/** The columns and the form of a table; no `columns` at all for all of them, as null and "" are a 500. */
export function payloadOfColumns(names: readonly string[] | undefined): Payload {
	return { ...(names && { columns: names.join(',') }), 'output-format': 'json' };
}
