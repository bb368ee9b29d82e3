import type { Row } from '../../alert';
import { DEFAULT_NAME_COUNT, resolver, type ResolverOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';

/**
 * What a service knows under a name, or the names of an id.
 *
 * TNS lists its names with `SN ` or `AT ` in front and finds nothing without: `2026abc` is looked up both
 * ways. The limit is kept here too: the server's `nmax` counts for each spelling, and not at all for
 * SsODNet's alerts and the TNS names of an object.
 */
export async function lookUpName(fetcher: Fetcher, options: ResolverOptions): Promise<Row[]> {
	const answers = await Promise.all(
		spellings(options).map((nameOrId) =>
			fetcher.rows(resolver.buildRequest({ ...options, nameOrId })),
		),
	);
	return answers.flat().slice(0, options.most ?? DEFAULT_NAME_COUNT);
}

const TNS_NAME = /^(SN|AT)?\s*((?:19|20)\d\d\s*[a-z]{1,5})$/i;

function spellings({ resolver: service, nameOrId, reverse }: ResolverOptions): string[] {
	const parts = service === 'tns' && !reverse ? TNS_NAME.exec(String(nameOrId).trim()) : null;
	if (!parts) return [nameOrId];
	const designation = parts[2].replace(/\s+/g, '').toLowerCase();
	const prefixes = parts[1] ? [parts[1].toUpperCase()] : ['SN', 'AT'];
	return prefixes.map((prefix) => `${prefix} ${designation}`);
}
