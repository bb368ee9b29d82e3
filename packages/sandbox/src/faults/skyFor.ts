import type { Hit } from './FaultSwitches';
import { EMPTY_SKY } from '../sky/emptySky';
import type { Sky } from '../sky/Sky';

/**
 * The sky that a request sees: the one of some seconds ago if a fault `late` applies.
 *
 * @param now - The sandbox's clock, for skies without their own.
 */
export function skyFor(sky: Sky, hits: readonly Hit[], now: Date): Sky {
	return hits.reduce((known, { fault: { effect }, setAt }) => {
		if (effect.kind !== 'late') return known;
		if (known.secondsAgo !== undefined) {
			return known.secondsAgo(effect.seconds, effect.upToSeconds);
		}
		return now.getTime() - setAt.getTime() < effect.seconds * 1000 ? EMPTY_SKY : known;
	}, sky);
}
