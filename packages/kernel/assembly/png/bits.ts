import { OUTPUT, TOKEN_CODES } from '../memory';

/** Where a token's code ends in its word, and its number of bits begins. */
const SIZE_SHIFT: u32 = 24;
const CODE_MASK: u32 = 0xffffff;

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
	store<u32>(TOKEN_CODES + ((<usize>token) << 2), code | (bits << SIZE_SHIFT));
}

/** Appends the codes of tokens (u16), two at a time: at most 48 bits beside the 7 pending. */
export function writeTokens(from: usize, end: usize): void {
	let bits = pending;
	let count = pendingBits;
	let to = at;
	let token = from;
	for (; token + 4 <= end; token += 4) {
		const two = load<u32>(token);
		const first = load<u32>(TOKEN_CODES + ((two & 0xffff) << 2));
		const second = load<u32>(TOKEN_CODES + ((two >>> 16) << 2));
		bits |= (<u64>(first & CODE_MASK)) << count;
		count += first >>> SIZE_SHIFT;
		bits |= (<u64>(second & CODE_MASK)) << count;
		count += second >>> SIZE_SHIFT;
		store<u64>(to, bits);
		to += count >>> 3;
		bits >>= count & 56;
		count &= 7;
	}
	pending = bits;
	pendingBits = count;
	at = to;
	if (token < end) {
		const code = load<u32>(TOKEN_CODES + ((<u32>load<u16>(token)) << 2));
		writeBits(code & CODE_MASK, code >>> SIZE_SHIFT);
	}
}
