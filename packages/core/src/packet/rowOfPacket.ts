import { simplifyAlert, type CellValue, type Row, type SimplifiedAlert } from '../alert';
import { isPacketRecord, type AlertPacket, type PacketRecord } from './AlertPacket';

/** Records of a packet → prefix of their columns in the tables that Fink's API serves. */
const FAMILIES: ReadonlyArray<readonly [record: string, prefix: string]> = [
	['diaSource', 'r:'],
	['xm', 'f:xm_'],
	['clf', 'f:clf_'],
	['pred', 'f:'],
	['misc', 'f:'],
];

/** Columns that are elsewhere in a packet → their name in Fink's tables. */
const ROOT_COLUMNS: Readonly<Record<string, string>> = {
	observation_reason: 'r:observation_reason',
	target_name: 'r:target_name',
	lsst_schema_version: 'f:lsst_schema_version',
	fink_broker_version: 'f:fink_broker_version',
	fink_science_version: 'f:fink_science_version',
};
const DESIGNATION = 'packed_primary_provisional_designation';

/**
 * A packet of Rubin or Fink as the row that Fink's API serves for this alert, so that everything that reads
 * rows reads packets. Cells that are null or not finite are left out.
 */
export function rowOfPacket(packet: AlertPacket & PacketRecord): Row {
	const row: Row = {};
	for (const [record, prefix] of FAMILIES) addCells(row, packet[record], prefix);
	for (const [field, column] of Object.entries(ROOT_COLUMNS)) addCell(row, column, packet[field]);
	const { mpc_orbits: orbit, diaObject } = packet;
	if (isPacketRecord(orbit)) addCell(row, `r:${DESIGNATION}`, orbit[DESIGNATION]);
	if (isPacketRecord(diaObject)) addCell(row, 'r:nDiaSources', diaObject.nDiaSources);
	// Text in Fink's tables, a number in its packets.
	if (row['f:xm_gaiadr3_VarFlag'] !== undefined) {
		row['f:xm_gaiadr3_VarFlag'] = String(row['f:xm_gaiadr3_VarFlag']);
	}
	return row;
}

/** The alert of a packet as a simplified record. */
export function alertOfPacket(packet: AlertPacket & PacketRecord): SimplifiedAlert {
	return simplifyAlert(rowOfPacket(packet));
}

/** One detection or forced measurement of a packet's history as a row of Fink's API. */
export function rowOfMeasurement(measurement: PacketRecord): Row {
	const row: Row = {};
	addCells(row, measurement, 'r:');
	return row;
}

function addCells(row: Row, record: unknown, prefix: string): void {
	if (!isPacketRecord(record)) return;
	for (const name of Object.keys(record)) addCell(row, prefix + name, record[name]);
}

function addCell(row: Row, column: string, value: unknown): void {
	if (isCell(value)) row[column] = value;
}

function isCell(value: unknown): value is CellValue {
	return (
		typeof value === 'string' ||
		typeof value === 'boolean' ||
		(typeof value === 'number' && Number.isFinite(value))
	);
}
