import { sortNewestFirst, type Row } from '../../alert';
import { EmptyAnswerError } from '../../errors';
import { skymap, type SkymapOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';

/**
 * Alerts inside a sky map, newest first.
 *
 * @throws {EmptyAnswerError} the map could not be had: Fink says so under status 200, in one row with
 * nothing but a `status`.
 */
export async function lookUpSkymap(fetcher: Fetcher, options: SkymapOptions): Promise<Row[]> {
	const rows = await fetcher.rows(skymap.buildRequest(options));
	const status =
		rows.length === 1 && Object.keys(rows[0]).length === 1 ? rows[0].status : undefined;
	if (status === undefined) return sortNewestFirst(rows);
	throw new EmptyAnswerError(`Fink could not get the sky map of ${options.eventName}`, {
		advice: `Fink answered: "${String(status)}". Check the event name in GraceDB, then run again later.`,
	});
}
