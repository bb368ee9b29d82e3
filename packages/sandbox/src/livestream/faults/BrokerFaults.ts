import type { ApiName } from '../apis/ApiName';
import type { Cluster } from '../Cluster';

/** What a refusal covers: reading a topic, or even seeing it. */
export type TopicOperation = 'read' | 'describe';

/** What faults do to a node's sockets. */
export interface Sockets {
	dropConnections(): void;
	refuse(): Promise<void>;
	accept(): Promise<void>;
}

/** Everything that can go wrong with a broker; tests and the command line switch it on and off. */
export class BrokerFaults {
	/** Connections are accepted, and nothing is ever answered. */
	isHalfOpen = false;
	/** Every answer waits this long. */
	answerDelayMs = 0;
	/** Requests of this kind are received, but neither carried out nor answered. */
	heldApi: ApiName | undefined;
	/** How many requests were held. */
	held = 0;
	private readonly failures: Array<{ api: ApiName; code: number }> = [];
	private readonly deniedTopics = new Map<string, TopicOperation>();
	private readonly deniedGroups = new Set<string>();
	private answersToCut = 0;
	private coordinator = 0;
	private coordinatorIsUnknown = false;

	/**
	 * @param groups - The ids of the groups that may read; undefined for all.
	 */
	constructor(
		private readonly cluster: Cluster,
		private readonly sockets: readonly Sockets[],
		private readonly groups: readonly string[] | undefined,
	) {}

	/** Cuts all connections; clients may connect again at once. */
	dropConnections(): void {
		for (const node of this.sockets) node.dropConnections();
	}

	/** Cuts all connections and refuses new ones, until `acceptConnections`. */
	async refuseConnections(): Promise<void> {
		await Promise.all(this.sockets.map((node) => node.refuse()));
	}

	/** Ends `refuseConnections`; the addresses stay the same. */
	async acceptConnections(): Promise<void> {
		await Promise.all(this.sockets.map((node) => node.accept()));
	}

	/** Stops one node; the others take over what it led. */
	async stopNode(nodeId: number): Promise<void> {
		for (const node of this.cluster.nodes) if (node.id === nodeId) node.isUp = false;
		await this.sockets[nodeId]?.refuse();
	}

	/** Starts a node that was stopped, at its old address. */
	async startNode(nodeId: number): Promise<void> {
		await this.sockets[nodeId]?.accept();
		for (const node of this.cluster.nodes) if (node.id === nodeId) node.isUp = true;
	}

	/** Answers the next requests of an API with an error code. */
	failNext(api: ApiName, code: number, times = 1): void {
		for (let left = times; left > 0; left -= 1) this.failures.push({ api, code });
	}

	/** The error code for this request, if it shall fail; counts it. */
	takeFailure(api: ApiName): number | undefined {
		const index = this.failures.findIndex((failure) => failure.api === api);
		return index < 0 ? undefined : this.failures.splice(index, 1)[0]?.code;
	}

	/** Sends only the first half of the next answers, then closes the connection. */
	cutAnswers(times = 1): void {
		this.answersToCut = times;
	}

	/** Whether this answer shall be cut; counts it. */
	takeCut(): boolean {
		if (this.answersToCut === 0) return false;
		this.answersToCut -= 1;
		return true;
	}

	/** Forgets a partition's messages before an offset, as retention does. */
	deleteRecords(topic: string, partition: number, beforeOffset: bigint): void {
		this.cluster.topics.get(topic)?.partitions[partition]?.deleteBefore(beforeOffset);
	}

	/** Refuses a topic (error 29): that it is read, or even described. */
	denyTopic(topic: string, operation: TopicOperation = 'read'): void {
		this.deniedTopics.set(topic, operation);
	}

	allowTopic(topic: string): void {
		this.deniedTopics.delete(topic);
	}

	/** Refuses a group (error 30). */
	denyGroup(groupId: string): void {
		this.deniedGroups.add(groupId);
	}

	allowGroup(groupId: string): void {
		this.deniedGroups.delete(groupId);
	}

	isTopicDenied(topic: string, operation: TopicOperation): boolean {
		const denied = this.deniedTopics.get(topic);
		return denied === 'describe' || denied === operation;
	}

	isGroupDenied(groupId: string): boolean {
		return (
			this.deniedGroups.has(groupId) ||
			(this.groups !== undefined && !this.groups.includes(groupId))
		);
	}

	/** Gives all groups to the next node. Who asks the old one hears error 16 until it looks for the coordinator. */
	moveCoordinator(): void {
		this.coordinator += 1;
		this.coordinatorIsUnknown = true;
	}

	/** The node that coordinates all groups; who asks for it has found it. */
	findCoordinator(): number {
		this.coordinatorIsUnknown = false;
		return this.cluster.livingNode(this.coordinator);
	}

	isCoordinator(nodeId: number): boolean {
		return !this.coordinatorIsUnknown && nodeId === this.cluster.livingNode(this.coordinator);
	}

	/** Gives a partition to the next node. */
	moveLeader(topic: string, partition: number): void {
		const { cluster } = this;
		const next = cluster.leaderOf(topic, partition) + 1;
		cluster.setLeader(topic, partition, cluster.livingNode(next));
	}
}
