import { parseId } from '../../alert';
import { OptionError, nearestNames } from '../../errors';
import { SERVICE_NAMES } from '../names/serviceNames';
import type { ApiRequest, Endpoint } from './Endpoint';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Services that know names. */
const RESOLVERS = ['simbad', 'ssodnet', 'tns'] as const;
export type Resolver = (typeof RESOLVERS)[number];

/** Rows when no number is given, as in the server. */
export const DEFAULT_NAME_COUNT = 10;

/** Which name, or which id. */
export interface ResolverOptions {
	readonly resolver: Resolver;
	/** A name as that service spells it; an id when `reverse`. */
	readonly nameOrId: string;
	/** Names of an object: by its diaObjectId, with ssodnet by its ssObjectId. @default false */
	readonly reverse?: boolean;
	/** Maximum number of rows. @default 10 */
	readonly most?: number;
}

/**
 * Names to positions, and Fink's ids to names. By POST: in a query string `reverse` is ignored and
 * `nmax` fails.
 */
export const resolver: Endpoint<ResolverOptions> = {
	path: '/api/v1/resolver',
	buildRequest({ resolver: service, nameOrId, reverse, most = DEFAULT_NAME_COUNT }): ApiRequest {
		const checked = parseService(service);
		const name = reverse
			? parseId(nameOrId, checked === 'ssodnet' ? 'ssObjectId' : 'diaObjectId')
			: parseName(nameOrId);
		return {
			path: resolver.path,
			payload: {
				resolver: checked,
				name_or_id: name,
				...(reverse && { reverse: true }),
				nmax: most,
				'output-format': 'json',
			},
			subject: reverse
				? `the names of ${name}`
				: `what ${SERVICE_NAMES[checked]} knows about ${name}`,
			timeoutMs: TABLE_TIMEOUT_MS,
			adviceOnServerError:
				checked === 'ssodnet' && !reverse
					? 'Fink fails on names that SsODNet does not know: check the spelling, e.g. 2010 JO69.'
					: undefined,
		};
	},
};

/** One of the services, in any letter case. @throws {OptionError} There is no such service. */
export function parseService(service: unknown): Resolver {
	const name = String(service).toLowerCase();
	const found = RESOLVERS.find((known) => known === name);
	if (found) return found;
	const [nearest] = nearestNames(name, RESOLVERS);
	throw new OptionError(`There is no resolver ${JSON.stringify(service)}`, {
		field: 'Service',
		given: service,
		advice: `${nearest ? `Did you mean ${nearest}? ` : ''}Choose ${RESOLVERS.join(', ')}.`,
	});
}

function parseName(value: unknown): string {
	const name = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (name !== '') return name;
	throw new OptionError('Name is empty', {
		field: 'Name',
		given: value,
		advice: 'Enter a name, e.g. M 31, SN 2026pwj or 2010 JO69.',
	});
}
