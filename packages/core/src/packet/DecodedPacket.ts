import type { CutoutKind } from '../alert';
import { PacketError } from '../errors';
import { isPacket, isPacketRecord, type PacketRecord } from './AlertPacket';

/** An image of the packet. */
export interface PacketCutout {
	readonly kind: CutoutKind;
	/** A FITS file, as in the packet: plain for Rubin, gzipped for ZTF. */
	readonly bytes: Uint8Array;
}

/** A survey's alert as it was sent: what it says, and its images. */
export interface DecodedPacket {
	readonly survey: 'lsst' | 'ztf';
	/** The whole packet, without its images. */
	readonly record: PacketRecord;
	/** The images that it holds, in the order Science, Template, Difference. */
	readonly cutouts: readonly PacketCutout[];
}

/**
 * Splits a decoded packet of Rubin, Fink or ZTF.
 *
 * @throws {PacketError} The value is not an alert.
 */
export function splitPacket(value: unknown): DecodedPacket {
	if (isPacket(value)) {
		return split(value, 'lsst', (image) => image);
	}
	if (isPacketRecord(value) && isPacketRecord(value.candidate)) {
		return split(value, 'ztf', (image) => (isPacketRecord(image) ? image.stampData : undefined));
	}
	const held = isPacketRecord(value) ? Object.keys(value).slice(0, 5).join(', ') : typeof value;
	throw new PacketError(
		`This packet is not an alert: it has neither a diaSource (Rubin, Fink) nor a candidate (ZTF)`,
		{ advice: `It contains: ${held || 'nothing'}. Use packets of an alert stream.` },
	);
}

/** Field of the packet → which image it holds. */
const CUTOUT_FIELDS: ReadonlyArray<readonly [field: string, kind: CutoutKind]> = [
	['cutoutScience', 'Science'],
	['cutoutTemplate', 'Template'],
	['cutoutDifference', 'Difference'],
];

function split(
	packet: PacketRecord,
	survey: DecodedPacket['survey'],
	bytesOf: (image: unknown) => unknown,
): DecodedPacket {
	const record: Record<string, unknown> = { ...packet };
	const cutouts = CUTOUT_FIELDS.flatMap(([field, kind]): PacketCutout[] => {
		const bytes = bytesOf(packet[field]);
		delete record[field];
		return bytes instanceof Uint8Array && bytes.length > 0 ? [{ kind, bytes }] : [];
	});
	return { survey, record, cutouts };
}
