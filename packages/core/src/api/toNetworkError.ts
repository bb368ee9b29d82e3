import { NetworkError } from '../errors';
import { describeTries } from './describeTries';
import type { ApiRequest } from './endpoints/Endpoint';

/** Codes of Node, undici, axios and OpenSSL → what happened, and what to do about it. */
const REASONS: ReadonlyArray<readonly [codes: RegExp, reason: string, advice: string]> = [
	[
		/^(ENOTFOUND|EAI_AGAIN)$/,
		'its host name was not found',
		'Check the spelling of the base URL and the internet connection.',
	],
	[
		/^ECONNREFUSED$/,
		'nothing listens at its address',
		'Is that server running, and the port right? Where n8n runs in Docker, 127.0.0.1 and localhost are the container itself.',
	],
	[
		/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_SOCKET_.*|ERR_STREAM_PREMATURE_CLOSE)$/,
		'the connection broke off',
		'Run again. If it stays so, check any proxy, and whether the base URL must begin with https:// instead of http://.',
	],
	[
		/^Z_/,
		'its answer was damaged on the way',
		'Run again; if it stays so, check any proxy in between.',
	],
	[
		/^(E?HOSTUNREACH|ENETUNREACH|ENETDOWN)$/,
		'there is no way to it through the network',
		'Check the internet connection and any proxy.',
	],
	[
		/^EPROTO$/,
		'no secure connection came about',
		'If that server has no certificate, its base URL begins with http:// instead of https://.',
	],
	[
		/CERT|TLS|SSL|SELF_SIGNED|^UNABLE_TO_VERIFY/,
		'its certificate was not accepted',
		'Check the base URL and any proxy. If the certificate is right and n8n does not know who signed it, name it to n8n in NODE_EXTRA_CA_CERTS.',
	],
];

const OTHERWISE = [
	'no answer came',
	'Check the internet connection, any proxy and the base URL, then run again.',
] as const;

const TIMED_OUT = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|UND_ERR_.*TIMEOUT|TimeoutError)$/;

/**
 * The sentence for a request without an answer.
 *
 * @param request - What was asked for.
 * @param cause - What `send` rejected with; its code may sit in `cause.cause`, as with `fetch`.
 * @param tries - How often it was tried.
 * @param timeoutMs - The time-out that was set.
 * @param note - A sentence more for the advice.
 */
export function toNetworkError(
	request: ApiRequest,
	cause: unknown,
	tries: number,
	timeoutMs: number,
	note = '',
): NetworkError {
	const code = codeOf(cause);
	const [, known, advice] = REASONS.find(([codes]) => codes.test(code)) ?? [code, ...OTHERWISE];
	const reason = TIMED_OUT.test(code) ? `it did not answer within ${timeoutMs / 1000} s` : known;
	const detail = cause instanceof Error ? cause.message.trim() : '';
	const reported =
		detail || code ? `The network reported: ${(detail || code).replace(/[.:]+$/, '')}.` : '';
	return new NetworkError(
		`Fink could not deliver ${request.subject}: ${reason}${describeTries(tries)}`,
		{
			advice: [reported, advice, note].filter(Boolean).join(' '),
			cause,
		},
	);
}

function codeOf(cause: unknown, depth = 0): string {
	if (typeof cause !== 'object' || cause === null || depth > 3) return '';
	const { code, name, cause: inner } = cause as { code?: unknown; name?: unknown; cause?: unknown };
	if (typeof code === 'string') return code;
	if (name === 'TimeoutError') return name;
	return codeOf(inner, depth + 1);
}
