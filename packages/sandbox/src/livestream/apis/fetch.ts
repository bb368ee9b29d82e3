import { ErrorCode } from '../ErrorCode';
import { encodeBatch } from '../records';
import { WireWriter, type WireReader } from '../wire';
import type { PartitionLog } from '../log';
import type { Api, Call } from './Api';
import { findLog } from './problems';

/** A fetch that has something takes no more after this time: making messages may be slow. */
const ENOUGH_MS = 200;

interface WantedPartition {
	readonly topic: string;
	readonly partition: number;
	readonly offset: bigint;
	readonly maxBytes: number;
}

interface Limits {
	readonly maxWaitMs: number;
	readonly minBytes: number;
	readonly maxBytes: number;
}

interface Fetched extends WantedPartition {
	readonly code: number;
	readonly log?: PartitionLog;
	readonly records: Buffer;
}

/** Sends record batches from given offsets on; waits a while until there are enough bytes. */
export const fetch: Api = {
	name: 'Fetch',
	key: 1,
	minVersion: 4,
	maxVersion: 6,
	async answer(call) {
		const { version } = call;
		const { limits, wanted } = readRequest(call.body, version);
		const endMs = Date.now() + limits.maxWaitMs;
		let fetched = fetchAll(call, wanted, limits.maxBytes);
		while (!isEnough(fetched, limits.minBytes) && Date.now() < endMs && !call.signal.aborted) {
			await call.cluster.waitForAppend(endMs - Date.now(), call.signal);
			fetched = fetchAll(call, wanted, limits.maxBytes);
		}
		return writeAnswer(fetched, version);
	},
};

function readRequest(
	body: WireReader,
	version: number,
): { limits: Limits; wanted: WantedPartition[] } {
	body.int32();
	const limits = { maxWaitMs: body.int32(), minBytes: body.int32(), maxBytes: body.int32() };
	body.int8();
	const topics = body.array(() => {
		const topic = body.string();
		return body.array(() => {
			const partition = body.int32();
			const offset = body.int64();
			if (version >= 5) body.int64();
			return { topic, partition, offset, maxBytes: body.int32() };
		});
	});
	return { limits, wanted: topics.flat() };
}

/** Reads the partitions one after the other; the first batch of all comes even if it is too large. */
function fetchAll(call: Call, wanted: readonly WantedPartition[], maxBytes: number): Fetched[] {
	let left = maxBytes;
	let isFirst = true;
	const endMs = Date.now() + ENOUGH_MS;
	return wanted.map((one) => {
		const { code, log } = findLog(call, one.topic, one.partition, 'read');
		if (log === undefined) return { ...one, code, records: Buffer.alloc(0) };
		if (one.offset < log.start || one.offset > log.end) {
			return { ...one, code: ErrorCode.offsetOutOfRange, log, records: Buffer.alloc(0) };
		}
		const room = Date.now() > endMs && !isFirst ? 0 : Math.min(left, one.maxBytes);
		const records = readBatches(log, one.offset, { maxBytes: room, isFirst, endMs });
		left -= records.length;
		isFirst &&= records.length === 0;
		return { ...one, code, log, records };
	});
}

interface Room {
	readonly maxBytes: number;
	/** Nothing was read before, so that one batch may be too large. */
	readonly isFirst: boolean;
	readonly endMs: number;
}

/** Whole batches that fit, from the one that holds the offset. */
function readBatches(log: PartitionLog, from: bigint, { maxBytes, isFirst, endMs }: Room): Buffer {
	const batches: Buffer[] = [];
	let length = 0;
	let next = from;
	while (next < log.end && length < maxBytes) {
		if (batches.length > 0 && Date.now() > endMs) break;
		const { base, messages } = log.batchAt(next);
		const batch = encodeBatch(base, messages);
		const fits = length + batch.length <= maxBytes;
		if (!fits && !(isFirst && batches.length === 0)) break;
		batches.push(batch);
		length += batch.length;
		next = base + BigInt(messages.length);
	}
	return Buffer.concat(batches);
}

function isEnough(fetched: readonly Fetched[], minBytes: number): boolean {
	const bytes = fetched.reduce((sum, { records }) => sum + records.length, 0);
	return bytes >= minBytes || fetched.some(({ code }) => code !== ErrorCode.none);
}

function writeAnswer(fetched: readonly Fetched[], version: number): WireWriter {
	const writer = new WireWriter().int32(0);
	const topics = [...new Set(fetched.map(({ topic }) => topic))];
	return writer.array(topics, (topic) => {
		writer.string(topic).array(
			fetched.filter((one) => one.topic === topic),
			({ partition, code, log, records }) => {
				const end = log?.end ?? -1n;
				writer.int32(partition).int16(code).int64(end).int64(end);
				if (version >= 5) writer.int64(log?.start ?? -1n);
				writer.int32(-1).bytes(records);
			},
		);
	});
}
