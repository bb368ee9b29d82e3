import type { Commit, Membership, Partition } from '../client/StreamClient';
import type { StreamError } from '../client/StreamError';
import type { Block } from './Block';
import { faultOf } from './faultOf';
import { bytesWaiting, type Lane } from './Lane';
import { keyOfBlock } from './keyOfBlock';
import { writeNote } from './note';
import type { Outcome, ReaderOptions } from './ReaderOptions';
import { Retry } from './Retry';
import type { Signal } from './Signal';

/** A lane with the name of the reading that its position belongs to. */
export interface ReadLane<Payload> {
	readonly lane: Lane<Payload>;
	readonly reading: string;
	/** What the broker has stored last. */
	committed: bigint | undefined;
}

/**
 * One stay in the group, from the sharing out of its partitions to the next: heartbeats, blocks and commits. It
 * is over when the broker reassigns partitions, forgets this member, or the reader stops.
 */
export class Generation<Payload> {
	private readonly over = new AbortController();
	/** Why it is over; `undefined` while it goes on. */
	reason: StreamError | undefined;
	constructor(
		private readonly options: ReaderOptions<Payload>,
		readonly membership: Membership,
		readonly lanes: ReadonlyArray<ReadLane<Payload>>,
		private readonly changed: Signal,
		/** Blocks that run, of this and of earlier generations, each until its end is committed. */
		private readonly running: Set<Promise<void>>,
	) {}

	/** Fires when it is over. */
	get signal(): AbortSignal {
		return this.over.signal;
	}

	/** Ends it. What runs goes on. */
	end(reason: StreamError): void {
		this.reason ??= reason;
		this.over.abort();
		this.changed.fire();
	}

	/** Keeps the place in the group, also while blocks finish after the end, until the signal fires. */
	async keepAlive(until: AbortSignal): Promise<void> {
		const { clock, reports, timing } = this.options;
		const retry = new Retry(clock, reports);
		let heardMs = clock.now();
		while (!until.aborted) {
			await clock.sleep(timing.heartbeatMs, until);
			if (until.aborted) return;
			try {
				await this.membership.heartbeat();
				heardMs = clock.now();
				retry.succeed();
			} catch (error) {
				if (until.aborted) return;
				const fault = faultOf(error);
				if (fault.fault === 'rebalance') heardMs = clock.now();
				if (fault.isTrouble && clock.now() - heardMs < timing.sessionTimeoutMs) {
					await retry.pause(fault, until);
				} else this.end(fault);
			}
		}
	}

	/** Delivers blocks as they become due, until it is over. */
	async handOn(): Promise<void> {
		const { clock, maxBlocksAtOnce } = this.options;
		while (!this.over.signal.aborted) {
			const due = this.nextDue();
			const waitMs = due === undefined ? Infinity : due.dueMs - clock.now();
			if (due === undefined || this.running.size >= maxBlocksAtOnce) {
				await this.changed.next(this.over.signal);
			} else if (waitMs > 0) {
				const woken = new AbortController();
				await Promise.race([
					this.changed.next(AbortSignal.any([this.over.signal, woken.signal])),
					clock.sleep(waitMs, AbortSignal.any([this.over.signal, woken.signal])),
				]);
				woken.abort();
			} else this.begin(due.one);
		}
	}

	private nextDue(): { readonly one: ReadLane<Payload>; readonly dueMs: number } | undefined {
		const waiting = this.lanes.map((one) => ({ one, dueMs: one.lane.dueMs }));
		const [first] = waiting.filter(({ dueMs }) => dueMs < Infinity).sort(byTime);
		const isFull = bytesWaiting(this.lanes) >= this.options.maxWaitingBytes;
		if (first === undefined || !isFull || first.dueMs <= this.options.clock.now()) return first;
		// Nothing more can be read, so waiting for others makes no sense.
		const free = this.lanes.filter(({ lane }) => !lane.planned && lane.dueMs < Infinity);
		const [one] = free.sort((a, b) => b.lane.bytes - a.lane.bytes);
		return one === undefined ? first : { one, dueMs: -Infinity };
	}

