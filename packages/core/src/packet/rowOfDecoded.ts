import type { Row } from '../alert';
import { isPacket, isPacketRecord } from './AlertPacket';
import type { DecodedPacket } from './DecodedPacket';
import { rowOfPacket } from './rowOfPacket';
import { rowOfZtfCandidate } from './rowOfZtfCandidate';

/** The alert of a packet of any survey as a row of Fink's API, e.g. to check conditions. */
export function rowOfDecoded({ record }: DecodedPacket): Row {
	if (isPacket(record)) return rowOfPacket(record);
	return isPacketRecord(record.candidate) ? rowOfZtfCandidate(record.candidate) : {};
}
