import { INPUT, MARKS } from '../memory';

/** Writes 1 to the entry of `MARKS` of every value that one of `count` bytes in `INPUT` has; others stay as they are. */
export function markBytes(count: i32): void {
	const end = INPUT + count;
	let at = INPUT;
	for (; at + 8 <= end; at += 8) {
		const eight = load<u64>(at);
		mark(eight);
		mark(eight >> 8);
		mark(eight >> 16);
		mark(eight >> 24);
		mark(eight >> 32);
		mark(eight >> 40);
		mark(eight >> 48);
		mark(eight >> 56);
	}
	for (; at < end; at++) mark(load<u8>(at));
}

function mark(bytes: u64): void {
	store<u8>(MARKS + (<usize>bytes & 255), 1);
}
