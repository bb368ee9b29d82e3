import type { NameQuestion } from '../../alert';
import { OptionError } from '../../errors';
import type { Fetcher } from '../Fetcher';
import { lookUpName } from '../lookups/lookUpName';
import { lookUpSso } from '../lookups/lookUpSso';
import { DEFAULT_NAME_COUNT, resolver } from '../endpoints';
import { nameRecords } from './nameRecords';
import type { NameRecord } from './NameRecord';

/**
 * What a service knows under a name.
 *
 * Asteroids are looked up among Fink's alerts, not by `/resolver`, which fails with a 500 for names that
 * SsODNet does not know, and tells no position.
 *
 * @param most - At most so many records. @default 10
 * @throws {OptionError} An empty name.
 * @returns Nothing when the service does not know the name, or Fink has no alert of the asteroid.
 */
export async function lookUpNames(
	fetcher: Fetcher,
	{ service, name }: NameQuestion,
	most = DEFAULT_NAME_COUNT,
): Promise<NameRecord[]> {
	if (name === '') resolver.buildRequest({ resolver: service, nameOrId: name });
	for (const spelling of spellingsOf({ service, name })) {
		const records = await recordsOf(fetcher, { service, name: spelling });
		if (records.length > 0) return records.slice(0, most);
	}
	return [];
}

/** A transient gets another prefix in TNS when it is classified. */
function spellingsOf({ service, name }: NameQuestion): string[] {
	const designation = /^(?:(?:SN|AT|TDE)[ _-]*)?((?:18|19|20)\d\d[ _]*[a-z]{1,6})$/i.exec(
		name,
	)?.[1];
	if (service !== 'tns' || designation === undefined) return [name];
	const bare = designation.replace(/[ _]/g, '');
	return [...new Set([name.replace(/^([a-z]+)[_-]+/i, '$1 '), bare, `TDE ${bare.toLowerCase()}`])];
}

async function recordsOf(fetcher: Fetcher, { service, name }: NameQuestion): Promise<NameRecord[]> {
	if (service !== 'ssodnet') {
		const rows = await lookUpName(fetcher, { resolver: service, nameOrId: name, most: MAX_ROWS });
		return nameRecords[service](rows);
	}
	try {
		const { rows } = await lookUpSso(fetcher, { names: [name], columns: ASTEROID_COLUMNS });
		return nameRecords.ssodnet(rows);
	} catch (error) {
		if (error instanceof OptionError) return [];
		throw error;
	}
}

/** TNS has a row for each survey's name. */
const MAX_ROWS = 1000;

/** Those that say which asteroid it is and where it was. */
const ASTEROID_COLUMNS = ['r:ra', 'r:dec', 'r:ssObjectId'];
