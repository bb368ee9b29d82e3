import { EventEmitter } from 'node:events';
import { Group } from './group';
import { Topic } from './log';
import type { BrokerMessage } from './BrokerMessage';
import type { BrokerTopic } from './BrokerTopic';

/** A node as clients see it. */
export interface NodeAddress {
	readonly id: number;
	readonly host: string;
	port: number;
	isUp: boolean;
}

/** What all nodes of a broker share: topics, groups, and who leads what. */
export class Cluster {
	readonly id = 'fink-sandbox-livestream';
	readonly nodes: NodeAddress[] = [];
	readonly topics = new Map<string, Topic>();
	private readonly groups = new Map<string, Group>();
	private readonly leaders = new Map<string, number>();
	private readonly appends = new EventEmitter().setMaxListeners(0);

	/** @param maxRebalanceMs - No rebalance of a group waits longer for its members. */
	constructor(
		topics: readonly BrokerTopic[],
		private readonly maxRebalanceMs: number,
	) {
		topics.forEach((topic) => this.addTopic(topic));
	}

	/** Adds a topic, or leaves the one of that name as it is. */
	addTopic(topic: BrokerTopic): void {
		if (!this.topics.has(topic.name)) this.topics.set(topic.name, new Topic(topic));
	}

	/** The group with this id; it begins to exist when asked for. */
	group(id: string): Group {
		const group = this.groups.get(id) ?? new Group(id, this.maxRebalanceMs);
		this.groups.set(id, group);
		return group;
	}

	/** The groups that anyone has asked for. */
	allGroups(): Group[] {
		return [...this.groups.values()];
	}

	/** The node that leads a partition; −1 while none does. */
	leaderOf(topic: string, partition: number): number {
		const chosen = this.leaders.get(`${topic}/${partition}`);
		if (chosen !== undefined && this.isUp(chosen)) return chosen;
		return this.livingNode(partition);
	}

	/** Makes another node the leader of a partition. */
	setLeader(topic: string, partition: number, nodeId: number): void {
		this.leaders.set(`${topic}/${partition}`, nodeId);
	}

	/** A node that is up, chosen by a number; −1 if none is. */
	livingNode(choice: number): number {
		const living = this.nodes.filter(({ isUp }) => isUp);
		return living[choice % living.length]?.id ?? -1;
	}

	/**
	 * Appends a message, and wakes the fetches that wait for one.
	 *
	 * @throws When there is no such topic or partition.
	 */
	append(
		topicName: string,
		message: BrokerMessage,
		wanted?: number,
	): { partition: number; offset: bigint } {
		const topic = this.topics.get(topicName);
		if (topic === undefined) throw new Error(`The broker has no topic "${topicName}".`);
		const partition = wanted ?? topic.nextPartition();
		const log = topic.partitions[partition];
		if (log === undefined) throw new Error(`"${topicName}" has no partition ${partition}.`);
		const offset = log.append(message);
		this.appends.emit('append');
		return { partition, offset };
	}

	/** Waits for the next message in any topic, at most some time, or until the signal. */
	async waitForAppend(timeoutMs: number, signal: AbortSignal): Promise<void> {
		await new Promise<void>((resolve) => {
			const done = (): void => {
				clearTimeout(timer);
				this.appends.off('append', done);
				signal.removeEventListener('abort', done);
				resolve();
			};
			const timer = setTimeout(done, timeoutMs);
			this.appends.on('append', done);
			signal.addEventListener('abort', done);
		});
	}

	/** Stops the timers of all groups. */
	close(): void {
		for (const group of this.groups.values()) group.close();
	}

	private isUp(nodeId: number): boolean {
		return this.nodes.some(({ id, isUp }) => id === nodeId && isUp);
	}
}
