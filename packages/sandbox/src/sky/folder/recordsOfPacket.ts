import { CUTOUT_KINDS, type CutoutKind } from '@fink/core';

import { type Cells, storedRow } from '../../table';
import { inflate } from './inflate';
import { FORCED_COLUMNS_BY_NAME } from '../forcedColumns';
import { SOURCE_COLUMNS_BY_NAME } from '../sourceColumns';
import type { AlertRecord } from './AlertRecord';
import type { PacketRecord, RubinPacket } from './RubinPacket';

/**
 * The alert of a packet, and the object's earlier detections that it carries as alerts without cutouts.
 * Fields of `diaSource` become `r:` columns, Fink's cross-matches and classifiers `f:xm_…` and `f:clf_…`.
 */
export function recordsOfPacket(packet: RubinPacket): AlertRecord[] {
	const schedule: Cells = {
		'r:observation_reason': packet.observation_reason,
		'r:target_name': packet.target_name,
		'f:fink_broker_version': packet.fink_broker_version,
		'f:fink_science_version': packet.fink_science_version,
		'f:lsst_schema_version': packet.lsst_schema_version,
	};
	const own = [schedule, prefixed('f:xm_', packet.xm), prefixed('f:clf_', packet.clf)];
	const earlier = (packet.prvDiaSources ?? []).map((source) => recordOf(source, [], new Map()));
	const forced = (packet.prvDiaForcedSources ?? []).map((source) =>
		storedRow(FORCED_COLUMNS_BY_NAME, [prefixed('r:', source), saltCell(source)]),
	);
	return [...earlier, { ...recordOf(packet.diaSource, own, cutoutsOf(packet)), forced }];
}

function recordOf(
	source: PacketRecord,
	extra: readonly Cells[],
	cutouts: AlertRecord['cutouts'],
): AlertRecord {
	const parts = [prefixed('r:', source), saltCell(source), ...extra];
	return {
		diaSourceId: String(source.diaSourceId),
		diaObjectId: String(source.diaObjectId ?? 0n),
		row: storedRow(SOURCE_COLUMNS_BY_NAME, parts),
		cutouts,
	};
}

function saltCell({ diaObjectId }: PacketRecord): Cells {
	return {
		'r:salt': String(diaObjectId ?? 0n)
			.slice(-3)
			.padStart(3, '0'),
	};
}

function prefixed(prefix: string, record: PacketRecord | null | undefined): Cells {
	return Object.fromEntries(
		Object.entries(record ?? {}).map(([name, cell]) => [prefix + name, cell]),
	);
}

function cutoutsOf(packet: RubinPacket): AlertRecord['cutouts'] {
	return new Map(
		CUTOUT_KINDS.flatMap((kind): [CutoutKind, () => Uint8Array][] => {
			const bytes = packet[`cutout${kind}`];
			return bytes ? [[kind, () => inflate(bytes)]] : [];
		}),
	);
}
