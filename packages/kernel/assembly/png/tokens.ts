import { MORE_COUNTS, TOKENS, TOKEN_COUNTS } from '../memory';
import { MAX_RUN, MIN_RUN } from './lengthCodes';

/** Tokens of at least this value are runs: `RUN_TOKEN + length`; smaller ones are literal bytes. */
export const RUN_TOKEN: i32 = 256;
/** Number of token values. */
export const TOKEN_VALUES: i32 = RUN_TOKEN + MAX_RUN + 1;

let end: usize = TOKENS;

/** Forgets all tokens. */
export function clearTokens(): void {
	end = TOKENS;
	memory.fill(TOKEN_COUNTS, 0, TOKEN_VALUES * 4);
	memory.fill(MORE_COUNTS, 0, 3 * 1024);
}

/** Address after the last token; the first stands at `TOKENS`. */
export function tokensEnd(): usize {
	return end;
}

/** Adds the four tables of literals up to one; to be called when all tokens are there. */
export function joinCounts(): void {
	for (let at: usize = 0; at < 1024; at += 4) {
		const more =
			load<u32>(MORE_COUNTS + at) +
			load<u32>(MORE_COUNTS + 1024 + at) +
			load<u32>(MORE_COUNTS + 2048 + at);
		store<u32>(TOKEN_COUNTS + at, load<u32>(TOKEN_COUNTS + at) + more);
	}
}

/** Adds a literal byte. */
export function addLiteral(byte: u32): void {
	store<u16>(end, <u16>byte);
	end += 2;
	count(byte);
}

/** Adds a run of any length, of at least the shortest one. */
export function addRun(length: i32): void {
	let left = length;
	while (left > 0) {
		// What is left after the longest run must not be too short for another one.
		const run = left > MAX_RUN ? min(MAX_RUN, left - MIN_RUN) : left;
		store<u16>(end, <u16>(RUN_TOKEN + run));
		end += 2;
		count(RUN_TOKEN + run);
		left -= run;
	}
}

/** Adds `pixels` equal pixels of `bytes` bytes, 1 to 4, the first in the lowest byte of `value`. */
export function addPixels(value: u32, bytes: i32, pixels: i32): void {
	const inRun = (pixels - 1) * bytes;
	const literals = inRun < MIN_RUN ? pixels : 1;
	for (let pixel = 0; pixel < literals; pixel++)
		for (let byte = 0; byte < bytes; byte++) addLiteral((value >>> (byte << 3)) & 255);
	if (literals < pixels) addRun(inRun);
}

/** Adds the bytes at `at`, at most sixteen, as literals. */
export function addLiterals(at: usize, bytes: i32): void {
	const values = v128.load(at);
	v128.store(end, i16x8.extend_low_i8x16_u(values));
	v128.store(end + 16, i16x8.extend_high_i8x16_u(values));
	end += (<usize>bytes) << 1;
	let counted: usize = 0;
	for (; counted + 8 <= <usize>bytes; counted += 8) countEight(load<u64>(at + counted));
	for (; counted < <usize>bytes; counted++) count(load<u8>(at + counted));
}

function countEight(bytes: u64): void {
	countAt(TOKEN_COUNTS, bytes << 2);
	countAt(MORE_COUNTS, bytes >>> 6);
	countAt(MORE_COUNTS + 1024, bytes >>> 14);
	countAt(MORE_COUNTS + 2048, bytes >>> 22);
	countAt(TOKEN_COUNTS, bytes >>> 30);
	countAt(MORE_COUNTS, bytes >>> 38);
	countAt(MORE_COUNTS + 1024, bytes >>> 46);
	countAt(MORE_COUNTS + 2048, bytes >>> 54);
}

/** Counts the byte in the lowest 10 bits, where it is multiplied by four. */
function countAt(table: usize, places: u64): void {
	const at = table + (<usize>places & 1020);
	store<u32>(at, load<u32>(at) + 1);
}

function count(token: u32): void {
	const at = TOKEN_COUNTS + ((<usize>token) << 2);
	store<u32>(at, load<u32>(at) + 1);
}
