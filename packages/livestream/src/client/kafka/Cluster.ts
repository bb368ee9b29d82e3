import { StreamError } from '../StreamError';
import type { Partition } from '../StreamClient';
import { APIS, type Api } from './apis';
import { BrokerConnection, type ConnectionSettings } from './BrokerConnection';
import { CODE } from './codes';
import { errorOfCode } from './errorOfCode';
import type { Address } from './KafkaSocket';

/** Longest time for which what is known of leaders is used. They move when brokers stop. */
const MAX_AGE_MS = 60_000;

/** A topic of the metadata. */
interface TopicState {
	readonly errorCode: number;
	/** Partition → id of the broker that has it; -1 while none has. */
	readonly leaders: ReadonlyMap<number, number>;
}

/** How to reach a cluster. */
export interface ClusterSettings extends ConnectionSettings {
	/** Where to ask first; any broker names the others. */
	readonly servers: readonly Address[];
	readonly now: () => number;
	/** Whether what is fetched may be overwritten by the next fetch. */
	readonly overwritesMessages: boolean;
	/** How long joining a group may take: others first finish what they do. */
	readonly joinTimeoutMs: number;
}

/** What a connection is for. Joining waits long, fetching a little, and neither may hold up a heartbeat. */
export type Use = 'group' | 'join' | 'log' | 'meta';

/** Brokers, which of them has which partition, and connections to them: one per broker and use. */
export class Cluster {
	private readonly connections = new Map<string, Promise<BrokerConnection>>();
	private brokers = new Map<number, Address>();
	private states = new Map<string, TopicState>();
	private askedMs = -Infinity;
	private isClosed = false;
	private coordinator?: { readonly groupId: string; readonly address: Address };

	constructor(private readonly settings: ClusterSettings) {}

	/** All topics, or the given ones, as the cluster has them now. */
	async askTopics(names?: readonly string[]): Promise<ReadonlyMap<string, TopicState>> {
		const answer = await this.callAny(
			APIS.metadata,
			(names ?? null) as string[],
			false,
			false,
			false,
		);
		this.brokers = new Map(
			answer.brokers.map(({ nodeId, host, port }) => [nodeId, { host, port }]),
		);
		const asked = new Map(
			answer.topics.map(({ name, errorCode, partitions }) => {
				const leaders = partitions.map(
					({ partitionIndex, leaderId }) => [partitionIndex, leaderId] as const,
				);
				return [name ?? '', { errorCode, leaders: new Map(leaders) }] as const;
			}),
		);
		this.states = new Map([...this.states, ...asked]);
		this.askedMs = this.settings.now();
		return asked;
	}

	/**
	 * Partitions by the broker that has them.
	 *
	 * @throws {StreamError} When one has no broker now.
	 */
	async byLeader<Of extends Partition>(partitions: readonly Of[]): Promise<Map<Address, Of[]>> {
		const topics = [...new Set(partitions.map(({ topic }) => topic))];
		const isOld = this.settings.now() - this.askedMs > MAX_AGE_MS;
		if (isOld || topics.some((topic) => !this.states.has(topic))) await this.askTopics(topics);
		const groups = new Map<Address, Of[]>();
		for (const one of partitions) {
			const address = this.leaderOf(one);
			groups.set(address, [...(groups.get(address) ?? []), one]);
		}
		return groups;
	}

	private leaderOf({ topic, partition }: Partition): Address {
		const state = this.states.get(topic);
		const address = this.brokers.get(state?.leaders.get(partition) ?? -1);
		if (address) return address;
		this.forgetLeaders();
		throw errorOfCode(state?.errorCode || 5, { topic });
	}

	/** To be called when a broker turns out not to have a partition any more, or not to answer. */
	forgetLeaders(): void {
		this.askedMs = -Infinity;
	}

	/** The broker that looks after the group. */
	async coordinatorOf(groupId: string): Promise<Address> {
		if (this.coordinator?.groupId === groupId) return this.coordinator.address;
		const { coordinators } = await this.callAny(APIS.findCoordinator, 0, [groupId]);
		const { errorCode, host, port } = coordinators[0];
		if (errorCode !== 0) throw errorOfCode(errorCode, { groupId });
		this.coordinator = { groupId, address: { host, port } };
		return this.coordinator.address;
	}

	/** To be called when a broker turns out not to look after the group any more, or not to answer. */
	forgetCoordinator(): void {
		this.coordinator = undefined;
	}

	/**
	 * Sends a request to a broker.
	 *
	 * @param use - Requests of different uses have separate connections: brokers answer the requests of
	 * a connection in order, and some of them wait.
	 */
	async call<Args extends unknown[], Answer>(
		address: Address,
		use: Use,
		api: ReadonlyArray<Api<Args, Answer>>,
		...args: Args
	): Promise<Answer> {
		const connection = await this.connect(address, use);
		return await connection.call(api, ...args);
	}

	/** Sends a request to any broker that responds, trying the user's brokers first. */
	private async callAny<Args extends unknown[], Answer>(
		api: ReadonlyArray<Api<Args, Answer>>,
		...args: Args
	): Promise<Answer> {
		let failure: unknown;
		for (const address of [...this.settings.servers, ...this.brokers.values()]) {
			try {
				return await this.call(address, 'meta', api, ...args);
			} catch (error) {
				failure ??= error;
				if (!(error instanceof StreamError) || !error.isPassing || this.isClosed) break;
			}
		}
		throw failure;
	}

	private async connect(address: Address, use: Use): Promise<BrokerConnection> {
		if (this.isClosed) throw closedError();
		const key = `${use} ${address.host}:${address.port}`;
		const known = this.connections.get(key);
		if (known) {
			const connection = await known;
			if (connection.isOpen) return connection;
			// Another call has opened one meanwhile.
			if (this.connections.get(key) !== known) return await this.connect(address, use);
		}
		const opening = BrokerConnection.open(address, {
			...this.settings,
			requestTimeoutMs:
				use === 'join' ? this.settings.joinTimeoutMs : this.settings.requestTimeoutMs,
			overwritesAnswers: use === 'log' && this.settings.overwritesMessages,
		});
		this.connections.set(key, opening);
		try {
			const connection = await opening;
			if (!this.isClosed) return connection;
			connection.close();
			throw closedError();
		} catch (error) {
			if (this.connections.get(key) === opening) this.connections.delete(key);
			throw error;
		}
	}

	/** Closes all connections; requests that wait fail. */
	async close(): Promise<void> {
		this.isClosed = true;
		const all = [...this.connections.values()];
		this.connections.clear();
		await Promise.race([
			Promise.allSettled(all.map(async (opening) => (await opening).close())),
			// A connection that is still being opened closes itself later.
			Promise.resolve(),
		]);
	}
}

function closedError(): StreamError {
	return new StreamError('unreachable', 'The connection was closed', { advice: '' });
}

/** Whether the code says that the asked broker is the wrong one or not ready. */
export function isMoved(code: number): boolean {
	return [5, 6, 9, 13, 56, 74, 75, 78, 100, CODE.unknownTopicOrPartition].includes(code);
}

/** Whether the code says that another broker looks after the group now. */
export function isCoordinatorMoved(code: number): boolean {
	return [13, 14, 15, CODE.notCoordinator].includes(code);
}
