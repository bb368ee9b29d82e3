/** A record of a packet: columns by name, cells of any type. */
export type PacketRecord = Readonly<Record<string, unknown>>;

/** The parts of an alert packet of Rubin or Fink that are read by name. */
export interface AlertPacket {
	readonly diaSource: PacketRecord;
	/** Earlier detections of the object; `null` for its first one and for asteroids. */
	readonly prvDiaSources?: readonly PacketRecord[] | null;
	/** Forced photometry at its position; `null` until there is any. */
	readonly prvDiaForcedSources?: readonly PacketRecord[] | null;
	readonly diaObject?: PacketRecord | null;
	/** Added by Fink: cross-matches and classifiers. */
	readonly xm?: PacketRecord | null;
	readonly clf?: PacketRecord | null;
	/** Added by Fink: its own marks of the alert, such as `is_first`. */
	readonly pred?: PacketRecord | null;
	/** Added by Fink: `firstDiaSourceMjdTaiFink`. */
	readonly misc?: PacketRecord | null;
	/** Of objects of the Solar System. */
	readonly mpc_orbits?: PacketRecord | null;
}

/** Whether a value is an alert packet of Rubin or Fink: its detection is a nested record. */
export function isPacket(value: unknown): value is AlertPacket & PacketRecord {
	return isPacketRecord(value) && isPacketRecord(value.diaSource);
}

/** All rows of a packet: the alert itself, earlier detections, forced photometry. */
export function rowsOfPacket(packet: AlertPacket): PacketRecord[] {
	const { diaSource, prvDiaSources, prvDiaForcedSources } = packet;
	return [diaSource, ...recordsIn(prvDiaSources), ...recordsIn(prvDiaForcedSources)];
}

/** The records of a list; none of what is not a list. */
export function recordsIn(list: unknown): PacketRecord[] {
	return Array.isArray(list) ? list.filter(isPacketRecord) : [];
}

/** Whether a value is a record rather than a list, bytes or a single cell. */
export function isPacketRecord(value: unknown): value is PacketRecord {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!(value instanceof Uint8Array)
	);
}
