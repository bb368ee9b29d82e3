import type { PacketField } from './packetFields';

/** The fields of `ssSource`, in the packet's order. */
export const SOLAR_SYSTEM_FIELDS: readonly PacketField[] = [
	field('long', 'diaSourceId'),
	field('long', 'ssObjectId'),
	field('string', 'designation'),
	...doubles('eclLambda', 'eclBeta', 'galLon', 'galLat'),
	...floats('elongation', 'phaseAngle', 'topoRange', 'topoRangeRate', 'helioRange'),
	...floats('helioRangeRate'),
	...doubles('ephRa', 'ephDec'),
	...floats('ephVmag', 'ephRate', 'ephRateRa', 'ephRateDec', 'ephOffset'),
	...doubles('ephOffsetRa', 'ephOffsetDec'),
	...floats('ephOffsetAlongTrack', 'ephOffsetCrossTrack'),
	...['helio', 'topo'].flatMap((origin) =>
		floats(...['x', 'y', 'z', 'vx', 'vy', 'vz', 'vtot'].map((axis) => `${origin}_${axis}`)),
	),
	field('int', 'diaDistanceRank'),
];

const ELEMENTS = ['a', 'q', 'e', 'i', 'node', 'argperi', 'peri_time'];
const FORCES = ['yarkovsky', 'srp', 'a1', 'a2', 'a3', 'dt'];
const MOTION = ['mean_anomaly', 'period', 'mean_motion'];
const SOLVED = [...ELEMENTS, ...FORCES, ...MOTION];

/** The fields of `mpc_orbits`, in the packet's order. */
export const ORBIT_FIELDS: readonly PacketField[] = [
	field('int', 'id'),
	field('string', 'designation'),
	field('string', 'packed_primary_provisional_designation'),
	field('string', 'unpacked_primary_provisional_designation'),
	field('string', 'mpc_orb_jsonb'),
	field('long', 'created_at'),
	field('long', 'updated_at'),
	field('int', 'orbit_type_int'),
	field('int', 'u_param'),
	field('int', 'nopp'),
	...doubles('arc_length_total', 'arc_length_sel'),
	field('int', 'nobs_total'),
	field('int', 'nobs_total_sel'),
	...doubles(...SOLVED, ...SOLVED.map((name) => `${name}_unc`)),
	...doubles('epoch_mjd', 'h', 'g', 'not_normalized_rms', 'normalized_rms', 'earth_moid'),
	field('long', 'fitting_datetime'),
];

function field(type: PacketField['type'], name: string): PacketField {
	return { name, type };
}

function doubles(...names: string[]): PacketField[] {
	return names.map((name) => field('double', name));
}

function floats(...names: string[]): PacketField[] {
	return names.map((name) => field('float', name));
}
