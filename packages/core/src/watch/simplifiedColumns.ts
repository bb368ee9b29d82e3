import { simplifyAlert, type Row } from '../alert';
import { columnsOf } from '../api';

/**
 * The columns that `simplifyAlert` is made from, found by letting it read a row that notes what is asked
 * of it: some half of an alert's bytes.
 */
export function simplifiedColumns(): string[] {
	const read = new Set<string>();
	const row = new Proxy<Row>(
		{},
		{
			get(_, column) {
				read.add(String(column));
				return undefined;
			},
		},
	);
	simplifyAlert(row);
	return columnsOf('sources').flatMap(({ name }) => (read.has(name) ? [name] : []));
}
