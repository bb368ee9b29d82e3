import { OptionError } from '../../errors';
import type { Endpoint, Payload } from './Endpoint';
import type { TableFormat } from './TableFormat';
import { TABLE_TIMEOUT_MS } from './timeouts';

/** Models of an asteroid's brightness with phase. */
const SSOFT_FLAVORS = ['HG', 'HG1G2'] as const;

/** Which part of the table. What the server answers is not established. */
export interface SsoftOptions {
	readonly ssoName?: string;
	readonly ssoNumber?: string | number;
	/** One of SSOFT_FLAVORS. @default the server's */
	readonly flavor?: string;
	/** `YYYY.MM`, from 2026.08. @default the newest */
	readonly version?: string;
	/** Names joined by commas; passed on unchecked, with those that find the object. @default all */
	readonly columns?: string;
	/** @default 'parquet' */
	readonly format?: TableFormat;
}

/** Fink's table of Solar System objects, one row per object (server 3.7 and later). */
export const ssoft: Endpoint<SsoftOptions> = {
	path: '/api/v1/ssoft',
	buildRequest({ ssoName, ssoNumber, flavor, version, columns, format = 'parquet' }) {
		return {
			path: ssoft.path,
			payload: {
				...given('sso_name', ssoName),
				...given('sso_number', ssoNumber),
				...given('flavor', flavor && parseFlavor(flavor)),
				...given('version', version && parseVersion(version)),
				...given('columns', withFilters(columns, { sso_name: ssoName, sso_number: ssoNumber })),
				'output-format': format,
			},
			subject: 'the table of Solar System objects',
			timeoutMs: TABLE_TIMEOUT_MS,
			adviceOnServerError: 'Request one object, or leave the version empty.',
		};
	},
};

/** Which version of the file. */
export type SsobulkOptions = Pick<SsoftOptions, 'version' | 'format'>;

/** All alerts of Solar System objects as one file (server 3.7 and later). */
export const ssobulk: Endpoint<SsobulkOptions> = {
	path: '/api/v1/ssobulk',
	buildRequest({ version, format = 'parquet' }) {
		return {
			path: ssobulk.path,
			payload: { ...given('version', version && parseVersion(version)), 'output-format': format },
			subject: 'all alerts of Solar System objects',
			timeoutMs: TABLE_TIMEOUT_MS,
			adviceOnServerError: 'Leave the version empty.',
		};
	},
};

/** The server looks for the object in the columns that were asked for, and fails without its own. */
function withFilters(columns = '', filters: Record<string, string | number | undefined>): string {
	const asked = columns.split(',').map((name) => name.trim());
	const names = asked.filter((name) => name !== '');
	if (names.length === 0) return '';
	const needed = Object.entries(filters).filter(([, value]) => String(value ?? '').trim() !== '');
	return [...new Set([...names, ...needed.map(([name]) => name)])].join(',');
}

function given(name: string, value: string | number | undefined): Payload {
	const text = String(value ?? '').trim();
	return text === '' ? {} : { [name]: text };
}

function parseFlavor(flavor: string): string {
	if (SSOFT_FLAVORS.some((known) => known === flavor)) return flavor;
	throw new OptionError(`Flavor ${flavor} does not exist`, {
		field: 'Flavor',
		given: flavor,
		advice: `Choose ${SSOFT_FLAVORS.join(' or ')}.`,
	});
}

function parseVersion(version: string): string {
	const text = version.trim();
	if (/^20\d\d\.(0[1-9]|1[0-2])$/.test(text) && text >= '2026.08') return text;
	throw new OptionError(`Version ${JSON.stringify(version)} is not a month from 2026.08`, {
		field: 'Version',
		given: version,
		advice: 'Enter a year and a month, e.g. 2026.08, or leave it empty for the newest.',
	});
}
