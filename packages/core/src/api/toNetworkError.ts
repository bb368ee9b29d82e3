import { NetworkError } from '../errors';
import { describeTries } from './describeTries';
import type { ApiRequest } from './endpoints/Endpoint';

/** Codes of Node, undici and axios → what happened. */
const REASONS: ReadonlyArray<readonly [codes: RegExp, reason: string]> = [
	[/^(ENOTFOUND|EAI_AGAIN)$/, 'its host name was not found'],
	[/^ECONNREFUSED$/, 'nothing listens at its address'],
	[
		/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_SOCKET_.*|ERR_STREAM_PREMATURE_CLOSE)$/,
		'the connection broke off',
	],
	[/^Z_/, 'its answer was damaged on the way'],
	[/^(E?HOSTUNREACH|ENETUNREACH|ENETDOWN)$/, 'there is no way to it through the network'],
	[/CERT|TLS|SSL|SELF_SIGNED/, 'its certificate was not accepted'],
];

const TIMED_OUT = /^(ETIMEDOUT|ESOCKETTIMEDOUT|ECONNABORTED|UND_ERR_.*TIMEOUT|TimeoutError)$/;

/**
 * The sentence for a request without an answer.
 *
 * @param request - What was asked for.
 * @param cause - What `send` rejected with; its code may sit in `cause.cause`, as with `fetch`.
 * @param tries - How often it was tried.
 * @param timeoutMs - The time-out that was set.
 */
export function toNetworkError(
	request: ApiRequest,
	cause: unknown,
	tries: number,
	timeoutMs: number,
): NetworkError {
	const code = codeOf(cause);
	const reason = TIMED_OUT.test(code)
		? `it did not answer within ${timeoutMs / 1000} s`
		: (REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'no answer came');
	const detail = cause instanceof Error ? cause.message.trim() : '';
	const reported = detail || code ? `The network reported: ${detail || code}. ` : '';
	return new NetworkError(
		`Fink could not deliver ${request.subject}: ${reason}${describeTries(tries)}`,
		{
			advice: `${reported}Check the internet connection, any proxy and the base URL, then run again.`,
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
