import type { Row } from '@fink/core';

import type { OperationText } from '../Operation';
import type { Parameters } from '../readParameters';

/** What differs between the lookups by diaObjectId. */
export interface ObjectsLookup extends OperationText {
	readonly endpoint: 'sources' | 'objects' | 'fp';
	/** For error messages: "Fink has no … of diaObjectId". */
	readonly what: string;
	/** What to check when an object has no rows. */
	readonly adviceOnMissing: string;
	readonly order: 'newest' | 'asked';
	/** Makes simplified records of rows cut to the limit; `all` are the rows of the objects that Fink did not cut itself. */
	readonly simplify: (rows: readonly Row[], all: readonly Row[], item: Parameters) => object[];
	/** Arguments in addition to ids and columns; items with such arguments get separate requests. */
	readonly furtherOptions?: (item: Parameters) => { readonly midpointMjdTai?: string };
}
