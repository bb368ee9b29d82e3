import {
	FinkError,
	HISTORY_FIELDS,
	PacketError,
	readBarePacket,
	rowOfDecoded,
	SchemaCache,
	sightingsOf,
	type AvroSchema,
	type DecodedPacket,
	type Row,
} from '@fink/core';
import { packetJson } from '@fink/kit';
import type { IDataObject } from 'n8n-workflow';

import type { StreamMessage } from '../client/StreamClient';
import { lookOf, showsHistory, showsImages } from './PacketLook';
import type { StreamAlert } from './StreamAlert';
import type { StreamOutput } from './StreamOutput';
import { tagOfTopic } from './tagOfTopic';

/** How to read messages. */
export interface ReadOptions extends StreamOutput {
	/** The schemas of the messages' keys. */
	readonly schemas: SchemaCache;
	/** Whether an alert is wanted. @default all */
	readonly meetsConditions?: (row: Row) => boolean;
	/** The schema of messages without a schema in their key, as in Data Transfer. */
	readonly schema?: AvroSchema;
}

/** Older messages of ZTF's stream name their schema by version, e.g. `2.7_3.10.1_replayed`. */
const VERSION = /^\d+\.\d+_\d+(\.\d+)*(_\w+)?$/;

/**
 * A message as an alert. What can't be read becomes an alert too, which says why, so that it is seen and the
 * stream goes on.
 *
 * @returns `undefined` when the alert does not meet the conditions.
 */
export function readAlert(message: StreamMessage, options: ReadOptions): StreamAlert | undefined {
	let packet: DecodedPacket;
	try {
		packet = decode(message, options);
	} catch (error) {
		if (!(error instanceof FinkError)) throw error;
		return unreadableAlert(message, error);
	}
	const row = rowOfDecoded(packet);
	if (options.meetsConditions && !options.meetsConditions(row)) return undefined;
	const json = packetJson(packet, options, placeOf(message));
	const [sighting] = sightingsOf('stream', [row]);
	const { kinds, picture } = options;
	const images = packet.cutouts
		.filter(({ kind }) => showsImages(picture) || kinds.includes(kind))
		.map(({ kind, bytes }) => ({ kind, bytes: new Uint8Array(bytes) }));
	return {
		json,
		cutouts: images.filter(({ kind }) => kinds.includes(kind)),
		...(picture && { look: lookOf(packet, images, { ...picture, tag: String(json.tag ?? '') }) }),
		sighting: sighting && {
			...sighting,
			row: { 'r:ra': row['r:ra'], 'r:dec': row['r:dec'] } as Row,
		},
	};
}

function decode({ key, value }: StreamMessage, options: ReadOptions): DecodedPacket {
	const { schemas, schema } = options;
	if (!value || value.length === 0) {
		throw new PacketError('The message is empty', { advice: 'It contains no alert.' });
	}
	return readBarePacket(value, schema ?? schemaOfKey(key, schemas), !needsHistory(options));
}

/** Whether an item or its picture has anything of the object's history in it. */
function needsHistory({ history, picture, columns = [] }: ReadOptions): boolean {
	if (history !== 'none' || showsHistory(picture)) return true;
	return columns.some((path) => HISTORY_FIELDS.has(path.split('.')[0]));
}

function schemaOfKey(key: Uint8Array | null, schemas: SchemaCache): AvroSchema {
	if (!key || key.length === 0) {
		throw new PacketError('The message has no schema: its key is empty', {
			advice:
				"Fink's livestream has the schema in every key; other streams can be read with Read Alert Packet.",
		});
	}
	const text = key.length < 64 ? Buffer.from(key).toString() : '';
	if (VERSION.test(text)) {
		throw new PacketError(`The message has no schema: its key is the version text "${text}"`, {
			advice: `Fink's stream of ZTF alerts did so. Read the message with Read Alert Packet and the schema fink_ztf_${text.replace('_replayed', '')}.avsc of fink-client.`,
		});
	}
	return schemas.schemaOf(key);
}

function unreadableAlert(
	message: StreamMessage,
	{ message: reason, advice }: FinkError,
): StreamAlert {
	const { key, value } = message;
	return {
		json: { key: null, ...placeOf(message), isUnreadable: true, error: reason, advice },
		cutouts: [],
		unreadable: {
			reason,
			value: new Uint8Array(value ?? []),
			schema: new Uint8Array(key ?? []),
		},
	};
}

/** The position of a message in the stream, for the item. */
function placeOf({ topic, partition, offset, timestampMs }: StreamMessage): IDataObject {
	const tag = tagOfTopic(topic);
	return {
		...(tag !== undefined && { tag }),
		topic,
		partition,
		offset: String(offset),
		producedAt: new Date(timestampMs).toISOString(),
	};
}

/** Memory of a JSON record without its history, about. */
const RECORD_BYTES = 32_768;

/** Memory of one point of a light curve, about. */
const POINT_BYTES = 1_024;

/** Memory that an alert takes, about; a history counts as what its JSON would take. */
export function bytesOfAlert(
	{ cutouts, json, look, unreadable }: StreamAlert,
	{ history, columns = [] }: Pick<StreamOutput, 'columns' | 'history'>,
): number {
	const buffers = new Set([...cutouts, ...(look?.images ?? [])].map(({ bytes }) => bytes));
	const images = [...buffers].reduce((sum, { length }) => sum + length, 0);
	const raw = (unreadable?.value.length ?? 0) + (unreadable?.schema.length ?? 0);
	const isSmall = history === 'none' && columns.length === 0;
	const points = look ? (look.rows.length + look.forced.length) * POINT_BYTES : 0;
	return images + raw + points + (isSmall ? RECORD_BYTES : JSON.stringify(json).length);
}
