import type { FetchedPartition, FetchLimits } from '../client/StreamClient';
import { StreamError } from '../client/StreamError';
import type { Entry } from './Block';
import { faultOf } from './faultOf';
import type { Generation, ReadLane } from './Generation';
import { bytesWaiting, type Lane } from './Lane';
import type { ReaderOptions } from './ReaderOptions';
import { Retry } from './Retry';
import type { Signal } from './Signal';

/**
 * How much one request brings. The broker answers with a single larger message rather than with nothing. It waits
 * half a second for the first message: a partition that becomes hungry meanwhile is asked for after that.
 */
const LIMITS: FetchLimits = {
	maxBytes: 4 << 20,
	maxBytesPerPartition: 1 << 20,
	maxWaitMs: 500,
};

/** A topic that is gone for this long is not coming back by itself. */
const MAX_UNKNOWN_MS = 300_000;

/** A remembered range behind the log's end for this long will not come any more. */
const MAX_BEHIND_END_MS = 60_000;

/** Reads for the lanes that are hungry, while there is memory, until the generation is over. */
export async function fillLanes<Payload>(
	generation: Generation<Payload>,
	options: ReaderOptions<Payload>,
	changed: Signal,
): Promise<void> {
	const { clock, reports, client } = options;
	const retry = new Retry(clock, reports);
	const { signal } = generation;
	let unknownSinceMs: number | undefined;
	let turn = 0;
	while (!signal.aborted) {
		const hungry = hungryLanes(generation.lanes, options.maxWaitingBytes);
		if (hungry.length === 0) {
			await changed.next(signal);
			continue;
		}
		const asked = inOrder(hungry, turn++);
		try {
			const fetched = await client.fetch(
				asked.map(({ topic, partition, next: offset }) => ({ topic, partition, offset })),
				LIMITS,
			);
			retry.succeed();
			unknownSinceMs = undefined;
			for (const part of fetched) {
				const lane = asked.find(
					({ topic, partition }) => topic === part.topic && partition === part.partition,
				);
				if (lane && !signal.aborted) await fill(lane, part, options, signal);
			}
			changed.fire();
		} catch (error) {
			if (signal.aborted) return;
			const fault = faultOf(error);
			if (fault.fault === 'unknownTopic') {
				unknownSinceMs ??= clock.now();
				if (options.mayWaitForTopics || clock.now() - unknownSinceMs < MAX_UNKNOWN_MS) {
					await retry.pause(fault, signal);
					continue;
				}
			}
			if (fault.isTrouble) await retry.pause(fault, signal);
			else generation.end(fault);
		}
	}
}

/** Those that may read now. Remembered ranges always may: only whole are they emitted, and only then is memory freed. */
function hungryLanes<Payload>(
	lanes: ReadonlyArray<ReadLane<Payload>>,
	maxWaitingBytes: number,
): Array<Lane<Payload>> {
	const waiting = bytesWaiting(lanes);
	return lanes
		.map(({ lane }) => lane)
		.filter((lane) => lane.isHungry && (waiting < maxWaitingBytes || lane.planned !== undefined));
}

/**
 * The order in which the broker fills its answer. Every second request begins with another partition, so that none waits
 * until the others have no more. The other requests begin with the partitions that need the least for a whole block, so
 * that blocks are whole before the memory is full.
 */
function inOrder<Payload>(
	hungry: ReadonlyArray<Lane<Payload>>,
	turn: number,
): ReadonlyArray<Lane<Payload>> {
	const first = (turn >> 1) % hungry.length;
	const rotated = [...hungry.slice(first), ...hungry.slice(0, first)];
	return turn % 2 === 0 ? rotated : rotated.sort((a, b) => b.bytes - a.bytes);
}

async function fill<Payload>(
	lane: Lane<Payload>,
	part: FetchedPartition,
	options: ReaderOptions<Payload>,
	signal: AbortSignal,
): Promise<void> {
	const { clock, prepare } = options;
	if (part.isOutOfRange) {
		await returnToLog(lane, options);
		return;
	}
	const entries: Array<Entry<Payload>> = [];
	for (const message of part.messages) {
		if (signal.aborted) return;
		const prepared = await prepare(message);
		if (prepared) entries.push({ ...prepared, offset: message.offset, readMs: clock.now() });
	}
	// The lane may be another generation's by now.
	if (signal.aborted) return;
	lane.add(entries, part.nextOffset);
	giveUpBehindEnd(lane, part.endOffset, options);
}

/** The position is not in the log: reads on at its start, and says how many messages are gone. */
async function returnToLog<Payload>(
	lane: Lane<Payload>,
	{ client, reports }: ReaderOptions<Payload>,
): Promise<void> {
	const { topic, partition, next } = lane;
	const place = [{ topic, partition }];
	const [{ offset: start }] = await client.offsets(place, 'earliest');
	const [{ offset: end }] = await client.offsets(place, 'latest');
	if (next >= start && next <= end) return;
	lane.jump(start);
	if (next < start) {
		reports.lost(
			`${start - next} messages of ${topic} (partition ${partition}, offsets ${next} to ${start - 1n}) were deleted before they were read: Fink keeps messages for a few days only. Reading continues at offset ${start}.`,
		);
	} else {
		reports.warn(
			`${topic} (partition ${partition}) ends at offset ${end}, before the position ${next} of the group: the topic was recreated or truncated. It is read from its first message.`,
		);
	}
}

/** When lanes with a remembered range first saw the log end before it, ms since 1970. */
const behindEnd = new WeakMap<object, number>();

/** A broker that just took over may not know the log's end yet, so this waits before it believes it. */
function giveUpBehindEnd<Payload>(
	lane: Lane<Payload>,
	endOffset: bigint,
	{ clock, reports }: ReaderOptions<Payload>,
): void {
	const plan = lane.planned;
	if (!plan || endOffset >= plan.to) {
		behindEnd.delete(lane);
		return;
	}
	const sinceMs = behindEnd.get(lane) ?? clock.now();
	behindEnd.set(lane, sinceMs);
	if (clock.now() - sinceMs < MAX_BEHIND_END_MS) return;
	reports.warn(
		`${lane.topic} (partition ${lane.partition}) ends at offset ${endOffset}, within a range that was delivered before: the log was truncated.`,
	);
	lane.forgetPlan();
}

/** Whether an error ends the reading permanently: somebody has to fix a problem. */
export function isFatal(error: StreamError): boolean {
	return !error.isPassing;
}
