import { crc32 } from '@fink/kernel';
import { Inflate } from 'fflate';

import { PacketError } from '../errors';
import { AvroSchema } from './AvroSchema';
import { BrokenBytes, ByteSource, textOfUtf8 } from './ByteSource';
import { createValueReader } from './createValueReader';
import { unpackSnappy } from './snappy';

/** Maximum total decompressed size of the blocks of a file: about 1,000 alerts. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** Decompresses quickly for any file size. */
const ALWAYS_ALLOWED_BYTES = 32 * 1024 * 1024;

/** Alerts unpack to about twice their packed size, made-up zeros to 1,000 times it. */
const MAX_EXPANSION = 20;

/** Maximum number of values in one file: values of a schema without fields take no bytes. */
const MAX_RECORDS = 1_000_000;

const MARKER_BYTES = 16;

/** What is in an Avro container file. */
export interface AvroFile {
	/** JSON text of the schema that it was written with. */
	readonly schema: string;
	/** How its blocks are packed: `null`, `deflate` or `snappy`. */
	readonly codec: string;
	/** Its values in file order; none in an empty file. */
	readonly values: readonly unknown[];
}

/** Whether the bytes begin as an Avro container file of any version does. */
export function isAvroFile(bytes: Uint8Array): boolean {
	return bytes[0] === 0x4f && bytes[1] === 0x62 && bytes[2] === 0x6a && bytes[3] < 0x20;
}

/**
 * Reads an Avro container file, as fink-client and Fink's Data Transfer save alerts.
 *
 * @throws {PacketError} It is not such a file, damaged, cut short, packed in another way or too large.
 * @see Avro 1.11 specification, "Object Container Files"
 */
export function readAvroFile(bytes: Uint8Array): AvroFile {
	if (!isAvroFile(bytes) || bytes[3] !== 1) {
		throw broken('it does not begin with "Obj" and the version 1');
	}
	const source = new ByteSource(bytes);
	try {
		return readBlocks(source);
	} catch (error) {
		if (error instanceof BrokenBytes)
			throw broken(`${error.message} (byte ${source.position})`, error);
		throw error;
	}
}

const NOTHING = new Uint8Array();

const readMetadata = createValueReader({ kind: 'map', values: { kind: 'bytes' } });

function readBlocks(source: ByteSource): AvroFile {
	source.take(4);
	const metadata = readMetadata(source) as Record<string, Uint8Array | undefined>;
	const schemaText = textOfUtf8(metadata['avro.schema'] ?? NOTHING);
	const codec = textOfUtf8(metadata['avro.codec'] ?? NOTHING) || 'null';
	const unpack = CODECS.get(codec);
	if (!unpack) {
		throw new PacketError(`The Avro file is compressed with "${codec}", which is not supported`, {
			advice: `Save it again without compression, or with ${[...CODECS.keys()].slice(1).join(' or ')}.`,
		});
	}
	const schema = new AvroSchema(schemaText);
	const marker = source.take(MARKER_BYTES);
	const values: unknown[] = [];
	let bytesAllowed = Math.min(
		MAX_UNPACKED_BYTES,
		Math.max(ALWAYS_ALLOWED_BYTES, MAX_EXPANSION * source.left),
	);
	while (source.left > 0) {
		const count = Number(source.readLong());
		const packed = source.readBytes();
		if (!areEqual(source.take(MARKER_BYTES), marker)) {
			throw new BrokenBytes('the marker after a block is wrong');
		}
		if (count < 0 || values.length + count > MAX_RECORDS) {
			throw new BrokenBytes(`a block claims to contain ${count} alerts`);
		}
		const block = unpack(packed, bytesAllowed);
		bytesAllowed -= block.length;
		for (const value of schema.readValues(block, count)) values.push(value);
	}
	return { schema: schemaText, codec, values };
}

type Unpack = (packed: Uint8Array, maxBytes: number) => Uint8Array;

const CODECS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
	['null', (block) => block],
	['deflate', inflate],
	['snappy', unpackWithCrc],
]);

/** Raw deflate, step by step, so that a small block can't fill the memory. */
function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
	const parts: Uint8Array[] = [];
	let total = 0;
	const stream = new Inflate((part) => {
		total += part.length;
		if (total > maxBytes) throw new BrokenBytes('its decompressed size is more than can be read');
		parts.push(part);
	});
	try {
		for (let from = 0; from < packed.length; from += STEP_BYTES) {
			const to = from + STEP_BYTES;
			stream.push(packed.subarray(from, to), to >= packed.length);
		}
	} catch (error) {
		if (error instanceof BrokenBytes) throw error;
		throw new BrokenBytes('a block compressed with deflate is damaged');
	}
	return concatenated(parts, total);
}

/** Deflate expands at most 1032 times: a step overshoots the limit by 16 MB at most. */
const STEP_BYTES = 16 * 1024;

/** Snappy with the CRC-32 of the unpacked bytes behind it, big-endian. */
function unpackWithCrc(packed: Uint8Array, maxBytes: number): Uint8Array {
	const end = packed.length - 4;
	if (end < 0) throw new BrokenBytes('a block compressed with snappy is damaged');
	const block = unpackSnappy(packed.subarray(0, end), maxBytes);
	const expected = new DataView(packed.buffer, packed.byteOffset + end, 4).getUint32(0);
	if (crc32(block) !== expected) throw new BrokenBytes('the checksum of a block does not match');
	return block;
}

function concatenated(parts: readonly Uint8Array[], total: number): Uint8Array {
	if (parts.length === 1) return parts[0];
	const whole = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
	return a.every((byte, index) => byte === b[index]);
}

function broken(reason: string, cause?: unknown): PacketError {
	return new PacketError(`This Avro file can't be read: ${reason}`, {
		advice: 'Download or save the file again; it may be cut short, damaged or of a different type.',
		cause,
	});
}
