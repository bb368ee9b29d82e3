import type { IncomingMessage } from 'node:http';

import { isRecord } from './blocks';
import type { SlackArguments } from './methods';
import { SlackError } from './SlackError';

/**
 * The arguments of a call, from its address and its body: JSON or a form.
 *
 * @throws {SlackError} When the body is not what its type says.
 */
export function readArguments(request: IncomingMessage, body: Buffer): SlackArguments {
	const { searchParams } = new URL(request.url ?? '/', 'http://slack');
	const query = Object.fromEntries(searchParams);
	if (body.length === 0) return query;
	const type = (request.headers['content-type'] ?? '').split(';')[0].trim();
	if (type === 'application/x-www-form-urlencoded') {
		return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) };
	}
	if (type !== 'application/json') throw new SlackError('invalid_post_type');
	return { ...query, ...parse(body) };
}

function parse(body: Buffer): Record<string, unknown> {
	let json: unknown;
	try {
		json = JSON.parse(body.toString());
	} catch {
		throw new SlackError('invalid_json');
	}
	if (!isRecord(json)) throw new SlackError('json_not_object');
	return json;
}
