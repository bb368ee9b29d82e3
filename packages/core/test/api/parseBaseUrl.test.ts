import { DEFAULT_BASE_URL, parseBaseUrl } from '../../src/api';
import { OptionError } from '../../src/errors';

describe('parseBaseUrl', () => {
	it.each([
		[DEFAULT_BASE_URL, DEFAULT_BASE_URL],
		[` ${DEFAULT_BASE_URL}/ `, DEFAULT_BASE_URL],
		[`${DEFAULT_BASE_URL}/api/v1/`, DEFAULT_BASE_URL],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['http://localhost', 'http://localhost'],
		['http://[::1]:3000/', 'http://[::1]:3000'],
		['http://fink_sandbox:3000', 'http://fink_sandbox:3000'],
		['https://mirror.example.org/fink/api/v1', 'https://mirror.example.org/fink'],
		['api.lsst.fink-portal.org', DEFAULT_BASE_URL],
		['api.lsst.fink-portal.org/api/v1', DEFAULT_BASE_URL],
		['127.0.0.1:8137', 'http://127.0.0.1:8137'],
		['localhost:8137/', 'http://localhost:8137'],
		['[::1]:8137', 'http://[::1]:8137'],
		['localhost.example.org', 'https://localhost.example.org'],
	])('reads %s', (given, url) => expect(parseBaseUrl(given)).toBe(url));

	it.each<[unknown, string]>([
		['', 'Base URL is empty'],
		[undefined, 'Base URL is empty'],
		['ftp://example.org', 'Base URL must begin with https:// or http://'],
		['file:///etc/passwd', 'Base URL must begin with https:// or http://'],
		['javascript:alert(1)', 'Base URL must begin with https:// or http://'],
		['user:secret@example.org', 'Base URL must begin with https:// or http://'],
		['user:12@example.org', 'Base URL must not contain a user name or password'],
		['hello world', 'Base URL is not the address of a server'],
		['/api/v1', 'Base URL is not the address of a server'],
		['https://user:secret@example.org', 'Base URL must not contain a user name or password'],
		['https://example.org?x=1', 'Base URL must not contain a query (?) or a fragment (#)'],
		['https://example.org/#x', 'Base URL must not contain a query (?) or a fragment (#)'],
		['https://', 'Base URL is not the address of a server'],
		['https://exa mple.org', 'Base URL is not the address of a server'],
		['https://example.org:99999', 'Base URL is not the address of a server'],
		['https://example.org:0', 'Base URL is not the address of a server'],
		['https://-x', 'Base URL is not the address of a server'],
		['https://example.org\\@evil.org', 'Base URL must not contain a user name or password'],
	])('refuses %p', (given, message) => {
		expect(() => parseBaseUrl(given)).toThrow(OptionError);
		expect(() => parseBaseUrl(given)).toThrow(message);
	});

	it.each(['https://user:secret@example.org', 'user:secret@example.org', 'secret:12@example.org'])(
		'never repeats the password of %s',
		(given) => {
			try {
				parseBaseUrl(given);
			} catch (error) {
				expect(JSON.stringify(error)).not.toContain('secret');
			}
			expect.assertions(1);
		},
	);
});
