import type { Cell } from '../../table';

/** Fields of a record in a packet. */
export type PacketRecord = Readonly<Record<string, Cell | null>>;

/** The parts of a Rubin or Fink alert packet that are read. */
export interface RubinPacket {
	readonly diaSource: PacketRecord;
	/** Earlier detections of the same object. */
	readonly prvDiaSources?: readonly PacketRecord[] | null;
	/** Forced photometry at the object's place. */
	readonly prvDiaForcedSources?: readonly PacketRecord[] | null;
	readonly cutoutScience?: Buffer | null;
	readonly cutoutTemplate?: Buffer | null;
	readonly cutoutDifference?: Buffer | null;
	readonly observation_reason?: string | null;
	readonly target_name?: string | null;
	/** Added by Fink. */
	readonly fink_broker_version?: string | null;
	readonly fink_science_version?: string | null;
	readonly lsst_schema_version?: string | null;
	readonly xm?: PacketRecord | null;
	readonly clf?: PacketRecord | null;
}

/** Whether a decoded record is one; ZTF packets have `candidate` instead of `diaSource`. */
export function isRubinPacket(record: unknown): record is RubinPacket {
	return (
		typeof record === 'object' &&
		record !== null &&
		'diaSource' in record &&
		typeof record.diaSource === 'object' &&
		record.diaSource !== null &&
		'diaSourceId' in record.diaSource
	);
}
