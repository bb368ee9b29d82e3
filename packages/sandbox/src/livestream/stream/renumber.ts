/**
 * An alert's packet under another diaSourceId. The id stands in it several times, always as the same bytes.
 *
 * @param from - The id that it has now.
 * @param to - Its new id; must take as many bytes: ids from 2^55 up to 2^62 all take nine.
 */
export function renumber(value: Buffer, from: bigint, to: bigint): Buffer {
	const [old, fresh] = [avroLong(from), avroLong(to)];
	if (old.length !== fresh.length) throw new RangeError(`Id ${to} takes other space than ${from}.`);
	const renumbered = Buffer.from(value);
	for (let at = value.indexOf(old); at >= 0; at = value.indexOf(old, at + old.length)) {
		fresh.copy(renumbered, at);
	}
	return renumbered;
}

/** A positive number as Avro writes it: doubled, then seven bits a byte, lowest first. */
function avroLong(value: bigint): Buffer {
	const bytes: number[] = [];
	let left = value * 2n;
	for (; left >= 0x80n; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
	return Buffer.from([...bytes, Number(left)]);
}
