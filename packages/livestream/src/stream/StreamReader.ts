import type { Partition, Position } from '../client/StreamClient';
import { StreamError } from '../client/StreamError';
import { faultOf } from './faultOf';
import { fillLanes, isFatal } from './fillLanes';
import { Generation, type ReadLane } from './Generation';
import { Lane } from './Lane';
import { nameReading, readNote } from './note';
import type { ReaderOptions } from './ReaderOptions';
import { Retry } from './Retry';
import { Signal } from './Signal';
import { within } from './within';

/** How often positions without alerts are committed, and how often new partitions are looked for. */
const [IDLE_COMMIT_MS, LOOK_MS] = [5_000, 60_000];
/** Of the time that the broker gives members to finish, what is used. */
const SHARE_OF_REBALANCE_TIME = 0.8;
/** How long leaving the group may take. */
const LEAVE_MS = 2_000;
/** How long requests that wait are waited for when a generation is over. */
const LOOPS_MS = 1_000;

/**
 * Reads topics as a member of a group, until it is stopped or somebody has to fix a problem. It waits out temporary
 * failures: restarts, moved leaders, lost connections, reassigned partitions.
 *
 * Nothing is lost: an offset is committed only after the execution with its alert has ended. Nothing arrives twice
 * if n8n supports keys: a block's range is stored on the broker before the block is delivered, so the next reader
 * after a crash forms the same block with the same key.
 */
export class StreamReader<Payload> {
	private readonly stopping = new AbortController();
	private readonly changed = new Signal();
	private readonly running = new Set<Promise<void>>();
	private lanes: Array<ReadLane<Payload>> = [];
	/** Settles when reading is over; rejects with the problem that has to be fixed. */
	readonly ended: Promise<void>;

	/**
	 * To be constructed after `beginReading`.
	 *
	 * @param starts - Where to begin in partitions for which the group has no position.
	 */
	constructor(
		private readonly options: ReaderOptions<Payload>,
		private readonly starts: readonly Position[] = [],
	) {
		this.ended = this.read();
		// Whoever listens later still hears of it.
		this.ended.catch(() => undefined);
	}

	/**
	 * Stops reading, gives what runs a moment to end, and leaves the group.
	 *
	 * @param graceMs - Maximum time to wait for executions.
	 */
	async stop(graceMs: number): Promise<void> {
		this.graceMs = graceMs;
		this.stopping.abort();
		this.changed.fire();
		const { client, clock } = this.options;
		await within(clock, graceMs + 2 * LEAVE_MS, this.ended);
		// Calls that still wait for a response fail now.
		await client.close();
	}

	private graceMs = 0;

	private async read(): Promise<void> {
		const { client, clock, groupId, reports, timing, topics } = this.options;
		const retry = new Retry(clock, reports);
		try {
			while (!this.stopping.signal.aborted) {
				try {
					const joining = client.join(groupId, topics, timing);
					const membership = await this.unlessStopped(joining);
					if (!membership) {
						const leaving = joining.then(async (joined) => await joined.leave());
						await within(clock, LEAVE_MS, leaving);
						return;
					}
					const lanes = await this.lanesOf(membership.partitions);
					this.lanes = lanes;
					const { changed, running } = this;
					const generation = new Generation(this.options, membership, lanes, changed, running);
					await this.stay(generation);
					if (generation.reason && isFatal(generation.reason)) throw generation.reason;
					retry.succeed();
				} catch (error) {
					const fault = faultOf(error);
					if (isFatal(fault)) throw fault;
					await retry.pause(fault, this.stopping.signal);
				}
			}
		} finally {
			await client.close();
		}
	}

