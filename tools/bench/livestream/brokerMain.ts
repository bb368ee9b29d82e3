import { backlogTopic, simulateSky, startBroker } from '@fink/sandbox';

import { answerRequests } from '../asked/answerRequests';

/** The topic whose alerts are repeated; there are a thousand in the simulated sky. */
const TOPIC = 'fink_in_tns_lsst';

/** What the broker is asked. */
export type BrokerRequest =
	| { readonly op: 'address' }
	/** Adds a topic. */
	| { readonly op: 'create'; readonly topic: string; readonly size: number }
	/** Appends alerts that no topic had before. */
	| { readonly op: 'send'; readonly topic: string; readonly count: number }
	/** How many messages of a topic's start were made for readers, and the processor time of this process. */
	| { readonly op: 'made'; readonly topic: string }
	/** The sum of the offsets that a group has committed in all partitions. */
	| { readonly op: 'committed'; readonly groupId: string };

/** Runs a broker whose topics are made while they are read. */
async function main(): Promise<void> {
	const broker = await startBroker();
	const sky = simulateSky({ seed: 1 });
	const made = new Map<string, number>();
	const create = (name: string, size: number) => {
		const topic = backlogTopic(sky, TOPIC, size);
		broker.createTopic({
			...topic,
			name,
			read(partition, offset) {
				made.set(name, (made.get(name) ?? 0) + 1);
				return topic.read?.(partition, offset);
			},
		});
	};
	const fresh = backlogTopic(sky, TOPIC, 1_000_000_000);
	let sent = 90_000_000n;
	const send = (topic: string) => {
		const message = fresh.read?.(0, sent++);
		if (message) broker.produce(topic, { ...message, timestampMs: Date.now() });
	};
	answerRequests<BrokerRequest>((request) => {
		switch (request.op) {
			case 'address':
				return { address: broker.address };
			case 'create':
				create(request.topic, request.size);
				return {};
			case 'send':
				for (let count = 0; count < request.count; count++) send(request.topic);
				return {};
			case 'made': {
				const { user, system } = process.cpuUsage();
				return { made: made.get(request.topic) ?? 0, processorMs: (user + system) / 1000 };
			}
			case 'committed': {
				const offsets = [...broker.committed(request.groupId).values()];
				return { offsets: Number(offsets.reduce((sum, offset) => sum + offset, 0n)) };
			}
		}
	});
}

void main();
