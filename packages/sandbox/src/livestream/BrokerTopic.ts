import type { BrokerMessage } from './BrokerMessage';

/** A topic that a broker starts with. */
export interface BrokerTopic {
	readonly name: string;
	readonly partitions: number;
	/**
	 * Makes the messages that the log starts with when someone asks for them, so that hundreds of thousands need no
	 * memory. Called for offsets below `sizes`; their timestamps must not decrease.
	 */
	read?(partition: number, offset: bigint): BrokerMessage | undefined;
	/** How many messages of each partition `read` makes; later ones are appended behind them. @default none */
	readonly sizes?: readonly number[];
	/** Messages of `read` that share one record batch; a fetch gets whole batches. @default 1 */
	readonly recordsPerBatch?: number;
}
