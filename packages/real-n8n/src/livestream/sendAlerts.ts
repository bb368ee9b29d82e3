import type { Livestream } from '@fink/sandbox';

import { RealN8nError } from '../machine/RealN8nError';

/** The topic that is read in checks. */
export const STREAM_TOPIC = 'fink_in_tns_lsst';

/** Sends alerts until this many were sent to the topic; returns their ids. */
export function sendAlerts(stream: Livestream, count: number): string[] {
	const keys: string[] = [];
	while (keys.length < count) {
		const sent = stream.sendNext();
		if (!sent) throw new RealN8nError('The sky has no alerts', { advice: '' });
		if (sent.topics.includes(STREAM_TOPIC)) keys.push(sent.diaSourceId);
	}
	return keys;
}
