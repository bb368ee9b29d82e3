/** Numbers of a row, detections and images like those of a real star's alert (256 kB). */
const FIELDS_PER_ROW = 98;
const EARLIER_DETECTIONS = 303;
const IMAGE_BYTES = [34_560, 43_200, 34_560];

/** An alert packet as Fink's livestream sends it: the key of the message and its value. */
export interface PacketSpecimen {
	/** JSON text of the schema, UTF-8. */
	readonly key: Uint8Array;
	readonly value: Uint8Array;
	/** The numbers in it as JSON, for a comparison with `JSON.parse`. */
	readonly json: string;
}

/** A made-up alert of the size and shape of a real one: ids, a history of floats that may be null, images. */
export function makePacket(): PacketSpecimen {
	const names = Array.from({ length: FIELDS_PER_ROW - 2 }, (_, i) => `column${i}`);
	const rowType = {
		type: 'record',
		name: 'diaSource',
		fields: [
			{ name: 'diaSourceId', type: 'long' },
			{ name: 'midpointMjdTai', type: 'double' },
			...names.map((name) => ({ name, type: ['float', 'null'] })),
		],
	};
	const images = ['cutoutScience', 'cutoutTemplate', 'cutoutDifference'];
	const schema = {
		type: 'record',
		name: 'alert',
		fields: [
			{ name: 'diaSource', type: rowType },
			{ name: 'prvDiaSources', type: [{ type: 'array', items: 'diaSource' }, 'null'] },
			...images.map((name) => ({ name, type: ['bytes', 'null'] })),
		],
	};
	const rows = Array.from({ length: EARLIER_DETECTIONS + 1 }, (_, i) => ({
		id: 170094456272322680n + BigInt(i),
		cells: names.map((_name, column) =>
			(i + column) % 5 === 0 ? null : Math.fround(i / 7 + column),
		),
	}));
	const bytes = rows.map(({ id, cells }) =>
		Buffer.concat([long(id), double(61_000.5), ...cells.map(nullableFloat)]),
	);
	const [alert, ...earlier] = bytes;
	const value = Buffer.concat([
		alert,
		long(0n),
		long(BigInt(earlier.length)),
		...earlier,
		long(0n),
		...IMAGE_BYTES.map((length) =>
			Buffer.concat([long(0n), long(BigInt(length)), Buffer.alloc(length, length % 251)]),
		),
	]);
	const json = JSON.stringify(
		rows.map(({ id, cells }) =>
			Object.fromEntries([
				['diaSourceId', String(id)],
				['midpointMjdTai', 61_000.5],
				...names.map((name, column) => [name, cells[column]] as const),
			]),
		),
	);
	return { key: Buffer.from(JSON.stringify(schema)), value, json };
}

/** Zig-zag, then seven bits a byte, lowest first. */
function long(value: bigint): Buffer {
	const bytes: number[] = [];
	for (let rest = value >= 0n ? value << 1n : (-value << 1n) - 1n; ; rest >>= 7n) {
		const isLast = rest < 128n;
		bytes.push(Number(rest & 127n) | (isLast ? 0 : 128));
		if (isLast) return Buffer.from(bytes);
	}
}

function double(value: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleLE(value);
	return bytes;
}

/** A value of the union of float and null. */
function nullableFloat(value: number | null): Buffer {
	if (value === null) return long(1n);
	const bytes = Buffer.alloc(5);
	bytes.writeFloatLE(value, 1);
	return bytes;
}
