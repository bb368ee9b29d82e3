import { BrokenBytes } from './ByteSource';

/**
 * Unpacks a block in Snappy's raw format: the length, then literals and copies of what was unpacked before.
 *
 * @param maxBytes - Largest result allowed.
 * @throws {BrokenBytes} The block is damaged or larger.
 * @see https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappy(packed: Uint8Array, maxBytes: number): Uint8Array {
	const { length, start } = readLength(packed);
	if (length > maxBytes) throw new BrokenBytes(`a block decompresses to ${length} bytes`);
	const unpacked = new Uint8Array(length);
	let from = start;
	let to = 0;
	while (from < packed.length) {
		const tag = packed[from++];
		const kind = tag & 3;
		if (kind === LITERAL) {
			const upper = tag >> 2;
			const extra = Math.max(0, upper - 59);
			const size = 1 + (extra === 0 ? upper : littleEndian(packed, from, extra));
			from += extra;
			if (from + size > packed.length || to + size > length) throw damaged();
			unpacked.set(packed.subarray(from, from + size), to);
			from += size;
			to += size;
			continue;
		}
		const size = kind === SHORT_COPY ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
		const offsetBytes = COPY_OFFSET_BYTES[kind];
		let offset = littleEndian(packed, from, offsetBytes);
		if (kind === SHORT_COPY) offset += (tag >> 5) << 8;
		from += offsetBytes;
		if (offset === 0 || offset > to || to + size > length) throw damaged();
		// Byte by byte: a copy may overlap what it writes.
		for (let i = 0; i < size; i++, to++) unpacked[to] = unpacked[to - offset];
	}
	if (to !== length) throw damaged();
	return unpacked;
}

const LITERAL = 0;
const SHORT_COPY = 1;
/** Bytes of the offset behind the tag, by kind. */
const COPY_OFFSET_BYTES = [0, 1, 2, 4];

function readLength(packed: Uint8Array): { length: number; start: number } {
	let length = 0;
	for (let at = 0; at < 5 && at < packed.length; at++) {
		length += (packed[at] & 0x7f) * 2 ** (7 * at);
		if (packed[at] < 0x80) return { length, start: at + 1 };
	}
	throw damaged();
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
	if (at + count > bytes.length) throw damaged();
	let value = 0;
	for (let i = count - 1; i >= 0; i--) value = value * 256 + bytes[at + i];
	return value;
}

function damaged(): BrokenBytes {
	return new BrokenBytes('a block compressed with snappy is damaged');
}
