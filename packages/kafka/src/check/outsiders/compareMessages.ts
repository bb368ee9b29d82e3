import assert from 'node:assert/strict';
import type { Assignment } from './Outsider';

/** A message as it was received. */
export interface ReceivedMessage {
	readonly topic: string;
	readonly key: Buffer;
	readonly value: Buffer;
}

/**
 * Compares keys and values byte for byte.
 *
 * @throws When one is missing, twice, or different.
 */
export function compareMessages(
	received: readonly ReceivedMessage[],
	{ topics }: Assignment,
): string {
	for (const [topic, sent] of topics) {
		const ofTopic = received.filter((message) => message.topic === topic);
		const texts = ({ key, value }: { key: Buffer; value: Buffer }): string =>
			`${key.toString('hex')} ${value.toString('hex')}`;
		assert.deepEqual(ofTopic.map(texts).sort(), [...sent.values()].map(texts).sort(), topic);
	}
	return `${received.length} messages in ${topics.size} topics, byte for byte`;
}
