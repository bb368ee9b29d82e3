import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { streams, Type } from 'avsc';
import { EXACT_LONG } from './exactLong';
import { isRubinPacket } from './RubinPacket';
import { recordsOfPacket } from './recordsOfPacket';
import type { AlertRecord } from './AlertRecord';

/** First bytes of an Avro object container file (Avro 1.11, "Object Container Files"). */
const CONTAINER_MAGIC = 'Obj\u0001';

/**
 * The alerts of an Avro file, ids exact.
 *
 * @param log - Gets a sentence when the file holds nothing that can be read.
 * @returns Empty for a message without its schema and for alerts of another survey.
 */
export async function readPacketFile(
	path: string,
	log: (line: string) => void,
): Promise<AlertRecord[]> {
	const bytes = readFileSync(path);
	const name = basename(path);
	if (bytes.toString('latin1', 0, 4) !== CONTAINER_MAGIC) {
		log(`${name} is left out: ${describeForeign(bytes)}`);
		return [];
	}
	try {
		const packets = (await decode(bytes)).filter(isRubinPacket);
		if (packets.length === 0) log(`${name} is left out: it holds no Rubin alerts`);
		return packets.flatMap(recordsOfPacket);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		log(`${name} is left out: it can't be decoded (${reason})`);
		return [];
	}
}

/** A message from Rubin's own Kafka stream: a zero byte and the schema's number, major · 100 + minor. */
function describeForeign(bytes: Buffer): string {
	if (bytes.length < 5 || bytes[0] !== 0) return 'it is not an Avro object container file';
	const schema = bytes.readInt32BE(1);
	const version = `${Math.floor(schema / 100)}.${schema % 100}`;
	return (
		`it is a single message of the stream that names schema ${version} without carrying it; ` +
		'save it as an Avro object container file, with its schema inside'
	);
}

/** Bytes of the mark that ends every block of a container, the last one too. */
const SYNC_BYTES = 16;

/** @throws Error when the header or the last block is cut short, which avsc passes over in silence. */
function decode(bytes: Buffer): Promise<unknown[]> {
	const decoder = new streams.BlockDecoder({
		parseHook: (schema) => Type.forSchema(schema, { registry: { long: EXACT_LONG } }),
	});
	const records: unknown[] = [];
	let isWhole = false;
	return new Promise((resolve, reject) => {
		decoder
			.on('metadata', (_type: unknown, _codec: unknown, header: { readonly sync: Buffer }) => {
				isWhole = header.sync.equals(bytes.subarray(-SYNC_BYTES));
			})
			.on('data', (record: unknown) => records.push(record))
			.on('end', () => (isWhole ? resolve(records) : reject(new Error('it is cut short'))))
			.on('error', reject);
		decoder.end(bytes);
	});
}
