import type { CutoutKind } from '@fink/core';
import { Type } from 'avsc';
import { EXACT_LONG } from '../../sky/folder/exactLong';
import type { AlertInSky } from './AlertInSky';
import { packetSchema, type AvroJson } from './packetSchema';
import { packetValue, schemaVersionOf } from './packetValue';

/** An alert as Fink's livestream sends it. */
export interface EncodedPacket {
	/** The complete Avro schema as JSON text. */
	readonly key: Buffer;
	/** One record of this schema, without a header of any kind. */
	readonly value: Buffer;
}

interface Writer {
	readonly key: Buffer;
	readonly type: Type;
}

/** Writers by version of Rubin's schema; there are few. */
const writers = new Map<string, Writer>();

/** The key and value of an alert's message. */
export function encodePacket(
	alert: AlertInSky,
	cutoutOf: (kind: CutoutKind) => Uint8Array | null,
): EncodedPacket {
	const { key, type } = writerFor(schemaVersionOf(alert.row));
	return { key, value: type.toBuffer(packetValue(alert, cutoutOf)) };
}

function writerFor(schemaVersion: string): Writer {
	const known = writers.get(schemaVersion);
	if (known !== undefined) return known;
	const schema = packetSchema(schemaVersion);
	const writer = {
		key: Buffer.from(pythonJson(schema)),
		type: Type.forSchema(schema as Parameters<typeof Type.forSchema>[0], {
			registry: { long: EXACT_LONG },
		}),
	};
	writers.set(schemaVersion, writer);
	return writer;
}

/** JSON as Python writes it, with a space behind each comma and colon: Fink's key is made there. */
function pythonJson(json: AvroJson): string {
	if (typeof json === 'string') return JSON.stringify(json);
	if (Array.isArray(json)) return `[${json.map(pythonJson).join(', ')}]`;
	const members = Object.entries(json).map(
		([name, value]) => `${JSON.stringify(name)}: ${pythonJson(value)}`,
	);
	return `{${members.join(', ')}}`;
}
