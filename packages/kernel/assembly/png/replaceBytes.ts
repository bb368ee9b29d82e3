import { INPUT, NEW_BYTES } from '../memory';

/** Writes what `NEW_BYTES` says in place of each of `count` bytes in `INPUT`, four at a time. */
export function replaceBytes(count: i32): void {
	for (let at = INPUT; at < INPUT + count; at += 4) {
		const four = load<u32>(at);
		const low = newByte(four) | (newByte(four >>> 8) << 8);
		const high = newByte(four >>> 16) | (newByte(four >>> 24) << 8);
		store<u32>(at, low | (high << 16));
	}
}

/** The replacement of the lowest byte of `word`. */
function newByte(word: u32): u32 {
	return load<u8>(NEW_BYTES + <usize>(word & 255));
}
