import {
	type Admin,
	type AclEntry,
	AclOperationTypes,
	AclPermissionTypes,
	AclResourceTypes,
	Kafka as Client,
	logLevel,
	Partitioners,
	type Producer,
	ResourcePatternTypes,
} from 'kafkajs';
import type { BrokerMessage } from '@fink/sandbox';
import { ADMIN, type KafkaNode } from './node';
import { patiently } from './patiently';
import { portionsOf } from './portionsOf';

/** What clients may do. */
export interface Grants {
	/** The user, or `ANONYMOUS` for clients without one. @default ANONYMOUS */
	readonly user?: string;
	/** Topics that they may read. */
	readonly topics?: readonly string[];
	/** Ids of the groups in which they may read. */
	readonly groups?: readonly string[];
}

/** An Apache Kafka that runs, with what tests do to it. Node ids count from 1. */
export class Kafka {
	private readonly admin: Admin;
	private readonly producer: Producer;
	private connected?: Promise<void>;
	private turn = 0;

	/** @param cleanUp - Called when all nodes have ended. */
	constructor(
		private readonly nodes: readonly KafkaNode[],
		private readonly cleanUp: () => void,
	) {
		const client = new Client({
			clientId: 'fink-kafka',
			brokers: nodes.map(({ ports }) => `127.0.0.1:${ports.admin}`),
			sasl: { mechanism: 'plain', ...ADMIN },
			logLevel: logLevel.NOTHING,
			retry: { retries: 20, initialRetryTime: 100, maxRetryTime: 1000 },
		});
		this.admin = client.admin();
		this.producer = client.producer({
			allowAutoTopicCreation: false,
			createPartitioner: Partitioners.DefaultPartitioner,
		});
	}

	/** Where clients connect to: `host:port`, several with commas. */
	get address(): string {
		return this.nodes.map(({ ports }) => `127.0.0.1:${ports.client}`).join(',');
	}

	/** How many nodes take part; 0 while none answers. */
	async livingNodes(): Promise<number> {
		try {
			await this.connect();
			return (await this.admin.describeCluster()).brokers.length;
		} catch {
			this.connected = undefined;
			return 0;
		}
	}

	/** Makes a topic, and waits until all its partitions answer: else a producer sends some messages twice. */
	async createTopic(topic: string, partitions: number): Promise<void> {
		await this.connect();
		const replicationFactor = Math.min(3, this.nodes.length);
		await this.admin.createTopics({
			waitForLeaders: true,
			topics: [{ topic, numPartitions: partitions, replicationFactor }],
		});
		await this.endOffsets(topic);
	}

	/**
	 * Appends messages to a partition, or to one after the other; enough nodes have them then. Each request goes to one
	 * partition: of one to several, kafkajs drops the messages of a partition whose leader has moved to a node that has
	 * already answered for another.
	 */
	async produce(
		topic: string,
		messages: readonly BrokerMessage[],
		partition?: number,
	): Promise<void> {
		await this.connect();
		const count = (await this.endOffsets(topic)).length;
		const records = messages.map(({ key, value, timestampMs }) => ({
			...(key === undefined ? {} : { key: Buffer.from(key) }),
			value: Buffer.from(value),
			timestamp: String(timestampMs),
			partition: partition ?? this.turn++ % count,
		}));
		for (let chosen = 0; chosen < count; chosen += 1) {
			const ofPartition = records.filter((record) => record.partition === chosen);
			for (const portion of portionsOf(ofPartition)) {
				await this.producer.send({ topic, acks: -1, messages: portion });
			}
		}
	}

	/** The offsets that a group has committed, by `topic/partition`. */
	async committed(groupId: string): Promise<Map<string, bigint>> {
		await this.connect();
		const topics = await this.admin.fetchOffsets({ groupId });
		return new Map(
			topics.flatMap(({ topic, partitions }) =>
				partitions
					.filter(({ offset }) => offset !== '-1')
					.map(({ partition, offset }) => [`${topic}/${partition}`, BigInt(offset)] as const),
			),
		);
	}

	/** Where the log of each partition ends. */
	async endOffsets(topic: string): Promise<bigint[]> {
		await this.connect();
		const partitions = await patiently(() => this.admin.fetchTopicOffsets(topic));
		const sorted = partitions.sort((a, b) => a.partition - b.partition);
		return sorted.map(({ high }) => BigInt(high));
	}

	/** Deletes a partition's messages before an offset, as retention does. */
	async deleteRecords(topic: string, partition: number, beforeOffset: bigint): Promise<void> {
		await this.connect();
		const partitions = [{ partition, offset: String(beforeOffset) }];
		await patiently(() => this.admin.deleteTopicRecords({ topic, partitions }));
	}

	/** The node that leads a partition. */
	async leaderOf(topic: string, partition: number): Promise<number | undefined> {
		await this.connect();
		const { topics } = await patiently(() => this.admin.fetchTopicMetadata({ topics: [topic] }));
		const found = topics[0]?.partitions.find(({ partitionId }) => partitionId === partition);
		return found?.leader;
	}

	/** Makes another node the preferred leader of a partition; Kafka moves it a second or two later. */
	async moveLeader(topic: string, partition: number, nodeId: number): Promise<void> {
		await this.connect();
		const ids = this.nodes.map(({ ports }) => ports.id);
		const replicas = [nodeId, ...ids.filter((id) => id !== nodeId)];
		await this.admin.alterPartitionReassignments({
			topics: [{ topic, partitionAssignment: [{ partition, replicas }] }],
		});
	}

	/** Lets clients see all topics, and read some in some groups. Only with access control. */
	async allow({ user = 'ANONYMOUS', topics = [], groups = [] }: Grants): Promise<void> {
		await this.connect();
		const { DESCRIBE, READ } = AclOperationTypes;
		const { GROUP, TOPIC } = AclResourceTypes;
		await this.admin.createAcls({
			acl: [
				grant(user, TOPIC, '*', DESCRIBE),
				...topics.map((name) => grant(user, TOPIC, name, READ)),
				...groups.map((name) => grant(user, GROUP, name, READ)),
			],
		});
	}

	/** Ends a node at once, as a crash does. */
	async killNode(nodeId: number): Promise<void> {
		await this.node(nodeId).stop('SIGKILL');
	}

	/** Asks a node to hand over what it leads, and to end. */
	async stopNode(nodeId: number): Promise<void> {
		await this.node(nodeId).stop();
	}

	/** Starts a node that was ended, at its old address. */
	startNode(nodeId: number): void {
		this.node(nodeId).start();
	}

	/** Ends all nodes and deletes what they wrote. */
	async close(): Promise<void> {
		await Promise.allSettled([this.admin.disconnect(), this.producer.disconnect()]);
		await Promise.all(this.nodes.map((node) => node.stop('SIGKILL')));
		this.cleanUp();
	}

	private connect(): Promise<void> {
		this.connected ??= Promise.all([this.admin.connect(), this.producer.connect()]).then(
			() => undefined,
		);
		return this.connected;
	}

	private node(nodeId: number): KafkaNode {
		const node = this.nodes.find(({ ports }) => ports.id === nodeId);
		if (node === undefined) throw new RangeError(`There is no node ${nodeId}.`);
		return node;
	}
}

function grant(
	user: string,
	resourceType: AclResourceTypes,
	resourceName: string,
	operation: AclOperationTypes,
): AclEntry {
	return {
		principal: `User:${user}`,
		host: '*',
		permissionType: AclPermissionTypes.ALLOW,
		resourcePatternType: ResourcePatternTypes.LITERAL,
		resourceType,
		resourceName,
		operation,
	};
}
