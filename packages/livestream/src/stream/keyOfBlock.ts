import { createHash } from 'node:crypto';

import type { Block } from './Block';

/** n8n's column for keys. */
const MAX_KEY_CHARACTERS = 255;

/**
 * The text by which n8n recognizes an execution that it has begun before. It names the group, the reading and the
 * exact range of offsets, so a range that is delivered again has the same key, and no other range has it.
 *
 * n8n compares keys over all workflows: without the group, two workflows that read a topic with a group each would
 * take each other's alerts away.
 */
export function keyOfBlock(
	{ topic, partition, from, to, attempt }: Block<unknown>,
	groupId: string,
	reading: string,
): string {
	const range = to === from + 1n ? `${from}` : `${from}-${to - 1n}`;
	const again = attempt > 1 ? `:${attempt}` : '';
	const place = `${partition}:${range}:${reading}${again}`;
	const key = `fink:${groupId}:${topic}:${place}`;
	if (key.length <= MAX_KEY_CHARACTERS) return key;
	const digest = createHash('sha256').update(`${groupId}\n${topic}`).digest('hex').slice(0, 40);
	return `fink:${digest}:${place}`;
}
