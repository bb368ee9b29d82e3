import { NetworkError, type Remedy } from '../errors';
import { describeTries } from './describeTries';
import type { ApiRequest } from './endpoints/Endpoint';

/** Error codes of Node, undici, axios and OpenSSL → what happened and what to do about it. */
const REASONS: ReadonlyArray<
	readonly [codes: RegExp, reason: string, advice: string, remedy?: Remedy]
> = [
	[
		/^(ENOTFOUND|EAI_AGAIN)$/,
		'its host name was not found',
		'Check the spelling of the base URL and the internet connection.',
	],
	[
		/^ECONNREFUSED$/,
		'nothing listens at its address',
		'Check that the server is running and that the port is right.',
		'reachHostFromContainer',
	],
	[
		/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_SOCKET_.*|ERR_STREAM_PREMATURE_CLOSE)$/,
		'the connection was interrupted',
		'Run again. If this persists, check any proxy and whether the base URL has to begin with https:// instead of http://.',
	],
	[
		/^Z_/,
		'its response was damaged in transit',
		'Run again; if this persists, check any proxy in between.',
	],
	[
		/^(E?HOSTUNREACH|ENETUNREACH|ENETDOWN)$/,
		'it cannot be reached over the network',
		'Check the internet connection and any proxy.',
	],
	[
		/^EPROTO$/,
		'a secure connection could not be established',
		'If the server has no certificate, begin its base URL with http:// instead of https://.',
	],
	[
		/CERT|TLS|SSL|SELF_SIGNED|^UNABLE_TO_VERIFY/,
		'its certificate was not accepted',
		'Check the base URL and any proxy.',
		'trustCertificate',
	],
];

const OTHERWISE = [
	'it did not answer',
	'Check the internet connection, any proxy and the base URL, then run again.',
] as const;

const TIMED_OUT = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|UND_ERR_.*TIMEOUT|TimeoutError)$/;

/**
 * The error for a request that was not answered.
 *
 * @param request - What was requested.
 * @param cause - What `send` rejected with; its code may be in `cause.cause`, as with `fetch`.
 * @param tries - How many times it was tried.
 * @param timeoutMs - The timeout that was set.
 * @param note - Stands behind the advice: the base URL.
 */
export function toNetworkError(
	request: ApiRequest,
	cause: unknown,
	tries: number,
	timeoutMs: number,
	note?: string,
): NetworkError {
	const code = codeOf(cause);
	const [, known, advice, remedy] = REASONS.find(([codes]) => codes.test(code)) ?? [
		code,
		...OTHERWISE,
	];
	const reason = TIMED_OUT.test(code) ? `it did not answer within ${timeoutMs / 1000} s` : known;
	const detail = cause instanceof Error ? cause.message.trim() : '';
	const reported =
		detail || code ? `The network reported: ${(detail || code).replace(/[.:]+$/, '')}.` : '';
	return new NetworkError(
		`Fink could not deliver ${request.subject}: ${reason}${describeTries(tries)}`,
		{
			advice: [reported, advice].filter(Boolean).join(' '),
			remedy,
			note,
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
