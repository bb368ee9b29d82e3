import type { PacketCutout, Sighting } from '@fink/core';
import type { IDataObject } from 'n8n-workflow';

import type { PacketLook } from './PacketLook';

/** A message of the stream, ready to become an item. Nothing in it refers to the bytes that came from the broker. */
export interface StreamAlert {
	readonly json: IDataObject;
	/** Images that become files. */
	readonly cutouts: readonly PacketCutout[];
	/** What its picture is drawn from, if one is wanted. */
	readonly look?: PacketLook;
	/** Distinguishes an object's alerts; `undefined` for unreadable messages. */
	readonly sighting?: Sighting;
	/** Of a message that could not be read: why, and its value and key as they came. */
	readonly unreadable?: {
		readonly reason: string;
		readonly value: Uint8Array;
		readonly schema: Uint8Array;
	};
}
