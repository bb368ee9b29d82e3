/** The reflected polynomial of CRC-32C (Castagnoli), RFC 3720 section B.4. */
const POLYNOMIAL = 0x82f63b78;

/** Table k says what a byte does to the checksum k bytes later: "slicing by 8". */
const TABLES = makeTables();

/** The CRC-32C of some bytes, which Kafka keeps in every record batch, as an unsigned number. */
export function crc32c(bytes: Uint8Array): number {
	const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
	let crc = 0xffffffff;
	let at = 0;
	for (const end = bytes.length - 7; at < end; at += 8) {
		crc ^= byte(bytes, at) | (byte(bytes, at + 1) << 8);
		crc ^= (byte(bytes, at + 2) << 16) | (byte(bytes, at + 3) << 24);
		crc =
			entry(t7, crc) ^
			entry(t6, crc >>> 8) ^
			entry(t5, crc >>> 16) ^
			entry(t4, crc >>> 24) ^
			entry(t3, byte(bytes, at + 4)) ^
			entry(t2, byte(bytes, at + 5)) ^
			entry(t1, byte(bytes, at + 6)) ^
			entry(t0, byte(bytes, at + 7));
	}
	for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(t0, crc ^ byte(bytes, at));
	return ~crc >>> 0;
}

type Tables = readonly [
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
];

function byte(bytes: Uint8Array, at: number): number {
	return bytes[at] as number;
}

function entry(table: Int32Array, index: number): number {
	return table[index & 0xff] as number;
}

function makeTables(): Tables {
	const tables = Array.from({ length: 8 }, () => new Int32Array(256)) as unknown as Tables;
	for (let index = 0; index < 256; index += 1) {
		let crc = index;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
		tables[0][index] = crc;
	}
	for (let step = 1; step < 8; step += 1) {
		const before = tables[step - 1] as Int32Array;
		const table = tables[step] as Int32Array;
		before.forEach((crc, index) => {
			table[index] = (crc >>> 8) ^ entry(tables[0], crc);
		});
	}
	return tables;
}