	private async stay(generation: Generation<Payload>): Promise<void> {
		const { clock, timing } = this.options;
		const gone = new AbortController();
		const onStop = () => generation.end(stopError());
		this.stopping.signal.addEventListener('abort', onStop, { once: true });
		if (this.stopping.signal.aborted) onStop();
		const alive = generation.keepAlive(gone.signal);
		const loops = Promise.all([
			generation.handOn(),
			fillLanes(generation, this.options, this.changed),
			this.commitNowAndThen(generation),
			this.lookForPartitions(generation),
		]);
		// A loop may wait for an answer that does not come; what it does afterwards changes nothing.
		await Promise.race([loops, over(generation.signal).then(() => clock.sleep(LOOPS_MS))]);
		this.stopping.signal.removeEventListener('abort', onStop);
		const isStopped = this.stopping.signal.aborted;
		const waitMs = isStopped
			? this.graceMs
			: generation.reason?.fault === 'expelled'
				? 0
				: timing.rebalanceTimeoutMs * SHARE_OF_REBALANCE_TIME;
		await this.finish(waitMs);
		await within(clock, LEAVE_MS, generation.commitIdle());
		gone.abort();
		await alive;
		if (isStopped) await within(clock, LEAVE_MS, generation.membership.leave());
	}

	/** Waits for the blocks that run, no longer than allowed. */
	private async finish(waitMs: number): Promise<void> {
		const late = new AbortController();
		const timer = this.options.clock.sleep(waitMs, late.signal).then(() => late.abort());
		while (this.running.size > 0 && !late.signal.aborted) await this.changed.next(late.signal);
		late.abort();
		await timer;
	}

	/** A lane for each partition, where the group is. A lane whose block still runs goes on if nobody else read there. */
	private async lanesOf(partitions: readonly Partition[]): Promise<Array<ReadLane<Payload>>> {
		const { block, client, clock, groupId } = this.options;
		const committed = await client.committed(groupId, partitions);
		const fresh = committed.filter(({ offset }) => offset === undefined);
		const starts = [...this.starts, ...(await client.offsets(fresh, 'earliest'))];
		return committed.map(({ topic, partition, offset, note }) => {
			const start = starts.find((one) => one.topic === topic && one.partition === partition);
			const at = offset ?? start?.offset ?? 0n;
			const known = this.lanes.find(
				({ lane }) => lane.topic === topic && lane.partition === partition,
			);
			if (known?.lane.running && known.lane.running.from === at) return known;
			const { reading, plan } = readNote(note) ?? {};
			return {
				lane: new Lane<Payload>({ topic, partition, offset: at, plan }, block),
				reading: reading ?? nameReading(clock.now()),
				// Without a note of ours, the name of the reading is still to be stored.
				committed: reading === undefined ? undefined : offset,
			};
		});
	}

	private async commitNowAndThen(generation: Generation<Payload>): Promise<void> {
		const { clock } = this.options;
		while (!generation.signal.aborted) {
			await generation.commitIdle().catch((error: unknown) => generation.end(faultOf(error)));
			await clock.sleep(IDLE_COMMIT_MS, generation.signal);
		}
	}

	/** Topics that appear and partitions that are added are shared out when a member joins again. */
	private async lookForPartitions(generation: Generation<Payload>): Promise<void> {
		const { client, clock, topics } = this.options;
		let known: number | undefined;
		while (!generation.signal.aborted) {
			try {
				const found = await client.topics(topics);
				const count = found.reduce((sum, { partitions }) => sum + partitions.length, 0);
				if (known !== undefined && count > known) {
					generation.end(new StreamError('rebalance', 'There are new partitions', { advice: '' }));
				}
				known = count;
			} catch {
				// What is wrong shows where messages are read.
			}
			await clock.sleep(LOOK_MS, generation.signal);
		}
	}

	private async unlessStopped<Result>(work: Promise<Result>): Promise<Result | undefined> {
		work.catch(() => undefined);
		return await Promise.race([work, over(this.stopping.signal).then(() => undefined)]);
	}
}

/** Settles when the signal fires. */
async function over(signal: AbortSignal): Promise<void> {
	await new Signal().next(signal);
}

function stopError(): StreamError {
	return new StreamError('rebalance', 'Reading was stopped', { advice: '' });
}
