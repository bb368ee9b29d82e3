import type { Partition } from '../client/StreamClient';

/** A message that meets the conditions, waiting to be emitted. */
export interface Entry<Payload> {
	readonly offset: bigint;
	/** Memory that it takes, about. */
	readonly bytes: number;
	/** When it was read, ms since 1970. */
	readonly readMs: number;
	readonly payload: Payload;
}

/** A range of offsets that was remembered at the broker before it was emitted. */
export interface Plan {
	/** The offset behind the range. */
	readonly to: bigint;
	/** Counts from 1; a range is emitted again after its execution failed. */
	readonly attempt: number;
}

/** The alerts of a range of offsets: what one execution gets. */
export interface Block<Payload> extends Partition, Plan {
	/** First offset of the range. */
	readonly from: bigint;
	/** In the order of their offsets. Messages of the range that don't meet the conditions are missing. */
	readonly entries: ReadonlyArray<Entry<Payload>>;
	/** Whether the broker already remembers the range. */
	readonly isRemembered: boolean;
}

/** How large a block gets. */
export interface BlockLimits {
	/** Maximum number of alerts. */
	readonly count: number;
	/** Maximum time that an alert waits for others, ms. */
	readonly lingerMs: number;
	/** Maximum size of its alerts together; one alert may be larger. */
	readonly bytes: number;
}
