import {
	type CutoutKind,
	designationOf,
	galacticFromEquatorial,
	mjdTaiToUnixMs,
	packedDesignationOf,
} from '@fink/core';
import { objectRow } from '../../database';
import type { Cell, Row } from '../../table';
import type { AlertInSky } from './AlertInSky';
import { ORBIT_FIELDS, SOLAR_SYSTEM_FIELDS } from './asteroidFields';
import { lightCurveFeatures } from './lightCurveFeatures';
import {
	CLASSIFIER_FIELDS,
	CROSSMATCH_FIELDS,
	FORCED_FIELDS,
	MARK_FIELDS,
	OBJECT_FIELDS,
	sourceFields,
	type PacketField,
} from './packetFields';

type PacketCell = Cell | null;
type PacketRecord = Record<string, PacketCell>;

/** From the end of an exposure to Rubin's alert, and on through Fink, in seconds, as seen in real packets. */
const RUBIN_SECONDS = 160;
const INGEST_SECONDS = 20;
const PROCESS_SECONDS = 200;
const SEND_SECONDS = 220;

/** The only name that Fink's packets carry for a type that the Transient Name Server doesn't know. */
const NO_TYPE = 'Unknown';

/**
 * The content of a packet, field by field as in `packetSchema`.
 *
 * @param cutoutOf - The FITS file of one image; null when there is none.
 */
export function packetValue(
	alert: AlertInSky,
	cutoutOf: (kind: CutoutKind) => Uint8Array | null,
): Record<string, unknown> {
	const { row, earlier, forced } = alert;
	const schemaVersion = schemaVersionOf(row);
	const ofSource = sourceFields(schemaVersion);
	const isAsteroid = row.get('r:diaObjectId') === 0n;
	const object = isAsteroid ? EMPTY : objectRow([...earlier, row]);
	const firstMjd = mjdOf(earlier[0] ?? row);
	const exposedMs = mjdTaiToUnixMs(mjdOf(row));
	const processed = new Date(exposedMs + PROCESS_SECONDS * 1000);
	const [year, month, day] = [
		processed.getUTCFullYear(),
		processed.getUTCMonth() + 1,
		processed.getUTCDate(),
	];
	return {
		diaSourceId: row.get('r:diaSourceId') ?? null,
		observation_reason: row.get('r:observation_reason') ?? null,
		target_name: row.get('r:target_name') ?? null,
		diaSource: recordOf(row, ofSource),
		prvDiaSources: listOf(earlier, ofSource),
		prvDiaForcedSources: listOf(forced, FORCED_FIELDS),
		diaObject: recordOf(object, OBJECT_FIELDS),
		ssSource: solarSystemRecord(row),
		mpc_orbits: orbitRecord(row),
		cutoutDifference: bytesOf(cutoutOf('Difference')),
		cutoutScience: bytesOf(cutoutOf('Science')),
		cutoutTemplate: bytesOf(cutoutOf('Template')),
		brokerIngestMjd: mjdOf(row) + (RUBIN_SECONDS + INGEST_SECONDS) / 86400,
		lsst_schema_version: schemaVersion,
		brokerStartProcessTimestamp: sparkTime(exposedMs, PROCESS_SECONDS),
		fink_broker_version: row.get('f:fink_broker_version') ?? null,
		fink_science_version: row.get('f:fink_science_version') ?? null,
		publisher: 'Fink',
		lc_features: lightCurveFeatures([...earlier, row]),
		clf: recordOf(row, CLASSIFIER_FIELDS),
		xm: crossmatchRecord(row),
		pred: isAsteroid ? asteroidMarks(row) : recordOf(object, MARK_FIELDS),
		misc: { firstDiaSourceMjdTaiFink: firstMjd },
		brokerEndProcessTimestamp: sparkTime(exposedMs, SEND_SECONDS),
		timestamp: sparkTime(exposedMs, RUBIN_SECONDS),
		year,
		month,
		day,
		tns_type_recomputed: row.get('f:xm_tns_type') ?? NO_TYPE,
	};
}

/** The version of Rubin's schema that an alert came with. */
export function schemaVersionOf(row: Row): string {
	return String(row.get('f:lsst_schema_version') ?? '');
}

const EMPTY: Row = new Map();

function recordOf(row: Row, fields: readonly PacketField[]): PacketRecord {
	const record: PacketRecord = {};
	for (const { name, column } of fields) {
		record[name] = (column === undefined ? undefined : row.get(column)) ?? null;
	}
	return record;
}

/** Rows as records; null instead of an empty list. */
function listOf(rows: readonly Row[], fields: readonly PacketField[]): PacketRecord[] | null {
	return rows.length === 0 ? null : rows.map((row) => recordOf(row, fields));
}

function crossmatchRecord(row: Row): PacketRecord {
	const record = recordOf(row, CROSSMATCH_FIELDS);
	const { gaiadr3_VarFlag: flag } = record;
	return { ...record, gaiadr3_VarFlag: flag === null ? null : Number(flag) };
}

/** Only nulls for sources that are not known asteroids. */
function solarSystemRecord(row: Row): PacketRecord {
	const empty = recordOf(EMPTY, SOLAR_SYSTEM_FIELDS);
	const designation = designationIn(row);
	if (designation === null) return empty;
	const { longitudeDeg, latitudeDeg } = galacticFromEquatorial(
		Number(row.get('r:ra')),
		Number(row.get('r:dec')),
	);
	return {
		...empty,
		diaSourceId: row.get('r:diaSourceId') ?? null,
		ssObjectId: row.get('r:ssObjectId') ?? null,
		designation,
		galLon: longitudeDeg,
		galLat: latitudeDeg,
		diaDistanceRank: 1,
	};
}

function orbitRecord(row: Row): PacketRecord {
	const empty = recordOf(EMPTY, ORBIT_FIELDS);
	const designation = designationIn(row);
	if (designation === null) return empty;
	return {
		...empty,
		id: 0,
		designation,
		packed_primary_provisional_designation: packedDesignationOf(idText(row)),
		unpacked_primary_provisional_designation: designation,
		created_at: 0n,
		updated_at: 0n,
		fitting_datetime: 0n,
	};
}

function designationIn(row: Row): string | null {
	return designationOf(idText(row));
}

function idText(row: Row): string {
	return String(row.get('r:ssObjectId') ?? '');
}

/** Fink doesn't count an asteroid's detections, so `is_first` is unknown. */
function asteroidMarks(row: Row): PacketRecord {
	return {
		is_sso: true,
		is_first: null,
		is_cataloged: false,
		main_label_classifier: row.get('f:clf_cats_class') ?? null,
		main_label_crossmatch: null,
	};
}

function bytesOf(file: Uint8Array | null): Buffer | null {
	return file === null ? null : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}

function mjdOf(row: Row): number {
	return Number(row.get('r:midpointMjdTai'));
}

/** A time as Spark prints it: UTC without a zone, six decimals, e.g. `2026-03-06 02:14:50.797000`. */
function sparkTime(exposedMs: number, laterSeconds: number): string {
	const iso = new Date(Math.round(exposedMs + laterSeconds * 1000)).toISOString();
	return `${iso.slice(0, -1).replace('T', ' ')}000`;
}
