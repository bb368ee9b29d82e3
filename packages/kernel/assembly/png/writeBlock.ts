import { CODE_LENGTHS, SYMBOL_CODES, SYMBOL_COUNTS, TOKENS, TOKEN_COUNTS } from '../memory';
import { setTokenCode, writeBits, writeTokens } from './bits';
import { writeCodeTable } from './codeTable';
import { canonicalCodes, codeLengths } from './huffman';
import { lengthExtra, lengthExtraBits, lengthSymbol, MAX_RUN, MIN_RUN } from './lengthCodes';
import { joinCounts, RUN_TOKEN, tokensEnd } from './tokens';

const END_OF_BLOCK: i32 = 256;
/** Number of literal/length symbols. */
const SYMBOLS: i32 = 286;
/**
 * Longest code of a literal or length; 15 would be allowed (RFC 1951, 3.2.7), but of these four are written at a
 * time, and only what is rarer than one in 4,096 could be longer.
 */
const MAX_CODE: i32 = 12;

/**
 * Writes all tokens as one dynamic Huffman block (RFC 1951, 3.2.7).
 *
 * @param distance - How far back runs repeat, 1 to 4: of two distance symbols, each with a code of one bit.
 */
export function writeBlock(distance: i32, isLast: bool): void {
	joinCounts();
	countSymbols();
	codeLengths(SYMBOL_COUNTS, SYMBOLS, MAX_CODE, CODE_LENGTHS);
	canonicalCodes(CODE_LENGTHS, SYMBOLS, SYMBOL_CODES);
	setCodes((distance - 1) & 1);

	let literals = SYMBOLS;
	while (load<u8>(CODE_LENGTHS + literals - 1) === 0) literals--;
	const distances = distance > 2 ? 4 : 2;
	memory.fill(CODE_LENGTHS + literals, 0, distances);
	memory.fill(CODE_LENGTHS + literals + distances - 2, 1, 2);

	const endBits = load<u8>(CODE_LENGTHS + END_OF_BLOCK);
	writeBits(isLast ? 0b101 : 0b100, 3);
	writeCodeTable(literals, distances);
	writeTokens(TOKENS, tokensEnd());
	writeBits(load<u16>(SYMBOL_CODES + (END_OF_BLOCK << 1)), endBits);
}

/** How often each literal/length symbol occurs, from how often each token does. */
function countSymbols(): void {
	memory.copy(SYMBOL_COUNTS, TOKEN_COUNTS, RUN_TOKEN * 4);
	memory.fill(SYMBOL_COUNTS + RUN_TOKEN * 4, 0, (SYMBOLS - RUN_TOKEN) * 4);
	store<u32>(SYMBOL_COUNTS + END_OF_BLOCK * 4, 1);
	for (let length = MIN_RUN; length <= MAX_RUN; length++) {
		const count = load<u32>(TOKEN_COUNTS + ((<usize>(RUN_TOKEN + length)) << 2));
		if (count === 0) continue;
		const at = SYMBOL_COUNTS + ((<usize>lengthSymbol(length)) << 2);
		store<u32>(at, load<u32>(at) + count);
	}
}

/** The code of every token; a run's code, extra bits and distance code are written together. */
function setCodes(distanceCode: u32): void {
	for (let byte = 0; byte < RUN_TOKEN; byte++)
		setTokenCode(byte, symbolCode(byte), load<u8>(CODE_LENGTHS + byte));
	for (let length = MIN_RUN; length <= MAX_RUN; length++) {
		if (load<u32>(TOKEN_COUNTS + ((<usize>(RUN_TOKEN + length)) << 2)) === 0) continue;
		const symbol = lengthSymbol(length);
		const bits: u32 = load<u8>(CODE_LENGTHS + symbol);
		const size = bits + lengthExtraBits(length);
		const code = symbolCode(symbol) | (lengthExtra(length) << bits) | (distanceCode << size);
		setTokenCode(RUN_TOKEN + length, code, size + 1);
	}
}

function symbolCode(symbol: i32): u32 {
	return load<u16>(SYMBOL_CODES + ((<usize>symbol) << 1));
}
