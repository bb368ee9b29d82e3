import { FinkError, type FinkErrorOptions } from '@fink/core';

/** Why a request to the cluster failed. */
export type StreamFault =
	/** No connection, or no answer in time: trying again may help. */
	| 'unreachable'
	/** The broker answers that it is not ready, e.g. as it takes over from another: trying again helps. */
	| 'notReady'
	/** The password or the mechanism is refused. */
	| 'authentication'
	/** The group ID is not authorized, or none at all. */
	| 'group'
	/** The topic is not authorized. */
	| 'topic'
	/** The topic does not exist. */
	| 'unknownTopic'
	/** Partitions are being reassigned: finish and join again. */
	| 'rebalance'
	/** The group goes on without this member: join again, nothing can be committed before. */
	| 'expelled'
	/** The group has members, so that nobody else may commit for it. */
	| 'groupInUse'
	/** Something that can't be read, or that the broker does not speak. */
	| 'protocol';

/** A failed request to the Kafka cluster. */
export class StreamError extends FinkError {
	constructor(
		readonly fault: StreamFault,
		message: string,
		options: FinkErrorOptions,
	) {
		super(message, options);
	}

	/** Whether trying again later may help without anybody's doing. */
	get isPassing(): boolean {
		return this.isTrouble || this.fault === 'rebalance' || this.fault === 'expelled';
	}

	/** Whether the cluster is in trouble, rather than this reader. */
	get isTrouble(): boolean {
		return this.fault === 'unreachable' || this.fault === 'notReady';
	}
}
