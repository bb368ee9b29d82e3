import type { PartitionerArgs } from 'kafkajs';

/** Spreads messages over all partitions, whatever their key: all of Fink's have the same one. */
export function roundRobin(): (args: PartitionerArgs) => number {
	let turn = 0;
	return ({ message, partitionMetadata }) => {
		turn += 1;
		return message.partition ?? turn % partitionMetadata.length;
	};
}
