import type { ApiRequest } from './Endpoint';
import { MAX_FILE_BYTES } from './sizeLimits';

/** Forms of a table as a file, spelled as the API wants them. */
export const TABLE_FORMATS = ['csv', 'votable', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A request for rows as a request for a file. */
export function inFormat(request: ApiRequest, format: TableFormat): ApiRequest {
	const noTypes =
		'Choose columns, or use CSV or Parquet: Fink can’t write a VOTable in which a text column is empty.';
	return {
		...request,
		payload: { ...request.payload, 'output-format': format },
		maxBytes: MAX_FILE_BYTES,
		...(format === 'votable' && { adviceOnServerError: noTypes }),
	};
}
