import { Reader, Writer } from '@platformatic/kafka';

import type { Partition, Topic } from '../StreamClient';

/** A member as the leader of the group sees it. */
export interface Member {
	readonly memberId: string;
	readonly topics: readonly string[];
}

/** What a member is to read, by its id. */
export type Assignment = ReadonlyMap<string, readonly Partition[]>;

/**
 * Ways to share partitions out, preferred first: those that other clients know too, as a group may mix
 * programs. The one that all members know is used.
 */
export const ASSIGNORS: Readonly<
	Record<string, (members: readonly Member[], topics: readonly Topic[]) => Assignment>
> = { range: assignRanges, roundrobin: assignRoundRobin };

/** For each topic, consecutive partitions to each member that reads it. */
function assignRanges(members: readonly Member[], topics: readonly Topic[]): Assignment {
	const shares = new Map<string, Partition[]>(members.map(({ memberId }) => [memberId, []]));
	for (const { name, partitions } of topics) {
		const readers = members.filter((member) => member.topics.includes(name)).map(idOf);
		readers.sort(byText);
		const sorted = [...partitions].sort((a, b) => a - b);
		readers.forEach((memberId, index) => {
			const from = Math.ceil((index * sorted.length) / readers.length);
			const to = Math.ceil(((index + 1) * sorted.length) / readers.length);
			const share = sorted.slice(from, to).map((partition) => ({ topic: name, partition }));
			shares.get(memberId)?.push(...share);
		});
	}
	return shares;
}

/** All partitions in turn to the members that read their topic. */
function assignRoundRobin(members: readonly Member[], topics: readonly Topic[]): Assignment {
	const shares = new Map<string, Partition[]>(members.map(({ memberId }) => [memberId, []]));
	const ids = members.map(idOf).sort(byText);
	let turn = 0;
	for (const { name, partitions } of [...topics].sort((a, b) => byText(a.name, b.name))) {
		const readers = ids.filter((id) =>
			members.some(({ memberId, topics: read }) => memberId === id && read.includes(name)),
		);
		if (readers.length === 0) continue;
		for (const partition of [...partitions].sort((a, b) => a - b)) {
			shares.get(readers[turn++ % readers.length])?.push({ topic: name, partition });
		}
	}
	return shares;
}

function idOf({ memberId }: Member): string {
	return memberId;
}

function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** What a member says when it joins, version 0 of ConsumerProtocolSubscription. */
export function encodeSubscription(topics: readonly string[]): Buffer {
	return Writer.create()
		.appendInt16(0)
		.appendArray([...topics], (w, topic) => w.appendString(topic, false), false, false)
		.appendBytes(null, false).buffer;
}

/** The topics of what a member said; later versions only add fields behind them. */
export function decodeSubscription(bytes: Buffer): string[] {
	const reader = Reader.from(bytes);
	reader.readInt16();
	return reader.readArray((r) => r.readString(false), false, false) ?? [];
}

/** What the leader sends to a member, version 0 of ConsumerProtocolAssignment. */
export function encodeAssignment(partitions: readonly Partition[]): Buffer {
	const topics = [...new Set(partitions.map(({ topic }) => topic))];
	return Writer.create()
		.appendInt16(0)
		.appendArray(
			topics,
			(w, topic) =>
				w.appendString(topic, false).appendArray(
					partitions.filter((one) => one.topic === topic).map(({ partition }) => partition),
					(inner, partition) => inner.appendInt32(partition),
					false,
					false,
				),
			false,
			false,
		)
		.appendBytes(null, false).buffer;
}

/** The partitions that the leader gave; none for empty bytes. */
export function decodeAssignment(bytes: Buffer): Partition[] {
	if (bytes.length === 0) return [];
	const reader = Reader.from(bytes);
	reader.readInt16();
	const topics = reader.readArray(
		(r) => ({
			topic: r.readString(false),
			partitions: r.readArray((inner) => inner.readInt32(), false, false) ?? [],
		}),
		false,
		false,
	);
	return (topics ?? []).flatMap(({ topic, partitions }) =>
		partitions.map((partition) => ({ topic, partition })),
	);
}
