import { simplifyAlert, type CellValue, type Row, type SimplifiedAlert } from '../../alert';
import { type KnownOfObject, knownFromRow } from './Completeness';
import type { SourceRow } from './sourceColumns';

/** The parts of an alert packet of Rubin or Fink that a light curve reads. */
export interface AlertPacket {
	readonly diaSource: SourceRow;
	/** Earlier detections of the object; `null` for its first one and for asteroids. */
	readonly prvDiaSources?: readonly SourceRow[] | null;
	/** Forced photometry at its position; `null` until there is any. */
	readonly prvDiaForcedSources?: readonly SourceRow[] | null;
	readonly diaObject?: SourceRow | null;
	/** Added by Fink: cross-matches and classifiers. */
	readonly xm?: SourceRow | null;
	readonly clf?: SourceRow | null;
	/** Added by Fink: its own marks of the alert, such as `is_first`. */
	readonly pred?: SourceRow | null;
	/** Added by Fink: `firstDiaSourceMjdTaiFink`. */
	readonly misc?: SourceRow | null;
}

/** Whether an object is an alert packet: it holds its detection as a record of its own. */
export function isPacket(json: unknown): json is AlertPacket {
	return isRecord(json) && isRecord(json.diaSource);
}

/** All rows of a packet: the alert itself, earlier detections, forced photometry. */
export function rowsOfPacket(packet: AlertPacket): SourceRow[] {
	const { diaSource, prvDiaSources, prvDiaForcedSources } = packet;
	return [diaSource, ...rowsIn(prvDiaSources), ...rowsIn(prvDiaForcedSources)];
}

/** What a packet says about its object apart from those rows. */
export function knownFromPacket(packet: AlertPacket): KnownOfObject {
	const { diaSource, diaObject, pred, misc } = packet;
	return knownFromRow({
		diaObjectId: diaSource.diaObjectId,
		ssObjectId: diaSource.ssObjectId,
		numberOfDetections: diaObject?.nDiaSources,
		isFirstDetection: pred?.is_first,
		firstMjdTai: misc?.firstDiaSourceMjdTaiFink,
	});
}

/** The alert of a packet as a tidy record. */
export function alertOfPacket({ diaSource, xm, clf }: AlertPacket): SimplifiedAlert {
	return simplifyAlert({
		...prefixed('f:xm_', xm),
		...prefixed('f:clf_', clf),
		...prefixed('r:', diaSource),
	});
}

function prefixed(prefix: string, record: SourceRow | null | undefined): Row {
	const cells = Object.entries(record ?? {}).filter((entry): entry is [string, CellValue] =>
		['boolean', 'number', 'string'].includes(typeof entry[1]),
	);
	return Object.fromEntries(cells.map(([name, cell]) => [prefix + name, cell]));
}

function rowsIn(value: unknown): SourceRow[] {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is SourceRow {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
