import { HttpError, type Remedy } from '../errors';
import { describeTries } from './describeTries';
import type { ApiRequest } from './endpoints/Endpoint';
import type { HttpResponse } from './HttpRequest';
import { readServerText } from './readServerText';

type Meaning = readonly [reason: string, advice: string, remedy?: Remedy];

/** Status → what happened and what to do about it. */
const MEANINGS: Readonly<Record<number, Meaning>> = {
	400: ['it refused the request', 'Check the inputs against the text above.'],
	401: ['it requires a login', 'Check the base URL: the public server needs no login.'],
	403: ['it denies access', 'Check the base URL and any proxy in between.'],
	404: ['this address does not exist on the server', 'Check the base URL.', 'checkBaseUrl'],
	405: [
		'the server does not accept this kind of request',
		'Check that the base URL is that of a Fink server.',
	],
	413: ['the request is too large', 'Request fewer objects at once.'],
	415: ['the request was changed in transit', 'Check the base URL and any proxy in between.'],
	429: ['it receives too many requests', 'Wait a few minutes, then request less at once.'],
	500: ['it failed on this request', 'Check the inputs; if they are right, run again later.'],
	502: ['its server is not reachable at the moment', 'Run again in a few minutes.'],
	503: ['it is out of service at the moment', 'Run again in a few minutes.'],
	504: [
		'it took too long',
		'Run again: repeated requests are faster. If that does not help, request fewer objects or columns.',
	],
};

const UNKNOWN: Meaning = [
	'it sent an unexpected response',
	'Check the base URL and any proxy in between.',
];

/**
 * The error for a status other than 2xx; the server's own words and the code are in the advice.
 *
 * @param request - What was requested.
 * @param response - The last answer.
 * @param tries - How many times it was tried.
 * @param more - A sentence for the advice, and a note after it.
 */
export function toHttpError(
	request: ApiRequest,
	{ status, headers, body }: HttpResponse,
	tries: number,
	{ sentence, note }: { readonly sentence?: string; readonly note?: string } = {},
): HttpError {
	const [reason, advice, remedy] = isRedirect(status)
		? redirectTo(headers.location)
		: (MEANINGS[status] ?? UNKNOWN);
	const serverText = readServerText(body);
	const answered = `The API answered ${status}${serverText ? `: "${serverText}"` : ' without text'}.`;
	const isServerError = status === 500;
	const specific = isServerError ? request.adviceOnServerError : undefined;
	return new HttpError(
		`Fink could not deliver ${request.subject}: ${reason}${describeTries(tries)}`,
		{
			status,
			endpoint: request.path,
			serverText,
			advice: [answered, specific ?? advice, sentence].filter(Boolean).join(' '),
			remedy: isServerError ? request.remedyOnServerError : remedy,
			note,
		},
	);
}

function isRedirect(status: number): boolean {
	return [301, 302, 303, 307, 308].includes(status);
}

/** Scheme, host and port; no user name, and nothing of the path, which may hold a token. */
const ORIGIN = /^(https?:\/\/[a-z0-9.:[\]-]{1,100})(?:[/?#]|$)/i;

/** What to say about a redirect, which is never followed. @param location - The `Location` header. */
function redirectTo(location: string | undefined): Meaning {
	const origin = ORIGIN.exec(location ?? '')?.[1];
	const target = origin
		? `If you trust ${origin}, enter it as the base URL.`
		: 'Check the base URL.';
	return [
		'it points to another address',
		`Redirects are not followed, so that nothing is sent to a server that you did not name. ${target}`,
		'checkBaseUrl',
	];
}
