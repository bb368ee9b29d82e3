import type { IBinaryKeyData } from 'n8n-workflow';

/** The files of an item except for one field. */
export function filesWithout(files: IBinaryKeyData | undefined, field: string): IBinaryKeyData {
	return Object.fromEntries(Object.entries(files ?? {}).filter(([name]) => name !== field));
}
