import { ORBIT_FIELDS, SOLAR_SYSTEM_FIELDS } from './asteroidFields';
import { FEATURE_NAMES } from './lightCurveFeatures';
import {
	CLASSIFIER_FIELDS,
	CROSSMATCH_FIELDS,
	FORCED_FIELDS,
	MARK_FIELDS,
	OBJECT_FIELDS,
	sourceFields,
	type PacketField,
} from './packetFields';

/** A part of an Avro schema. */
export type AvroJson = string | AvroJson[] | { readonly [name: string]: AvroJson };

/** Spark names the root of a data frame's schema so, and all records in it. */
const NAMESPACE = 'topLevelRecord';

/**
 * The Avro schema of a packet as Fink derives it from Spark's data frame: every field may be null, and the value
 * comes before null. It changes when Rubin's or Fink's columns change.
 *
 * @param schemaVersion - Of Rubin's schema, e.g. `lsst.v11_1`.
 */
export function packetSchema(schemaVersion: string): AvroJson {
	const ofSource = sourceFields(schemaVersion);
	return {
		type: 'record',
		name: `${NAMESPACE}.value`,
		fields: [
			leaf('diaSourceId', 'long'),
			leaf('observation_reason', 'string'),
			leaf('target_name', 'string'),
			{ name: 'diaSource', type: record('diaSource', ofSource) },
			list('prvDiaSources', ofSource),
			list('prvDiaForcedSources', FORCED_FIELDS),
			{ name: 'diaObject', type: record('diaObject', OBJECT_FIELDS) },
			{ name: 'ssSource', type: record('ssSource', SOLAR_SYSTEM_FIELDS) },
			{ name: 'mpc_orbits', type: record('mpc_orbits', ORBIT_FIELDS) },
			leaf('cutoutDifference', 'bytes'),
			leaf('cutoutScience', 'bytes'),
			leaf('cutoutTemplate', 'bytes'),
			leaf('brokerIngestMjd', 'double'),
			leaf('lsst_schema_version', 'string'),
			leaf('brokerStartProcessTimestamp', 'string'),
			leaf('fink_broker_version', 'string'),
			leaf('fink_science_version', 'string'),
			leaf('publisher', 'string'),
			{ name: 'lc_features', type: [{ type: 'map', values: [FEATURES, 'null'] }, 'null'] },
			{ name: 'clf', type: record('clf', CLASSIFIER_FIELDS) },
			{ name: 'xm', type: record('xm', CROSSMATCH_FIELDS) },
			{ name: 'pred', type: record('pred', MARK_FIELDS) },
			{ name: 'misc', type: record('misc', MISC_FIELDS) },
			leaf('brokerEndProcessTimestamp', 'string'),
			leaf('timestamp', 'string'),
			leaf('year', 'int'),
			leaf('month', 'int'),
			leaf('day', 'int'),
			leaf('tns_type_recomputed', 'string'),
		],
	};
}

const MISC_FIELDS: readonly PacketField[] = [{ name: 'firstDiaSourceMjdTaiFink', type: 'double' }];

const FEATURES = record(
	NAMESPACE,
	FEATURE_NAMES.map((name) => ({ name, type: 'double' })),
);

function leaf(name: string, type: string): AvroJson {
	return { name, type: [type, 'null'] };
}

function record(name: string, fields: readonly PacketField[]): AvroJson {
	return {
		type: 'record',
		name: `${NAMESPACE}.${name}`,
		fields: fields.map((field) => leaf(field.name, field.type)),
	};
}

function list(name: string, fields: readonly PacketField[]): AvroJson {
	return { name, type: [{ type: 'array', items: [record(name, fields), 'null'] }, 'null'] };
}
