import { OptionError, nearestNames } from '../../errors';
import type { Endpoint } from './Endpoint';
import { MAX_LIST_BYTES } from './sizeLimits';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** What the schema endpoint can describe. */
export const SCHEMA_ENDPOINTS = [
	'/api/v1/conesearch',
	'/api/v1/cutouts',
	'/api/v1/fp',
	'/api/v1/objects',
	'/api/v1/sources',
	'/api/v1/sso',
	'/api/v1/statistics',
	'/api/v1/tags',
	'/datatransfer/fink',
	'/datatransfer/lsst',
] as const;

/** Which columns to describe. */
export interface SchemaOptions {
	/** One of SCHEMA_ENDPOINTS; the last word alone will do. */
	readonly endpoint: string;
	/** Of Rubin's alert schema. @default the newest */
	readonly majorVersion?: number;
	readonly minorVersion?: number;
}

/** Names, types and descriptions of an endpoint's columns, in the newest schema. */
export const schema: Endpoint<SchemaOptions> = {
	path: '/api/v1/schema',
	buildRequest({ endpoint, majorVersion, minorVersion }) {
		const name = parseEndpoint(endpoint);
		return {
			path: schema.path,
			payload: {
				endpoint: name,
				...(majorVersion !== undefined && { major_version: majorVersion }),
				...(minorVersion !== undefined && { minor_version: minorVersion }),
			},
			subject: `the schema of ${name}`,
			timeoutMs: TABLE_TIMEOUT_MS,
			maxBytes: MAX_LIST_BYTES,
			adviceOnServerError:
				'Fink gets schemas from GitHub. It fails if GitHub does not respond or if the version does not exist. Run again later, without a version.',
		};
	},
};

function parseEndpoint(endpoint: unknown): string {
	const typed = String(endpoint).trim();
	const found = SCHEMA_ENDPOINTS.find((name) => name === typed || name === `/api/v1/${typed}`);
	if (found) return found;
	const [nearest] = nearestNames(typed, SCHEMA_ENDPOINTS);
	throw new OptionError(`${JSON.stringify(endpoint)} has no schema`, {
		field: 'Endpoint',
		given: endpoint,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose ${SCHEMA_ENDPOINTS.join(', ')}.`,
	});
}
