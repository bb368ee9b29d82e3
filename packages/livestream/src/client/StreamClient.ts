/** One partition of a topic. */
export interface Partition {
	readonly topic: string;
	readonly partition: number;
}

/** A place in a partition. */
export interface Position extends Partition {
	readonly offset: bigint;
}

/** A topic of the cluster. */
export interface Topic {
	readonly name: string;
	readonly partitions: readonly number[];
}

/** A message as the broker keeps it. */
export interface StreamMessage extends Position {
	/** When it was sent, in ms since 1970. */
	readonly timestampMs: number;
	readonly key: Uint8Array | null;
	readonly value: Uint8Array | null;
}

/** What a request for messages gave of one partition. */
export interface FetchedPartition extends Partition {
	readonly messages: readonly StreamMessage[];
	/** Where to continue: after the last message, and after gaps and transaction markers. */
	readonly nextOffset: bigint;
	/** Offset of the next message that will be sent. */
	readonly endOffset: bigint;
	/** The position is not in the log: older than what is kept, or behind its end. */
	readonly isOutOfRange: boolean;
}

/** How far a group has read a partition. */
export interface Committed extends Partition {
	/** Of the next message; `undefined` when the group has none. */
	readonly offset: bigint | undefined;
	/** Text that was stored along with it. */
	readonly note: string;
}

/** What a group is to remember. */
export interface Commit extends Position {
	/** Text to store along with it, at most 4,096 bytes. */
	readonly note: string;
}

/** Which place of a log is asked for: its ends, or the first message at or after a time (ms since 1970). */
export type LogPlace = 'earliest' | 'latest' | { readonly sinceMs: number };

/** How much to read at once. */
export interface FetchLimits {
	readonly maxBytes: number;
	readonly maxBytesPerPartition: number;
	/** How long the broker may wait for the first message. */
	readonly maxWaitMs: number;
}

/** Times of a group's member, in ms. */
export interface GroupTiming {
	/** The broker forgets a member that it has not heard of for this long. */
	readonly sessionTimeoutMs: number;
	/** How long members may take to finish before partitions are reassigned. */
	readonly rebalanceTimeoutMs: number;
}

/** A membership in a group, until partitions are reassigned. */
export interface Membership {
	/** Counts how often partitions were assigned. */
	readonly generation: number;
	/** What is this member's to read. */
	readonly partitions: readonly Partition[];
	/** @throws {StreamError} `rebalance` when partitions are reassigned. */
	heartbeat(): Promise<void>;
	/** @throws {StreamError} `rebalance` when the membership is over. */
	commit(commits: readonly Commit[]): Promise<void>;
	/** Gives the place up, so that others get the partitions at once. */
	leave(): Promise<void>;
}

/**
 * Everything that the nodes need from a Kafka cluster. What is asked once is tried again for some seconds while a broker
 * answers that it is not ready; fetches, heartbeats and commits of a member are not. All fail with a {@link StreamError},
 * and the next request connects again.
 */
export interface StreamClient {
	/** The topics that the cluster shows, or those of the given ones that exist. */
	topics(names?: readonly string[]): Promise<Topic[]>;
	/** Where the place is in each partition; a time after the last message is the log's end. */
	offsets(partitions: readonly Partition[], place: LogPlace): Promise<Position[]>;
	/**
	 * Messages from each of the positions on. Where the client was opened so, their keys and values are valid until the next
	 * call: they lie in memory that is used again.
	 */
	fetch(positions: readonly Position[], limits: FetchLimits): Promise<FetchedPartition[]>;
	/** How far the group has read. */
	committed(groupId: string, partitions: readonly Partition[]): Promise<Committed[]>;
	/** Commits for a group without members. @throws {StreamError} `groupInUse` when it has some. */
	commitForIdleGroup(groupId: string, commits: readonly Commit[]): Promise<void>;
	/** Joins the group, or joins it again after partitions were reassigned. */
	join(groupId: string, topics: readonly string[], timing: GroupTiming): Promise<Membership>;
	/** Closes all connections; what is waited for fails. */
	close(): Promise<void>;
}
