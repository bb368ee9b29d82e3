import { HttpError } from '../errors';
import { describeTries } from './describeTries';
import type { ApiRequest } from './endpoints/Endpoint';
import type { HttpResponse } from './HttpRequest';
import { readServerText } from './readServerText';
import { redirectAdvice } from './redirectAdvice';

type Meaning = readonly [reason: string, advice: string];

/** Status → what happened and what to do, in the user's words. */
const MEANINGS: Readonly<Record<number, Meaning>> = {
	400: ['it refused the request', 'Check the inputs against the text above.'],
	401: ['it asks for a login', 'Check the base URL: the public server needs none.'],
	403: ['it denies access', 'Check the base URL and any proxy in between.'],
	404: [
		'this address does not exist on the server',
		'Check the base URL in the Fink API credential.',
	],
	405: [
		'the server does not accept this kind of request',
		'Check the base URL: is it a Fink server?',
	],
	413: ['the request is too large', 'Ask for fewer objects at once.'],
	415: ['the request was changed on its way', 'Check the base URL and any proxy in between.'],
	429: ['it receives too many requests', 'Wait a few minutes and ask for less at once.'],
	500: ['it failed on this request', 'Check the inputs; if they are right, run again later.'],
	502: ['its server is not reachable at the moment', 'Run again in a few minutes.'],
	503: ['it is out of service at the moment', 'Run again in a few minutes.'],
	504: [
		'it took too long',
		'Run again: what was read once comes faster. Otherwise ask for fewer objects or columns.',
	],
};

const UNKNOWN: Meaning = [
	'of an unexpected answer',
	'Check the base URL and any proxy in between.',
];

/**
 * The sentence for a status that is not 2xx; the server's own words and the code are in the advice.
 *
 * @param request - What was asked for.
 * @param response - The last answer.
 * @param tries - How often it was tried.
 * @param note - A sentence more for the advice.
 */
export function toHttpError(
	request: ApiRequest,
	{ status, headers, body }: HttpResponse,
	tries: number,
	note = '',
): HttpError {
	const [reason, advice] = isRedirect(status)
		? ['it points to another address', redirectAdvice(headers.location)]
		: (MEANINGS[status] ?? UNKNOWN);
	const serverText = readServerText(body);
	const answered = `The API answered ${status}${serverText ? `: "${serverText}"` : ' without text'}.`;
	const specific = status === 500 ? request.adviceOnServerError : undefined;
	return new HttpError(
		`Fink could not deliver ${request.subject}: ${reason}${describeTries(tries)}`,
		{
			status,
			endpoint: request.path,
			serverText,
			advice: [answered, specific ?? advice, note].filter(Boolean).join(' '),
		},
	);
}

function isRedirect(status: number): boolean {
	return [301, 302, 303, 307, 308].includes(status);
}
