import { topicPackets, type Livestream, type Sandbox } from '@fink/sandbox';

/** The topic of a job of Fink's Data Transfer. */
export const TRANSFER_TOPIC = 'ftransfer_lsst_2026-11-28_123456';

/** So many alerts are in it. */
export const TRANSFER_COUNT = 9;

/** Partitions of the topic. */
const PARTITIONS = 3;

/** A tag with a handful of alerts. */
const TOPIC = 'fink_extragalactic_new_candidate_lsst';

/** Puts a job of Data Transfer onto the broker as Fink does: alerts, and their schema in a topic beside it. */
export function sendTransfer({ broker }: Livestream, { sky }: Sandbox): void {
	broker.createTopic({ name: TRANSFER_TOPIC, partitions: PARTITIONS });
	broker.createTopic({ name: `${TRANSFER_TOPIC}_schema`, partitions: 1 });
	const packets = [...topicPackets(sky, TOPIC).values()].slice(0, TRANSFER_COUNT);
	for (const [index, { value }] of packets.entries()) {
		const key = Buffer.from(String(index));
		broker.produce(TRANSFER_TOPIC, { key, value, timestampMs: Date.now() }, index % PARTITIONS);
	}
	const [{ key }] = packets;
	broker.produce(`${TRANSFER_TOPIC}_schema`, { key, value: key, timestampMs: Date.now() }, 0);
}
