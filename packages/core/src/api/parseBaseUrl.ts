import { OptionError } from '../errors';

/** The public server of Fink for Rubin alerts. */
export const DEFAULT_BASE_URL = 'https://api.lsst.fink-portal.org';

/** Scheme, host (name, IPv4 or bracketed IPv6), port, path. */
const BASE_URL =
	/^https?:\/\/(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(?:\/[^\s?#\\]*)?$/i;

/**
 * The server's address without trailing slash and without `/api/v1`, which users copy along. Without a scheme it is
 * taken as https, on this machine as http.
 *
 * A query is refused because Fink ignores the request's body as soon as the address has one.
 *
 * @throws {OptionError} not http(s), with a user name, a query or a fragment, or no address at all.
 */
export function parseBaseUrl(value: unknown, fieldName = 'Base URL'): string {
	const text = typeof value === 'string' ? withScheme(value.trim()) : '';
	const [whole, port] = BASE_URL.exec(text) ?? [];
	if (whole !== undefined && (port === undefined || isPort(Number(port)))) {
		return text
			.replace(/\/+$/, '')
			.replace(/\/api(?:\/v1)?$/i, '')
			.replace(/\/+$/, '');
	}
	throw new OptionError(`${fieldName} ${findFault(text)}`, {
		field: fieldName,
		given: withoutPassword(text),
		advice: `Enter only scheme, host and, where needed, port and path, e.g. ${DEFAULT_BASE_URL}.`,
	});
}

function withScheme(text: string): string {
	const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
	return text === '' || hasScheme ? text : `http${THIS_MACHINE.test(text) ? '' : 's'}://${text}`;
}

/** A loopback host, with or without port and path. */
const THIS_MACHINE = /^(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/i;

function isPort(port: number): boolean {
	return port >= 1 && port <= 65535;
}

function findFault(text: string): string {
	if (text === '') return 'is empty';
	if (!/^https?:\/\//i.test(text)) return 'must begin with https:// or http://';
	if (/^https?:\/\/[^/?#]*@/i.test(text)) return 'must not contain a user name or password';
	if (/[?#]/.test(text)) return 'must not contain a query (?) or a fragment (#)';
	return 'is not the address of a server';
}

function withoutPassword(text: string): string {
	return text.replace(/^((?:https?:\/\/)?)[^/?#]*@/i, '$1***@');
}
