import type { Sky } from '../../sky/Sky';
import type { BrokerTopic } from '../BrokerTopic';
import { Backlog } from './Backlog';
import { PacketMaker } from './PacketMaker';
import { rowsByTopic } from './rowsByTopic';
import { topicLog } from './topicLog';

/**
 * A topic with any number of alerts, made when they are read: a few of a sky's, repeated under new ids.
 *
 * @param topic - Whose alerts are repeated, e.g. `fink_in_tns_lsst`; also its name.
 * @param size - How many messages it has.
 */
export function backlogTopic(sky: Sky, topic: string, size: number): BrokerTopic {
	const maker = new PacketMaker(sky);
	const backlog = new Backlog(rowsByTopic(sky).get(topic) ?? [], 0, maker);
	return topicLog(
		{ name: topic, rows: [], backlog, backlogSize: size, startMs: Date.now() },
		maker,
	);
}
