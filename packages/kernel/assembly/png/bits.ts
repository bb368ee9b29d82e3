import { OUTPUT, TOKEN_CODES } from '../memory';

/** Where a token's code ends in its word, and its number of bits begins. */
const SIZE_SHIFT: u64 = 24;
const CODE_MASK: u64 = 0xffffff;
/** What is a token's place in the table of codes. */
const PLACE_MASK: usize = 0x3fffc;
/** Bits of four tokens that only runs have set. */
const RUN_BITS: u64 = ((<u64>0xff00ff00) << 32) | 0xff00ff00;

/** Bits not yet written, and how many there are: fewer than 8 between calls. */
let pending: u64 = 0;
let pendingBits: u32 = 0;
let at: usize = OUTPUT;

/** Begins a stream. */
export function startBits(): void {
	pending = 0;
	pendingBits = 0;
}

/** Puts what comes next at the start of `OUTPUT`; bits of the last byte stay pending. */
export function rewindBits(): void {
	at = OUTPUT;
}

/** Bytes in `OUTPUT`. */
export function bytesWritten(): i32 {
	return <i32>(at - OUTPUT);
}

/** Appends the `count` lowest bits of `value`, from the lowest of each byte up (RFC 1951, 3.1.1); at most 32. */
export function writeBits(value: u32, count: u32): void {
	pending |= (<u64>value) << pendingBits;
	pendingBits += count;
	store<u64>(at, pending);
	const bytes = pendingBits >>> 3;
	at += bytes;
	pending >>= bytes << 3;
	pendingBits &= 7;
}

/** Fills the last byte with zeros. */
export function alignBits(): void {
	writeBits(0, (8 - pendingBits) & 7);
}

/** Keeps the code of a token, at most 24 bits, for {@link writeTokens}. */
export function setTokenCode(token: u32, code: u32, bits: u32): void {
	store<u32>(TOKEN_CODES + ((<usize>token) << 2), code | (bits << (<u32>SIZE_SHIFT)));
}

/**
 * Appends the codes of tokens (u16): literals four at a time, which are at most 48 bits in addition to the 7 pending ones, else
 * two at a time, each of at most 24 bits.
 */
export function writeTokens(from: usize, end: usize): void {
	let bits = pending;
	let count: u64 = pendingBits;
	let to = at;
	let token = from;
	for (; token + 8 <= end; token += 8) {
		const four = load<u64>(token);
		const first = codeAt(four << 2);
		bits |= (first & CODE_MASK) << count;
		count += first >>> SIZE_SHIFT;
		const second = codeAt(four >>> 14);
		bits |= (second & CODE_MASK) << count;
		count += second >>> SIZE_SHIFT;
		if (four & RUN_BITS) {
			store<u64>(to, bits);
			to += <usize>(count >>> 3);
			bits >>= count & 56;
			count &= 7;
		}
		const third = codeAt(four >>> 30);
		bits |= (third & CODE_MASK) << count;
		count += third >>> SIZE_SHIFT;
		const fourth = codeAt(four >>> 46);
		bits |= (fourth & CODE_MASK) << count;
		count += fourth >>> SIZE_SHIFT;
		store<u64>(to, bits);
		to += <usize>(count >>> 3);
		bits >>= count & 56;
		count &= 7;
	}
	pending = bits;
	pendingBits = <u32>count;
	at = to;
	for (; token < end; token += 2) {
		const code = codeAt((<u64>load<u16>(token)) << 2);
		writeBits(<u32>(code & CODE_MASK), <u32>(code >>> SIZE_SHIFT));
	}
}

/** Code of the token whose number stands, four times as large, in the lowest 18 bits, with its size. */
function codeAt(places: u64): u64 {
	return load<u32>(<usize>places & PLACE_MASK, TOKEN_CODES);
}
