import type { BrokerTopic } from '../BrokerTopic';
import { PartitionLog } from './PartitionLog';

/** A topic with the logs of its partitions. */
export class Topic {
	readonly name: string;
	readonly partitions: readonly PartitionLog[];
	private turn = 0;

	constructor({ name, partitions, read, sizes = [], recordsPerBatch = 1 }: BrokerTopic) {
		this.name = name;
		this.partitions = Array.from({ length: partitions }, (_, partition) =>
			read === undefined
				? new PartitionLog()
				: new PartitionLog({
						size: BigInt(sizes[partition] ?? 0),
						read: (offset) => read(partition, offset),
						recordsPerBatch,
					}),
		);
	}

	/** The partition for a message that names none: one after the other. */
	nextPartition(): number {
		const partition = this.turn;
		this.turn = (this.turn + 1) % this.partitions.length;
		return partition;
	}
}
