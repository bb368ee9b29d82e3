import { BitWriter, packedCode } from './BitWriter';
import { codeTable } from './codeTable';
import { canonicalCodes, codeLengths } from './huffman';
import { LENGTH_CODES, LONGEST_RUN, SHORTEST_RUN } from './lengthCodes';
import { RUN_TOKEN, type Tokens } from './Tokens';
import { endStream, startStream } from './zlibStream';

const END_OF_BLOCK = 256;
/** Longest code of a literal or length (RFC 1951, 3.2.7). */
const LONGEST_CODE = 15;

/** Bits of the one-bit distance code: distance 1 or 2, and distance 3 or 4 (RFC 1951, 3.2.5). */
const NEAR_DISTANCES = Uint8Array.of(1, 1);
const FAR_DISTANCES = Uint8Array.of(0, 0, 1, 1);

const symbolCounts = new Uint32Array(286);
/** A code for every token, see {@link packedCode}. */
const tokenCodes = new Uint32Array(RUN_TOKEN + LONGEST_RUN + 1);

/**
 * A zlib stream (RFC 1950) of tokens in one dynamic Huffman block.
 *
 * @param distance - How far back runs repeat, 1 to 4.
 * @param check - Adler-32 of the bytes that the tokens stand for.
 * @param belowBytes - Size from which the block is not wanted.
 * @returns Undefined if the block would take `belowBytes` or more.
 */
export function deflateTokens(
	made: Tokens,
	distance: number,
	check: number,
	belowBytes: number,
): Uint8Array | undefined {
	const { counts } = made;
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
	const size = Math.ceil(bits / 8);
	if (size >= belowBytes) return undefined;

	const stream = startStream(size);
	const writer = new BitWriter(stream, 2);
	writer.write(0b101, 3);
	table.writeTo(writer);
	writeTokens(writer, made, lengths, (distance - 1) & 1);
	return endStream(stream, writer.finish(), check);
}

/** A run's code, extra bits and one-bit distance code are written together, hence the table. */
function writeTokens(
	writer: BitWriter,
	{ tokens, count, counts }: Tokens,
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
