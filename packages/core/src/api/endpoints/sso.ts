import { nameOfAsteroid } from '../../alert';
import { OptionError } from '../../errors';
import type { Endpoint } from './Endpoint';
import { parseColumns, type ColumnChoice } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { REQUIRED_SOURCE_COLUMNS } from './sources';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Which Solar System objects. */
export interface SsoOptions extends ColumnChoice {
	/** Number (`8467`), name (`Julienpeloton`), designation (`2010 JO69`) or packed (`K10J69O`). */
	readonly names: string | number | readonly (string | number)[];
	/** Adds ephemerides of IMCCE's Miriade, in columns without prefix; slow. @default false */
	readonly withEphemerides?: boolean;
}

/** All alerts of asteroids and comets, by any of their names. */
export const sso: Endpoint<SsoOptions> = {
	path: '/api/v1/sso',
	buildRequest({ names, withEphemerides, ...choice }) {
		const list = parseNames(names);
		const columns = parseColumns(choice, [...REQUIRED_SOURCE_COLUMNS, 'r:ssObjectId'], 'sso');
		return {
			path: sso.path,
			payload: {
				n_or_d: list.join(','),
				...(withEphemerides && { withEphem: true }),
				...payloadOfColumns(columns),
			},
			subject: `the alerts of ${list.join(', ')}`,
			timeoutMs: TABLE_TIMEOUT_MS,
			adviceOnServerError:
				'The external service that resolves the names (SsODNet) may be down. Check the name or number, then run again later.',
		};
	},
};

function parseNames(names: SsoOptions['names']): string[] {
	const list = (Array.isArray(names) ? names : [names])
		.flatMap((name) => String(name ?? '').split(','))
		.map(nameOfAsteroid)
		.filter((name) => name !== '');
	if (list.length > 0) return [...new Set(list)];
	throw new OptionError('Name or Number is empty', {
		field: 'Name or Number',
		given: names,
		advice: 'Enter an asteroid or comet, e.g. 8467, Julienpeloton or 2010 JO69.',
	});
}
