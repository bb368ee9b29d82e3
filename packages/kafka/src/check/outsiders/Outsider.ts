import type { EncodedPacket } from '@fink/sandbox';

/** The messages of a topic by their alert's diaSourceId. */
export type SentPackets = ReadonlyMap<string, EncodedPacket>;

/** Where an outsider reads, and what it shall find there. */
export interface Assignment {
	/** `host:port`. */
	readonly address: string;
	/** A group that may read; nobody else is in it. */
	readonly groupId: string;
	/** All messages of each topic, in any order. */
	readonly topics: ReadonlyMap<string, SentPackets>;
	/** An empty folder for what it writes. */
	readonly folder: string;
}

/** A program that others wrote, which reads a stream and must find in it what was sent. */
export interface Outsider {
	readonly name: string;
	/** Why it can't be asked here, in one line; undefined if it can. Fetches it where that is possible. */
	missing(): string | undefined;
	/**
	 * Reads everything.
	 *
	 * @returns What it found, in one line.
	 * @throws When that is not what was sent.
	 */
	read(assignment: Assignment): Promise<string>;
}
