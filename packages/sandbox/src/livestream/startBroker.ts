import { Cluster } from './Cluster';
import { BrokerFaults } from './faults';
import { BrokerNode } from './node';
import type { BrokerMessage } from './BrokerMessage';
import type { BrokerTopic } from './BrokerTopic';

/** The only address that the broker ever listens on. */
const LOOPBACK = '127.0.0.1';

/** Kafka's own limit for a rebalance, unless the members ask for less. */
const DEFAULT_MAX_REBALANCE_MS = 300_000;

/** How to start a broker; everything has a default. */
export interface BrokerOptions {
	/** TCP port of the first node; 0 takes a free one. @default 0 */
	readonly port?: number;
	/** Nodes, each on its own port; they share partitions and groups. @default 1 */
	readonly nodes?: number;
	readonly topics?: readonly BrokerTopic[];
	/** Ids of the groups that may read. @default all */
	readonly groups?: readonly string[];
	/** No rebalance waits longer for members that don't come back. @default 300000 */
	readonly maxRebalanceMs?: number;
	/** Gets a line for each connection that the broker closes. */
	readonly log?: (line: string) => void;
}

/** A running broker. */
export interface Broker {
	/** Host and port to connect to, e.g. `127.0.0.1:24499`. */
	readonly address: string;
	/** Adds a topic that is not there yet. */
	createTopic(topic: BrokerTopic): void;
	/** Appends a message to a partition, or to one after the other. */
	produce(
		topic: string,
		message: BrokerMessage,
		partition?: number,
	): { partition: number; offset: bigint };
	/** The offsets that a group has committed, by `topic/partition`. */
	committed(groupId: string): ReadonlyMap<string, bigint>;
	/** Set and clear faults while it runs. */
	readonly faults: BrokerFaults;
	/** Stops listening and cuts open connections. */
	close(): Promise<void>;
}

/**
 * Starts a small Kafka broker on loopback: enough of the protocol for consumers, groups and simple producers.
 *
 * @throws The system's error when the port is taken.
 */
export async function startBroker(options: BrokerOptions = {}): Promise<Broker> {
	const { port = 0, topics = [], groups, log = () => undefined } = options;
	const { maxRebalanceMs = DEFAULT_MAX_REBALANCE_MS } = options;
	const cluster = new Cluster(topics, maxRebalanceMs);
	const nodes: BrokerNode[] = Array.from({ length: options.nodes ?? 1 }, (_, index) => {
		const address = { id: index, host: LOOPBACK, port: index === 0 ? port : 0, isUp: true };
		cluster.nodes.push(address);
		return new BrokerNode(address, cluster, () => faults, log);
	});
	const faults = new BrokerFaults(cluster, nodes, groups);
	for (const node of nodes) await node.accept();
	return {
		address: `${LOOPBACK}:${String(cluster.nodes[0]?.port)}`,
		createTopic: (topic) => cluster.addTopic(topic),
		produce: (topic, message, partition) => cluster.append(topic, message, partition),
		committed: (groupId) => cluster.group(groupId).committed,
		faults,
		close: async () => {
			cluster.close();
			await Promise.all(nodes.map((node) => node.refuse()));
		},
	};
}
