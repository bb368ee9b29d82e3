import type { BrokerMessage } from '../BrokerMessage';

/** Makes the messages that a log starts with. */
export interface Generated {
	readonly size: bigint;
	read(offset: bigint): BrokerMessage | undefined;
	/** How many of them share one record batch. */
	readonly recordsPerBatch: number;
}

const NOTHING: Generated = { size: 0n, read: () => undefined, recordsPerBatch: 1 };

/** The messages of one partition: first those that are made when asked for, then those appended. */
export class PartitionLog {
	private readonly appended: BrokerMessage[] = [];
	/** The offset of the first message in `appended`. */
	private appendedFrom: bigint;
	private firstOffset = 0n;

	constructor(private readonly generated: Generated = NOTHING) {
		this.appendedFrom = generated.size;
	}

	/** The oldest offset that can still be read. */
	get start(): bigint {
		return this.firstOffset;
	}

	/** The offset that the next message gets. */
	get end(): bigint {
		return this.appendedFrom + BigInt(this.appended.length);
	}

	/** @returns The message's offset. */
	append(message: BrokerMessage): bigint {
		this.appended.push(message);
		return this.end - 1n;
	}

	/** The message at an offset from `start` up to `end`. */
	read(offset: bigint): BrokerMessage {
		const message =
			offset < this.generated.size
				? this.generated.read(offset)
				: this.appended[Number(offset - this.appendedFrom)];
		if (message === undefined) throw new Error(`There is no message at offset ${offset}.`);
		return message;
	}

	/**
	 * The batch that holds an offset: the messages that were written together. Clients get it whole, with those before
	 * the offset.
	 */
	batchAt(offset: bigint): { base: bigint; messages: BrokerMessage[] } {
		const { size, recordsPerBatch } = this.generated;
		if (offset >= size) return { base: offset, messages: [this.read(offset)] };
		const count = BigInt(recordsPerBatch);
		const aligned = offset - (offset % count);
		const base = aligned < this.start ? this.start : aligned;
		const messages: BrokerMessage[] = [];
		for (let at = base; at < aligned + count && at < size; at += 1n) messages.push(this.read(at));
		return { base, messages };
	}

	/** The first message that is not older than a time; undefined when all are older. */
	findTime(timestampMs: number): { offset: bigint; timestampMs: number } | undefined {
		let low = this.start;
		let high = this.end;
		while (low < high) {
			const middle = (low + high) / 2n;
			if (this.read(middle).timestampMs < timestampMs) low = middle + 1n;
			else high = middle;
		}
		return low === this.end ? undefined : { offset: low, timestampMs: this.read(low).timestampMs };
	}

	/** Forgets what is older than an offset, as retention does. */
	deleteBefore(offset: bigint): void {
		if (offset <= this.start) return;
		this.firstOffset = offset < this.end ? offset : this.end;
		if (this.firstOffset <= this.appendedFrom) return;
		this.appended.splice(0, Number(this.firstOffset - this.appendedFrom));
		this.appendedFrom = this.firstOffset;
	}
}
