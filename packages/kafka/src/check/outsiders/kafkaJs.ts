import { Kafka, logLevel } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareMessages, type ReceivedMessage } from './compareMessages';
import type { Outsider } from './Outsider';

const TIMEOUT_MS = 120_000;

/** kafkajs, the client of n8n's older Kafka nodes. */
export const kafkaJs: Outsider = {
	name: 'kafkajs',
	missing: () => undefined,
	async read(assignment) {
		const { address, groupId, topics } = assignment;
		const client = new Kafka({ brokers: address.split(','), logLevel: logLevel.NOTHING });
		const consumer = client.consumer({ groupId });
		const received: ReceivedMessage[] = [];
		await consumer.connect();
		await consumer.subscribe({ topics: [...topics.keys()], fromBeginning: true });
		await consumer.run({
			eachMessage: async ({ topic, message: { key, value } }) => {
				const none = Buffer.alloc(0);
				received.push({ topic, key: key ?? none, value: value ?? none });
			},
		});
		const wanted = [...topics.values()].reduce((sum, { size }) => sum + size, 0);
		const endMs = Date.now() + TIMEOUT_MS;
		while (received.length < wanted && Date.now() < endMs) await sleep(100);
		await consumer.disconnect();
		return compareMessages(received, assignment);
	},
};
