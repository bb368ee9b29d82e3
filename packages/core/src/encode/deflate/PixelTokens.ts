import { keptArray } from '../../grid';
import { addRun } from './addRun';
import { LONGEST_RUN } from './lengthCodes';
import { RUN_TOKEN, type Tokens } from './Tokens';

/** Bytes of one pixel: red, green, blue. */
const PIXEL_BYTES = 3;
/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE = 65521;

const keptTokens = keptArray((length) => new Uint16Array(length));
const keptCounts = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * Rows of RGB pixels as tokens, made of whole pixels without their bytes ever being written: what
 * `runTokens` and `adler32` would make of the filtered bytes, in one step for a run of equal pixels.
 */
export class PixelTokens implements Tokens {
	readonly tokens: Uint16Array;
	readonly counts = keptCounts;
	count = 0;
	private sum = 1;
	private sumOfSums = 0;

	/** @param mostBytes - Of all rows with their filter bytes. */
	constructor(mostBytes: number) {
		this.tokens = keptTokens(mostBytes);
		this.counts.fill(0);
	}

	/** Adler-32 of the bytes so far (RFC 1950). */
	get check(): number {
		return ((this.sumOfSums << 16) | this.sum) >>> 0;
	}

	/**
	 * Adds a row of `width` pixels.
	 *
	 * @param filter - The byte in front.
	 * @param values - Filtered pixels: red in the lowest byte, then green and blue; the highest is ignored.
	 * @param from - Index of the first one.
	 */
	addRow(filter: number, values: Int32Array, from: number, width: number): void {
		const { tokens, counts } = this;
		let made = this.count;
		tokens[made++] = filter;
		counts[filter]++;
		let a = this.sum + filter;
		let b = this.sumOfSums + a;
		const end = from + width;
		for (let at = from; at < end; ) {
			const value = values[at];
			let next = at + 1;
			while (next < end && values[next] === value) next++;
			const pixels = next - at;
			const red = value & 255;
			const green = (value >>> 8) & 255;
			const blue = (value >>> 16) & 255;
			tokens[made] = red;
			tokens[made + 1] = green;
			tokens[made + 2] = blue;
			made += PIXEL_BYTES;
			counts[red]++;
			counts[green]++;
			counts[blue]++;
			if (pixels > 1) made = addRun(tokens, made, counts, (pixels - 1) * PIXEL_BYTES);
			// Both sums stay far below 2^53 in a row: 16,384 pixels make 6e11.
			const all = red + green + blue;
			b += pixels * (3 * a + 3 * red + 2 * green + blue) + 1.5 * all * pixels * (pixels - 1);
			a += pixels * all;
			at = next;
		}
		this.count = made;
		this.sum = a % BASE;
		this.sumOfSums = b % BASE;
	}

	/** Adds a row of `width` pixels that are all zeros behind the filter byte: one that repeats the row above. */
	addZeroRow(filter: number, width: number): void {
		const { tokens, counts } = this;
		let made = this.count;
		tokens[made++] = filter;
		counts[filter]++;
		tokens.fill(0, made, made + PIXEL_BYTES);
		counts[0] += PIXEL_BYTES;
		this.count = addRun(tokens, made + PIXEL_BYTES, counts, (width - 1) * PIXEL_BYTES);
		this.sum = (this.sum + filter) % BASE;
		this.sumOfSums = (this.sumOfSums + (1 + width * PIXEL_BYTES) * this.sum) % BASE;
	}
}
