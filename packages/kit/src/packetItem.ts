import {
	HISTORY_FIELDS,
	isGzip,
	simplifyPacket,
	type CutoutKind,
	type DecodedPacket,
	type PacketCutout,
	type PacketHistory,
} from '@fink/core';
import type {
	IBinaryKeyData,
	IDataObject,
	INodeExecutionData,
	BinaryHelperFunctions,
} from 'n8n-workflow';

import { bufferOf } from './bufferOf';
import { letOthersRun } from './letOthersRun';
import { pickPaths } from './pickPaths';
import { safeFileName } from './safeFileName';

/** What of an alert packet goes into an item. */
export interface PacketOutput {
	/** Simplified fields, as Fink Trigger and Fink Sources give them; otherwise the packet's own. */
	readonly isSimplified: boolean;
	readonly history: PacketHistory;
	/**
	 * Dotted paths of the packet's own fields: in addition to the simplified ones, or instead of all others.
	 *
	 * @default none in addition, or all
	 */
	readonly columns?: readonly string[];
	/** Which images become files, in the binary fields `science`, `template`, `difference`. */
	readonly kinds: readonly CutoutKind[];
}

/**
 * One alert of a packet as an item, with `key`, the id of its detection, so that Remove Duplicates or a
 * database can tell it from others.
 *
 * @param fields - Further fields at the item's start, e.g. topic and offset.
 */
export async function packetItem(
	context: BinaryContext,
	packet: DecodedPacket,
	output: PacketOutput,
	fields: IDataObject = {},
): Promise<INodeExecutionData> {
	const json = packetJson(packet, output, fields);
	const cutouts = packet.cutouts.filter(({ kind }) => output.kinds.includes(kind));
	return { json, binary: await cutoutFiles(context, String(json.key), cutouts) };
}

/** The JSON of an alert's item, as of {@link packetItem}. */
export function packetJson(
	packet: DecodedPacket,
	{
		isSimplified,
		history,
		columns = [],
	}: Pick<PacketOutput, 'columns' | 'history' | 'isSimplified'>,
	fields: IDataObject = {},
): IDataObject {
	const tidy = simplifyPacket(packet, isSimplified ? history : 'none');
	const key = String(tidy.diaSourceId ?? tidy.candid);
	const picked = pickPaths(packet.record, columns);
	if (isSimplified) return { key, ...fields, ...(tidy as IDataObject), ...(picked as IDataObject) };
	const record = columns.length > 0 ? picked : rawRecord(packet, history);
	return { key, ...fields, ...(record as IDataObject) };
}

/**
 * Hands an alert's images to n8n as files.
 *
 * @param key - The id that their names begin with.
 * @returns By the names of the binary fields: `science`, `template`, `difference`.
 */
export async function cutoutFiles(
	{ helpers }: BinaryContext,
	key: string,
	cutouts: readonly PacketCutout[],
): Promise<IBinaryKeyData> {
	const binary: IBinaryKeyData = {};
	for (const { kind, bytes } of cutouts) {
		await letOthersRun();
		const isGzipped = isGzip(bytes);
		binary[kind.toLowerCase()] = await helpers.prepareBinaryData(
			bufferOf(bytes),
			safeFileName(`${key}_cutout${kind}`, isGzipped ? '.fits.gz' : '.fits'),
			isGzipped ? 'application/gzip' : 'application/fits',
		);
	}
	return binary;
}

/** The part of n8n's contexts that stores files. */
interface BinaryContext {
	readonly helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'>;
}

function rawRecord({ record }: DecodedPacket, history: PacketHistory) {
	if (history !== 'none') return record;
	return Object.fromEntries(Object.entries(record).filter(([name]) => !HISTORY_FIELDS.has(name)));
}
