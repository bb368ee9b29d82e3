import { sortNewestFirst, type Row } from '../../alert';
import { HttpError, OptionError } from '../../errors';
import { sso, type SsoOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { absentColumns } from './absentColumns';

/** The alerts of Solar System objects. */
export interface SsoAnswer {
	/** Newest first. */
	readonly rows: Row[];
	readonly absentColumns: string[];
}

/** @throws {OptionError} also for names that the outside service doesn't know (a 400 of Fink's). */
export async function lookUpSso(fetcher: Fetcher, options: SsoOptions): Promise<SsoAnswer> {
	const request = sso.buildRequest(options);
	try {
		const rows = sortNewestFirst(await fetcher.rows(request));
		return { rows, absentColumns: absentColumns(rows, options) };
	} catch (error) {
		if (!(error instanceof HttpError) || !/not a valid name or number/.test(error.serverText)) {
			throw error;
		}
		const names = String(request.payload.n_or_d);
		throw new OptionError(`No Solar System object is called ${names}`, {
			field: 'Name or Number',
			given: options.names,
			advice: `Fink answered: "${error.serverText}" Enter a number, a name or a designation, e.g. 8467, Julienpeloton or 2010 JO69.`,
		});
	}
}
