import type { Sky } from '../../sky/Sky';
import type { EncodedPacket } from '../packet';
import { PacketMaker } from './PacketMaker';
import { rowsByTopic } from './rowsByTopic';

/**
 * All alerts of a sky that belong into a topic of the livestream, by diaSourceId, oldest first.
 *
 * @param topic - e.g. `fink_in_tns_lsst`; none for a topic that does not exist.
 */
export function topicPackets(sky: Sky, topic: string): Map<string, EncodedPacket> {
	const maker = new PacketMaker(sky);
	const rows = rowsByTopic(sky).get(topic) ?? [];
	return new Map(rows.map((row) => [String(row.get('r:diaSourceId')), maker.packetOf(row)]));
}
