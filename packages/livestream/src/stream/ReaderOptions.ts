import type { GroupTiming, LogPlace, StreamClient, StreamMessage } from '../client/StreamClient';
import type { Block, BlockLimits } from './Block';

/** The outcome of a delivered block. */
export type Outcome =
	/** Its execution ended, or had been begun before and was refused. */
	| 'ended'
	/** Its execution ended with an error, and the user wants only successes to count. */
	| 'failed'
	/** No execution began, e.g. as n8n's database did not answer. */
	| 'notBegun';

/** An alert prepared for waiting: the conditions are already evaluated, and unneeded parts are dropped. */
export interface Prepared<Payload> {
	readonly payload: Payload;
	/** Memory that it takes, about. */
	readonly bytes: number;
}

/** Time, chance and waiting, from outside. */
export interface Clock {
	now(): number;
	random(): number;
	/** Ends early, without an error, when the signal fires. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What the reader reports to the user in addition to alerts. */
export interface Reports {
	/** A line for the log. */
	info(text: string): void;
	/** A line for the log that needs attention. */
	warn(text: string): void;
	/** Messages that the broker deleted before they were read. */
	lost(text: string): void;
}

/** Times of a reader, in ms. */
export interface ReaderTiming extends GroupTiming {
	readonly heartbeatMs: number;
	/** The first and the longest pause before a block is delivered again. */
	readonly minAgainMs: number;
	readonly maxAgainMs: number;
}

/** How to read a stream. */
export interface ReaderOptions<Payload> {
	readonly client: StreamClient;
	readonly groupId: string;
	readonly topics: readonly string[];
	/** Whether topics that do not exist yet are waited for. */
	readonly mayWaitForTopics: boolean;
	/** Where to begin; `undefined` to continue where the group is. */
	readonly begin: LogPlace | undefined;
	/** Whether the user set the position with this start; otherwise `begin` holds only for topics without one. */
	readonly isNewReading: boolean;
	/** Whether the user started it, and not n8n as it came up. */
	readonly isUsersDoing: boolean;
	readonly timing: ReaderTiming;
	readonly block: BlockLimits;
	readonly maxBlocksAtOnce: number;
	/** Memory for alerts that wait, of all partitions. */
	readonly maxWaitingBytes: number;
	/** @returns `undefined` when the message does not meet the conditions. */
	readonly prepare: (message: StreamMessage) => Promise<Prepared<Payload> | undefined>;
	/** Delivers a block and waits until it is done. */
	readonly emit: (block: Block<Payload>, key: string) => Promise<Outcome>;
	readonly reports: Reports;
	readonly clock: Clock;
}
