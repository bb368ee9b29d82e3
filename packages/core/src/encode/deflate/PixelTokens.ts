import { keptArray } from '../../grid';
import { addRun } from './addRun';
import { LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';
import { RUN_TOKEN, type Tokens } from './Tokens';

/** Bytes of a pixel of {@link PixelTokens.addRow}: red, green, blue. */
const RGB_BYTES = 3;
/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE = 65521;

const keptTokens = keptArray((length) => new Uint16Array(length));
const keptCounts = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * Rows of pixels as tokens, without the filtered bytes of all of them ever being written: what `runTokens`
 * and `adler32` would make of those, in one step for a run of equal pixels. Runs repeat the pixel before.
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
		this.startRow(filter);
		const { tokens, counts } = this;
		let { count: made, sum: a, sumOfSums: b } = this;
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
			made += RGB_BYTES;
			counts[red]++;
			counts[green]++;
			counts[blue]++;
			if (pixels > 1) made = addRun(tokens, made, counts, (pixels - 1) * RGB_BYTES);
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

	/**
	 * Adds a row of `width` pixels of one byte.
	 *
	 * @param filter - The byte in front.
	 * @param values - Filtered pixels. @param from - Index of the first one.
	 */
	addByteRow(filter: number, values: Uint8Array, from: number, width: number): void {
		this.startRow(filter);
		const { tokens, counts } = this;
		let { count: made, sum: a, sumOfSums: b } = this;
		const end = from + width;
		for (let at = from; at < end; ) {
			const value = values[at];
			let next = at + 1;
			while (next < end && values[next] === value) next++;
			const pixels = next - at;
			const literals = pixels > SHORTEST_RUN ? 1 : pixels;
			for (let i = 0; i < literals; i++) tokens[made++] = value;
			counts[value] += literals;
			if (pixels > literals) made = addRun(tokens, made, counts, pixels - literals);
			b += pixels * a + (value * pixels * (pixels + 1)) / 2;
			a += pixels * value;
			at = next;
		}
		this.count = made;
		this.sum = a % BASE;
		this.sumOfSums = b % BASE;
	}

	/**
	 * Adds a row that is all zeros behind the filter byte: one that repeats the row above.
	 *
	 * @param pixelBytes - 1 or 3. @param width - In pixels.
	 */
	addZeroRow(filter: number, width: number, pixelBytes: number): void {
		this.startRow(filter);
		const { tokens, counts, count } = this;
		const bytes = width * pixelBytes;
		const literals = bytes - pixelBytes < SHORTEST_RUN ? bytes : pixelBytes;
		tokens.fill(0, count, count + literals);
		counts[0] += literals;
		this.count = addRun(tokens, count + literals, counts, bytes - literals);
		this.sum %= BASE;
		this.sumOfSums = (this.sumOfSums + bytes * this.sum) % BASE;
	}

	private startRow(filter: number): void {
		this.tokens[this.count++] = filter;
		this.counts[filter]++;
		this.sum += filter;
		this.sumOfSums += this.sum;
	}
}
