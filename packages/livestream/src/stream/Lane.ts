import type { Partition } from '../client/StreamClient';
import type { Block, BlockLimits, Entry, Plan } from './Block';

/** Where a lane begins. */
export interface LaneStart extends Partition {
	/** First offset that is not done. */
	readonly offset: bigint;
	/** The range from there that was remembered before it was emitted, if any. */
	readonly plan?: Plan;
}

/**
 * What is read of one partition and not done yet. Offsets go through three places: `from` (everything before it is
 * done), the block that runs, and `next` (where to read on). One block of a lane runs at a time, so that
 * its end can be committed.
 *
 * A remembered range becomes the same block again, regardless of the current limits: its key was given to n8n before,
 * so it must refer to the same alerts.
 */
export class Lane<Payload> {
	readonly topic: string;
	readonly partition: number;
	/** First offset that is not done. */
	from: bigint;
	/** Where to continue. */
	next: bigint;
	/** The block that is being executed. */
	running?: Block<Payload>;
	private plan?: Plan;
	private entries: Array<Entry<Payload>> = [];
	private notBeforeMs = -Infinity;

	constructor(
		{ topic, partition, offset, plan }: LaneStart,
		private readonly limits: BlockLimits,
	) {
		this.topic = topic;
		this.partition = partition;
		this.from = offset;
		this.next = offset;
		if (plan && plan.to > offset) this.plan = plan;
	}

	/** Memory that the waiting alerts take. */
	get bytes(): number {
		return this.entries.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	/** The remembered range that is still to be read; `undefined` when there is none. */
	get planned(): Plan | undefined {
		return this.plan;
	}

	/** Whether more is to be read for the next block. */
	get isHungry(): boolean {
		if (this.plan) return this.next < this.plan.to;
		return this.entries.length < this.limits.count && this.bytes < this.limits.bytes;
	}

	/** Takes what was read up to `next`. */
	add(entries: ReadonlyArray<Entry<Payload>>, next: bigint): void {
		this.entries.push(...entries);
		if (next > this.next) this.next = next;
		this.skipEmpty();
	}

	/** Reads on at another place, because the log does not hold the messages before it any more. */
	jump(offset: bigint): void {
		this.next = offset;
		if (this.plan && offset < this.from) this.plan = undefined;
		if (offset < this.from) this.from = offset;
		this.skipEmpty();
	}

	/** Gives up the remembered range, because the log ends before it. */
	forgetPlan(): void {
		this.plan = undefined;
		this.skipEmpty();
	}

	/** When a block can be taken, ms since 1970; `Infinity` while there is nothing to take. */
	get dueMs(): number {
		if (this.running) return Infinity;
		return Math.max(this.notBeforeMs, this.completeMs);
	}

	private get completeMs(): number {
		if (this.plan) return this.next >= this.plan.to ? -Infinity : Infinity;
		if (this.entries.length === 0) return Infinity;
		return this.isHungry ? this.entries[0].readMs + this.limits.lingerMs : this.entries[0].readMs;
	}

	/** The next block, which runs from now on. To be called when it is due. */
	take(): Block<Payload> {
		const { topic, partition, plan } = this;
		const count = plan
			? this.entries.filter(({ offset }) => offset < plan.to).length
			: countWithin(this.entries, this.limits);
		const isAll = count === this.entries.length;
		const entries = this.entries.splice(0, count);
		// What comes before the first alert and does not meet the conditions is done.
		const from = plan ? this.from : entries[0].offset;
		this.from = from;
		const to = plan?.to ?? (isAll ? this.next : entries[count - 1].offset + 1n);
		this.running = {
			topic,
			partition,
			from,
			to,
			entries,
			attempt: plan?.attempt ?? 1,
			isRemembered: plan !== undefined,
		};
		this.plan = undefined;
		return this.running;
	}

	/** The block's alerts are done. */
	done({ to }: Block<Payload>): void {
		this.running = undefined;
		this.from = to;
		this.skipEmpty();
	}

	/**
	 * The block is to be emitted again: the same range.
	 *
	 * @param attempt - Of the next emission.
	 */
	again(block: Block<Payload>, attempt: number, notBeforeMs: number): void {
		this.running = undefined;
		this.entries.unshift(...block.entries);
		this.plan = { to: block.to, attempt };
		this.notBeforeMs = notBeforeMs;
	}

	/** Where nothing waits, everything read so far is done. */
	private skipEmpty(): void {
		const isIdle = !this.running && !this.plan && this.entries.length === 0;
		if (isIdle && this.next > this.from) this.from = this.next;
	}
}

/** Memory that the waiting alerts of all lanes take. */
export function bytesWaiting(
	lanes: ReadonlyArray<{ readonly lane: { readonly bytes: number } }>,
): number {
	return lanes.reduce((sum, { lane }) => sum + lane.bytes, 0);
}

/** How many entries a block takes: at least one. */
function countWithin(entries: ReadonlyArray<Entry<unknown>>, limits: BlockLimits): number {
	let bytes = 0;
	let count = 0;
	for (const entry of entries.slice(0, limits.count)) {
		bytes += entry.bytes;
		if (count > 0 && bytes > limits.bytes) break;
		count++;
	}
	return count;
}
