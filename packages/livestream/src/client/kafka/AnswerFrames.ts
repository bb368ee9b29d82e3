/** Bytes that are read at once while the length of the next answer is not known. */
const HEAD_BYTES = 16_384;
/** Bytes of an answer's length, and of the correlation id that every answer begins with. */
const [LENGTH_BYTES, MIN_BYTES] = [4, 4];
/** More than any answer to a fetch: what claims to be longer does not speak Kafka's protocol, e.g. `HTTP`. */
const MAX_BYTES = 1 << 28;

/**
 * Cuts what a socket reads into Kafka's answers: an int32 length, and as many bytes. Each answer gets one buffer, into
 * which the socket writes; where that is allowed, all answers get the same one. What is allocated outside V8's heap
 * brings its next full collection nearer, which costs all of n8n.
 */
export class AnswerFrames {
	private readonly head = Buffer.allocUnsafe(HEAD_BYTES);
	/** Bytes in `head` that belong to the next answer. */
	private held = 0;
	private answer?: Buffer;
	private filled = 0;
	/** Memory of the last answer that may be used again. */
	private spare = Buffer.alloc(0);

	/** @param mayReuse - Whether what came of the last answer is not needed any more when the next one comes. */
	constructor(private readonly mayReuse: () => boolean) {}

	/** Where the next bytes must be written; at least one byte long. */
	get room(): Buffer {
		return this.answer ? this.answer.subarray(this.filled) : this.head.subarray(this.held);
	}

	/**
	 * To be called when bytes were written to {@link room}.
	 *
	 * @returns The answers that are complete now, without their lengths.
	 * @throws {RangeError} The length can't be that of an answer.
	 */
	written(bytes: number): Buffer[] {
		const complete: Buffer[] = [];
		if (this.answer) {
			this.filled += bytes;
			if (this.filled < this.answer.length) return complete;
			complete.push(this.answer);
			this.answer = undefined;
			return complete;
		}
		this.held += bytes;
		while (this.held >= LENGTH_BYTES) {
			const length = this.head.readInt32BE(0);
			if (length < MIN_BYTES || length > MAX_BYTES) {
				throw new RangeError(`An answer of ${length} bytes does not follow the Kafka protocol`);
			}
			const end = Math.min(this.held, LENGTH_BYTES + length);
			const answer = this.memoryFor(length);
			this.filled = this.head.copy(answer, 0, LENGTH_BYTES, end);
			this.head.copyWithin(0, end, this.held);
			this.held -= end;
			if (this.filled < length) {
				this.answer = answer;
				break;
			}
			complete.push(answer);
		}
		return complete;
	}

	private memoryFor(length: number): Buffer {
		if (!this.mayReuse()) return Buffer.allocUnsafe(length);
		if (this.spare.length < length) this.spare = Buffer.allocUnsafe(length);
		return this.spare.subarray(0, length);
	}
}
