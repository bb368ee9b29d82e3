import { Topic } from '../../src/livestream/log/Topic';
import { Backlog } from '../../src/livestream/stream/Backlog';
import type { PacketMaker } from '../../src/livestream/stream/PacketMaker';
import { topicLog } from '../../src/livestream/stream/topicLog';
import type { Row } from '../../src/table';

it('finds the first message of a time without making a packet', () => {
	const packetOf = jest.fn<never, []>();
	const maker = { packetOf } as unknown as PacketMaker;
	const rows = [7n, 17n, 27n].map((id): Row => new Map([['r:diaSourceId', id]]));
	const startMs = 1_800_000_000_000;
	const backlog = new Backlog(rows, 0, maker);
	const content = { name: 'a', rows, backlog, backlogSize: 1000, startMs };
	// The partition of ids that end in 7.
	const log = new Topic(topicLog(content, maker)).partitions[7];
	const dayMs = 86_400_000;
	// 100 repeated alerts over three days, one every 0.03 days, then three of the sky, 6 hours from each other.
	expect(log.end).toBe(103n);
	expect(log.findTime(startMs - 4 * dayMs)?.offset).toBe(0n);
	expect(log.findTime(startMs - 2.5 * dayMs)?.offset).toBe(50n);
	expect(log.findTime(startMs - 0.6 * dayMs)?.offset).toBe(101n);
	expect(log.findTime(startMs)).toBeUndefined();
	expect(packetOf).not.toHaveBeenCalled();
});
