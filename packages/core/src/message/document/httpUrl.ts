import { OptionError } from '../../errors';

/** Excludes characters that could end an attribute, a Slack link or a line. */
const HTTP_URL = /^https?:\/\/[\p{L}\p{N}][^\s\p{Cc}\p{Cf}<>"'`|\\^{}]*$/iu;

/** Slack's limit of an `image_url`; no mail program needs more. */
const MAX_URL = 3000;

/**
 * An address that may become a link.
 *
 * @throws {OptionError} Not an http(s) address, or one with characters that an address must encode.
 */
export function httpUrl(value: unknown, fieldName: string): string {
	const url = typeof value === 'string' ? value.trim() : '';
	if (HTTP_URL.test(url) && url.length <= MAX_URL) return url;
	throw new OptionError(`${fieldName} is not a web address`, {
		field: fieldName,
		given: value,
		advice: 'Enter an address that begins with https:// or http://, without spaces, quotes or <>.',
	});
}
