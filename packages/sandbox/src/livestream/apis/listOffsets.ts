import { WireWriter } from '../wire';
import type { PartitionLog } from '../log';
import type { Api } from './Api';
import { findLog } from './problems';

const LATEST = -1n;
const EARLIEST = -2n;

/** Says where a log ends (−1), where it starts (−2), or which message is the first from a time on. */
export const listOffsets: Api = {
	name: 'ListOffsets',
	key: 2,
	minVersion: 1,
	maxVersion: 2,
	answer(call) {
		const { body, version } = call;
		body.int32();
		if (version >= 2) body.int8();
		const topics = body.array(() => ({
			name: body.string(),
			partitions: body.array(() => ({ partition: body.int32(), time: body.int64() })),
		}));
		const writer = new WireWriter();
		if (version >= 2) writer.int32(0);
		return writer.array(topics, ({ name, partitions }) =>
			writer.string(name).array(partitions, ({ partition, time }) => {
				const { code, log } = findLog(call, name, partition, 'describe');
				const { timestampMs, offset } = positionIn(log, time);
				writer.int32(partition).int16(code).int64(timestampMs).int64(offset);
			}),
		);
	},
};

function positionIn(
	log: PartitionLog | undefined,
	time: bigint,
): { timestampMs: bigint; offset: bigint } {
	const none = { timestampMs: -1n, offset: -1n };
	if (log === undefined) return none;
	if (time === LATEST) return { ...none, offset: log.end };
	if (time === EARLIEST) return { ...none, offset: log.start };
	const found = log.findTime(Number(time));
	if (found === undefined) return none;
	return { timestampMs: BigInt(found.timestampMs), offset: found.offset };
}
