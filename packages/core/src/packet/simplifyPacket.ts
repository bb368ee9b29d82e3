import { simplifyAlert, simplifyForcedPhotometry } from '../alert';
import type { Choice } from '../choice';
import { isPacket, recordsIn, type AlertPacket, type PacketRecord } from './AlertPacket';
import type { DecodedPacket } from './DecodedPacket';
import { alertOfPacket, rowOfMeasurement } from './rowOfPacket';
import { rowOfZtfCandidate } from './rowOfZtfCandidate';

/** How much of an object's history goes along with an alert. */
export const PACKET_HISTORIES = [
	{ name: 'none', title: 'None', description: 'Only the alert itself' },
	{
		name: 'points',
		title: 'Points of the Light Curve',
		description: 'Time, band, flux and error, in the lists detections and forcedPhotometry',
	},
	{
		name: 'all',
		title: 'All Fields',
		description: 'Every field of each measurement, up to 1 MB per alert',
	},
] as const satisfies readonly Choice[];

/** One of {@link PACKET_HISTORIES}. */
export type PacketHistory = (typeof PACKET_HISTORIES)[number]['name'];

/** A simplified record; lists hold the history. */
export type SimplifiedPacket = Record<string, unknown>;

/** What a point of a light curve needs, of the simplified record of a detection. */
const POINT_FIELDS = [
	'candid',
	'diaSourceId',
	'diaForcedSourceId',
	'timeUtc',
	'mjdTai',
	'band',
	'fluxNjy',
	'fluxErrNjy',
	'brightnessKind',
	'magnitude',
	'magnitudeErr',
	'scienceFluxNjy',
	'scienceFluxErrNjy',
	'scienceBrightnessKind',
	'scienceMagnitude',
	'scienceMagnitudeErr',
	'snr',
	'reliability',
	'isGoodQuality',
] as const;

/**
 * The simplified record of an alert packet: for one of Rubin or Fink the fields that records of Fink's API have, for one of ZTF those of them that ZTF knows, and its own ids.
 *
 * @param history - `points` adds the lists `detections` (this alert's among them, oldest first) and
 * `forcedPhotometry` with what a light curve needs, `all` with every simplified field. Packets of Solar System
 * objects have no history.
 */
export function simplifyPacket(
	{ record }: DecodedPacket,
	history: PacketHistory = 'none',
): SimplifiedPacket {
	return isPacket(record) ? simplifyRubin(record, history) : simplifyZtf(record, history);
}

function simplifyRubin(
	record: AlertPacket & PacketRecord,
	history: PacketHistory,
): SimplifiedPacket {
	const alert = alertOfPacket(record);
	if (history === 'none') return alert;
	const detections = [...recordsIn(record.prvDiaSources), ...recordsIn([record.diaSource])];
	const forced = recordsIn(record.prvDiaForcedSources);
	return {
		...alert,
		detections: inTimeOrder(
			detections.map((row) => simplifyAlert(rowOfMeasurement(row))),
			history,
		),
		forcedPhotometry: inTimeOrder(
			forced.map((row) => simplifyForcedPhotometry(rowOfMeasurement(row))),
			history,
		),
	};
}

function simplifyZtf(packet: PacketRecord, history: PacketHistory): SimplifiedPacket {
	const [candidate] = recordsIn([packet.candidate]);
	const { drb, rb, ndethist, ssnamenr } = candidate;
	const tidy = (row: PacketRecord) => {
		const alert = simplifyAlert(rowOfZtfCandidate(row));
		const known = Object.entries(alert).filter(([name]) => !RUBIN_ONLY.has(name));
		return { candid: row.candid ?? null, ...Object.fromEntries(known) };
	};
	// Entries without a magnitude are upper limits.
	const earlier = recordsIn(packet.prv_candidates).filter(({ magpsf }) => Number.isFinite(magpsf));
	const ssoName = typeof ssnamenr === 'string' && ssnamenr !== 'null' ? ssnamenr : undefined;
	return {
		survey: 'ztf',
		objectId: packet.objectId,
		...tidy(candidate),
		realBogus: drb ?? rb ?? null,
		numberOfDetections: ndethist ?? null,
		...(ssoName && { ssoName }),
		...(history !== 'none' && {
			detections: inTimeOrder([...earlier, candidate].map(tidy), history),
		}),
	};
}

/** Fields that say something of Rubin's alerts alone. */
const RUBIN_ONLY: ReadonlySet<string> = new Set([
	'diaSourceId',
	'diaObjectId',
	'portalUrl',
	'detectionSnr',
	'reliability',
	'quality',
	'isGoodQuality',
	'leadingBrightness',
	'scienceFluxNjy',
	'scienceFluxErrNjy',
	'scienceBrightnessKind',
	'scienceMagnitude',
	'scienceMagnitudeErr',
	'scienceLimitingMagnitude',
]);

function inTimeOrder(
	list: ReadonlyArray<Record<string, unknown>>,
	history: PacketHistory,
): Array<Record<string, unknown>> {
	const sorted = [...list].sort((a, b) => Number(a.mjdTai ?? 0) - Number(b.mjdTai ?? 0));
	return history === 'points' ? sorted.map(pointOf) : sorted;
}

function pointOf(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		POINT_FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
	);
}
