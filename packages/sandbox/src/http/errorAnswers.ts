import { formatPythonText } from '../python';
import type { Answer } from './Answer';

const HTML = 'text/html; charset=utf-8';

/** A validation error: HTTP 400 with `str()` of a Python dict, as text/html. */
export function refused(text: string): Answer {
	const body = `{'status': 'error', 'text': ${formatPythonText(text)}}`;
	return { status: 400, contentType: HTML, body };
}

/** A validation error whose text is an exception itself: its repr, e.g. `ValueError('…')`. */
export function refusedWith(exception: string, message: string): Answer {
	const body = `{'status': 'error', 'text': ${exception}(${formatPythonText(message)})}`;
	return { status: 400, contentType: HTML, body };
}

/** A required argument is missing; the text names the ZTF service, as the real one does. */
export function argumentMissing(name: string): Answer {
	return refused(`A value for \`${name}\` is required. See https://api.ztf.fink-portal.org \n`);
}

/** flask-restx's answer to an exception or another HTTP error inside a route. */
function jsonMessage(status: number, message: string): Answer {
	const body = `{"message": ${JSON.stringify(message)}}\n`;
	return { status, contentType: 'application/json', body };
}

/** Any exception: 37 bytes. */
export const INTERNAL_ERROR = jsonMessage(500, 'Internal Server Error');

/** The body was sent without `Content-Type: application/json`. */
export const UNSUPPORTED_MEDIA_TYPE = jsonMessage(
	415,
	"Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
);

/** The body is not JSON. */
export const MALFORMED_JSON = jsonMessage(
	400,
	'The browser (or proxy) sent a request that this server could not understand.',
);

/** Neither GET nor POST. */
export const METHOD_NOT_ALLOWED = jsonMessage(
	405,
	'The method is not allowed for the requested URL.',
);

/** Werkzeug's page for an unknown path, or one with a trailing slash. */
export const NOT_FOUND: Answer = {
	status: 404,
	contentType: HTML,
	body: [
		'<!doctype html>',
		'<html lang=en>',
		'<title>404 Not Found</title>',
		'<h1>Not Found</h1>',
		'<p>The requested URL was not found on the server. If you entered the URL manually please ' +
			'check your spelling and try again.</p>',
		'',
	].join('\n'),
};

/** What the inner cutout service says when it fails; the outer one passes it on as if it were FITS. */
export const INNER_ERROR_PAGE = [
	'<!doctype html>',
	'<html lang=en>',
	'<title>500 Internal Server Error</title>',
	'<h1>Internal Server Error</h1>',
	'<p>The server encountered an internal error and was unable to complete your request. Either the ' +
		'server is overloaded or there is an error in the application.</p>',
	'',
].join('\n');

/** The page of the proxy in front, e.g. 502 Bad Gateway. */
export function gatewayPage(status: 502 | 503 | 504): Answer {
	const title = {
		502: '502 Bad Gateway',
		503: '503 Service Temporarily Unavailable',
		504: '504 Gateway Time-out',
	}[status];
	const body = [
		'<html>',
		`<head><title>${title}</title></head>`,
		'<body>',
		`<center><h1>${title}</h1></center>`,
		'<hr><center>nginx/1.20.1</center>',
		'</body>',
		'</html>',
		'',
	].join('\r\n');
	return { status, contentType: 'text/html', body };
}
