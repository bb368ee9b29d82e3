import { adler32 } from './adler32';
import { BitWriter, packedCode } from './BitWriter';
import { codeTable } from './codeTable';
import { canonicalCodes, codeLengths } from './huffman';
import { NO_KNOWN_ZEROS, writeZeros, type KnownZeros } from './KnownZeros';
import { LENGTH_CODES, LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';
import { RUN_TOKEN, runTokens, type RunTokens } from './runTokens';

const END_OF_BLOCK = 256;
/** Longest code of a literal or length (RFC 1951, 3.2.7). */
const LONGEST_CODE = 15;
/** Largest stored block (RFC 1951, 3.2.4). */
const STORED_BLOCK = 65535;

/** Bits of the one-bit distance code: distance 1 or 2, and distance 3 or 4 (RFC 1951, 3.2.5). */
const NEAR_DISTANCES = Uint8Array.of(1, 1);
const FAR_DISTANCES = Uint8Array.of(0, 0, 1, 1);

const symbolCounts = new Uint32Array(286);
/** A code for every token, see {@link packedCode}. */
const tokenCodes = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * A zlib stream (RFC 1950) that packs runs of equal pixels and else only Huffman-codes the bytes.
 *
 * What zlib calls Z_RLE, which fflate lacks: on noise as small as a full search and on enlarged pictures
 * smaller, in a tenth of the time. One dynamic Huffman block, or stored blocks where that is smaller.
 *
 * @param distance - Bytes from one pixel to the next, 1 to 4.
 * @param zeros - What is known of `bytes`; saves time, changes nothing.
 */
export function deflateRuns(
	bytes: Uint8Array,
	distance: number,
	zeros: KnownZeros = NO_KNOWN_ZEROS,
): Uint8Array {
	const tokens = runTokens(bytes, distance, zeros);
	const { counts } = tokens;
	for (let symbol = 0; symbol < RUN_TOKEN; symbol++) symbolCounts[symbol] = counts[symbol];
	symbolCounts.fill(0, RUN_TOKEN);
	symbolCounts[END_OF_BLOCK] = 1;
	let bits = 3;
	for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
		const count = counts[RUN_TOKEN + length];
		symbolCounts[LENGTH_CODES.symbol[length]] += count;
		bits += count * (LENGTH_CODES.extraBits[length] + 1);
	}
	const lengths = codeLengths(symbolCounts, LONGEST_CODE);
	let symbols = lengths.length;
	while (lengths[symbols - 1] === 0) symbols--;
	const table = codeTable(
		lengths.subarray(0, symbols),
		distance > 2 ? FAR_DISTANCES : NEAR_DISTANCES,
	);
	bits += table.bits;
	for (let symbol = 0; symbol < symbols; symbol++) bits += symbolCounts[symbol] * lengths[symbol];
	if (Math.ceil(bits / 8) >= storedSize(bytes.length)) return storedStream(bytes, zeros);

	const stream = startStream(Math.ceil(bits / 8));
	const writer = new BitWriter(stream, 2);
	writer.write(0b101, 3);
	table.writeTo(writer);
	writeTokens(writer, tokens, lengths, (distance - 1) & 1);
	return endStream(stream, writer.finish(), bytes, zeros);
}

/** A run's code, extra bits and one-bit distance code are written together, hence the table. */
function writeTokens(
	writer: BitWriter,
	{ tokens, count, counts }: RunTokens,
	lengths: Uint8Array,
	distanceCode: number,
): void {
	const codes = canonicalCodes(lengths);
	for (let byte = 0; byte < RUN_TOKEN; byte++)
		tokenCodes[byte] = packedCode(codes[byte], lengths[byte]);
	for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
		if (counts[RUN_TOKEN + length] === 0) continue;
		const symbol = LENGTH_CODES.symbol[length];
		const bits = lengths[symbol];
		const size = bits + LENGTH_CODES.extraBits[length];
		tokenCodes[RUN_TOKEN + length] = packedCode(
			codes[symbol] | (LENGTH_CODES.extra[length] << bits) | (distanceCode << size),
			size + 1,
		);
	}
	writer.writeAll(tokens, count, tokenCodes);
	writer.write(codes[END_OF_BLOCK], lengths[END_OF_BLOCK]);
}

/** Bytes of `size` bytes as stored blocks. */
function storedSize(size: number): number {
	return size + 5 * Math.max(1, Math.ceil(size / STORED_BLOCK));
}

function storedStream(bytes: Uint8Array, zeros: KnownZeros): Uint8Array {
	writeZeros(bytes, zeros);
	const stream = startStream(storedSize(bytes.length));
	let to = 2;
	let from = 0;
	do {
		const size = Math.min(STORED_BLOCK, bytes.length - from);
		const last = from + size === bytes.length ? 1 : 0;
		stream.set([last, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255], to);
		stream.set(bytes.subarray(from, from + size), to + 5);
		to += 5 + size;
		from += size;
	} while (from < bytes.length);
	return endStream(stream, to, bytes, zeros);
}

/** Room for header, `size` bytes of blocks and check value, with the header of a 32 KiB window set. */
function startStream(size: number): Uint8Array {
	const stream = new Uint8Array(size + 6);
	stream[0] = 0x78;
	stream[1] = 0x01;
	return stream;
}

function endStream(
	stream: Uint8Array,
	at: number,
	bytes: Uint8Array,
	zeros: KnownZeros,
): Uint8Array {
	const check = adler32(bytes, zeros);
	for (let i = 0; i < 4; i++) stream[at + i] = check >>> (24 - 8 * i);
	return stream;
}
