import { SlackError } from '../SlackError';
import { textOf } from './readArgument';
import type { SlackArguments } from './SlackMethod';

/** A page of a list by Slack's cursors; `next` is empty after the last. */
export function page<T>(
	all: readonly T[],
	args: SlackArguments,
): { entries: readonly T[]; next: string } {
	const limit = Number(textOf(args, 'limit') ?? 100);
	if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new SlackError('invalid_limit');
	const cursor = textOf(args, 'cursor');
	const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString());
	if (!Number.isInteger(start)) throw new SlackError('invalid_cursor');
	const end = start + limit;
	const next = end < all.length ? Buffer.from(String(end)).toString('base64') : '';
	return { entries: all.slice(start, end), next };
}
