import { MALFORMED_JSON, UNSUPPORTED_MEDIA_TYPE } from './errorAnswers';
import { type JsonValue, parsePythonJson } from '../python';
import { ServerFailure } from './ServerFailure';
import type { Answer } from './Answer';
import type { Arguments } from './Arguments';
import type { RequestRecord } from './RequestRecord';

/**
 * The arguments of a request: the query string if there is one (the body is then ignored completely),
 * else the JSON body of a POST.
 *
 * @returns The arguments, null for a GET without any, or the answer that refuses the request.
 */
export function readArguments(request: RequestRecord): Arguments | Answer | null {
	const query = Object.entries(request.query);
	if (query.length > 0) return new Map(query);
	if (request.method !== 'POST') return null;
	if (!isJson(request.headers['content-type'])) return UNSUPPORTED_MEDIA_TYPE;
	let value: JsonValue;
	try {
		value = parsePythonJson(request.body);
	} catch {
		return MALFORMED_JSON;
	}
	if (value instanceof Map) return value as Arguments;
	if (typeof value === 'string' || Array.isArray(value)) return new Map();
	throw new ServerFailure('The JSON body is neither an object, a list nor a text');
}

function isJson(contentType = ''): boolean {
	const mimeType = contentType.split(';')[0].trim().toLowerCase();
	return mimeType === 'application/json' || /^application\/.+\+json$/.test(mimeType);
}
