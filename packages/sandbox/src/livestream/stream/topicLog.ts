import { MS_PER_DAY } from '@fink/core';

import type { Row } from '../../table';
import type { BrokerMessage } from '../BrokerMessage';
import type { BrokerTopic } from '../BrokerTopic';
import type { Backlog } from './Backlog';
import type { PacketMaker } from './PacketMaker';

/** As many as Fink gives each topic. */
const PARTITIONS = 10;

/** The alerts that are in a topic when the stream starts. */
export interface TopicContent {
	readonly name: string;
	/** Alerts of the sky, oldest first: they were sent during the day before the start. */
	readonly rows: readonly Row[];
	/** Repeated alerts before them, sent during the three days before that. */
	readonly backlog: Backlog;
	readonly backlogSize: number;
	readonly startMs: number;
}

/** A topic whose messages are made when someone reads them. */
export function topicLog(content: TopicContent, maker: PacketMaker): BrokerTopic {
	const { name, rows, backlog, startMs } = content;
	const backlogSize = backlog.isEmpty ? 0 : content.backlogSize;
	const sent = Array.from({ length: PARTITIONS }, (): BrokerMessage[] => []);
	rows.forEach((row, index) => {
		const timestampMs = Math.round(
			startMs - MS_PER_DAY + (MS_PER_DAY * (index + 1)) / (rows.length + 1),
		);
		sent[partitionOf(row)]?.push(messageOf(row, timestampMs, maker));
	});
	const repeated = sent.map((_, partition) =>
		Math.ceil(Math.max(0, backlogSize - partition) / PARTITIONS),
	);
	return {
		name,
		partitions: PARTITIONS,
		sizes: sent.map((messages, partition) => (repeated[partition] ?? 0) + messages.length),
		read(partition, offset) {
			const index = Number(offset);
			const first = repeated[partition] ?? 0;
			if (index >= first) return sent[partition]?.[index - first];
			const number = index * PARTITIONS + partition;
			const passed = (3 * MS_PER_DAY * number) / backlogSize;
			return backlog.message(number, Math.round(startMs - 4 * MS_PER_DAY + passed));
		},
	};
}

/** The message of an alert; key and value are made when they are read. */
export function messageOf(row: Row, timestampMs: number, maker: PacketMaker): BrokerMessage {
	return {
		timestampMs,
		get key() {
			return maker.packetOf(row).key;
		},
		get value() {
			return maker.packetOf(row).value;
		},
	};
}

/** Fink chooses partitions at random; here the id decides. */
export function partitionOf(row: Row): number {
	return Number(BigInt(row.get('r:diaSourceId') ?? 0n) % BigInt(PARTITIONS));
}
