import type { ApiRequest } from './Endpoint';
import { MAX_LIST_BYTES } from './sizeLimits';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** The building blocks of Fink's filters; by GET only (POST is a 405). */
export const blocksRequest: ApiRequest = {
	path: '/api/v1/blocks',
	payload: {},
	subject: 'the building blocks of filters',
	timeoutMs: TABLE_TIMEOUT_MS,
	maxBytes: MAX_LIST_BYTES,
};