	private begin(one: ReadLane<Payload>): void {
		const block = one.lane.take();
		const run = this.run(one, block)
			.catch((error: unknown) => this.end(faultOf(error)))
			.finally(() => {
				this.running.delete(run);
				this.changed.fire();
			});
		this.running.add(run);
		// Memory is free for more.
		this.changed.fire();
	}

	/** Remembers the block's range, delivers the block and commits its end. */
	private async run(one: ReadLane<Payload>, taken: Block<Payload>): Promise<void> {
		const { options } = this;
		const { lane, reading } = one;
		if (!taken.isRemembered) {
			const { from: offset, to, attempt } = taken;
			const note = writeNote({ reading, plan: { to, attempt } });
			try {
				await this.commit([{ ...placeOf(lane), offset, note }]);
			} catch (error) {
				// Nobody has seen it: whoever reads the partition next forms its own range.
				lane.again(taken, attempt, -Infinity);
				throw error;
			}
			one.committed = offset;
		}
		const outcome = await this.emit(taken, reading);
		if (outcome === 'ended') {
			lane.done(taken);
			await this.commitEnd(one, taken);
			return;
		}
		const attempt = taken.attempt + (outcome === 'failed' ? 1 : 0);
		const { minAgainMs, maxAgainMs } = options.timing;
		const pauseMs = Math.min(maxAgainMs, minAgainMs * 2 ** Math.min(taken.attempt - 1, 10));
		if (outcome === 'failed') await this.rememberAttempt(one, taken, attempt);
		lane.again(taken, attempt, options.clock.now() + pauseMs);
	}

	private async emit(block: Block<Payload>, reading: string): Promise<Outcome> {
		if (this.over.signal.aborted) return 'notBegun';
		return await this.options.emit(block, keyOfBlock(block, this.options.groupId, reading));
	}

	/** A block that failed is emitted again under another key; which one has to outlive this process. */
	private async rememberAttempt(
		one: ReadLane<Payload>,
		{ from: offset, to }: Block<Payload>,
		attempt: number,
	): Promise<void> {
		const note = writeNote({ reading: one.reading, plan: { to, attempt } });
		await this.commit([{ ...placeOf(one.lane), offset, note }]).catch((error: unknown) =>
			this.end(faultOf(error)),
		);
	}

	private async commitEnd(one: ReadLane<Payload>, { to }: Block<Payload>): Promise<void> {
		await this.commit([{ ...placeOf(one.lane), offset: to, note: noteOf(one) }]);
		one.committed = to;
	}

	/** Commits what was read and met no condition, so that it is not read again. */
	async commitIdle(): Promise<void> {
		const idle = this.lanes.filter(
			({ lane, committed }) =>
				!lane.running && !lane.planned && (committed === undefined || lane.from > committed),
		);
		const commits = idle.map((one) => ({
			...placeOf(one.lane),
			offset: one.lane.from,
			note: noteOf(one),
		}));
		await this.commit(commits);
		idle.forEach((one, index) => (one.committed = commits[index].offset));
	}

	/** Tries again until it works or the membership is over. */
	private async commit(commits: readonly Commit[]): Promise<void> {
		if (commits.length === 0) return;
		const { clock, reports } = this.options;
		const retry = new Retry(clock, reports);
		for (;;) {
			try {
				await this.membership.commit(commits);
				return;
			} catch (error) {
				const fault = faultOf(error);
				if (!fault.isTrouble || this.over.signal.aborted) throw error;
				await retry.pause(fault, this.over.signal);
			}
		}
	}
}

function byTime(a: { readonly dueMs: number }, b: { readonly dueMs: number }): number {
	return a.dueMs - b.dueMs;
}

function placeOf({ topic, partition }: Partition): Partition {
	return { topic, partition };
}

function noteOf({ reading }: { readonly reading: string }): string {
	return writeNote({ reading });
}
