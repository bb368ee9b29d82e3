import type { Sky } from '../sky/Sky';
import { ShiftedSky } from '../sky/streaming';
import { historiesOf } from './AlertHistory';
import { timeOf } from './rowKeys';
import { TAG_RULES } from './tagRules';

/** When new alerts come. */
export interface Coming {
	/** The first comes one interval after this. MJD, TAI. */
	readonly startMjdTai: number;
	readonly intervalSeconds: number;
	/** At most; fewer where the sky has fewer objects with tags. */
	readonly count: number;
}

/**
 * Another sky, some of whose objects are later, so that one alert follows another in the near future, of each tag in
 * turn. What such an object showed before its alert is before it here too; what it showed after, comes after. The sky's
 * examples stay as they are. To hide the future, see `StreamingSky`.
 */
export function alertsToCome(sky: Sky, { startMjdTai, intervalSeconds, count }: Coming): Sky {
	const examples = new Set(sky.examples().map(({ diaObjectId }) => diaObjectId));
	const ids = sky.objectIds().filter((id) => !examples.has(id));
	const newest = new Map<string, Array<{ id: string; mjdTai: number }>>();
	for (const id of ids) {
		const alerts = historiesOf(sky.sourcesOf(id));
		for (const [tag, holds] of Object.entries(TAG_RULES)) {
			const tagged = alerts.filter(holds).pop();
			if (tagged === undefined) continue;
			newest.set(tag, [...(newest.get(tag) ?? []), { id, mjdTai: timeOf(tagged.row) }]);
		}
	}
	const days = new Map<string, number>();
	// Rare tags choose first, since an object can come only once.
	const queues = [...newest.values()].sort((a, b) => a.length - b.length);
	while (days.size < count && queues.some((queue) => queue.length > 0)) {
		for (const queue of queues) {
			const next = queue.find(({ id }) => !days.has(id));
			queue.splice(0, next === undefined ? queue.length : queue.indexOf(next) + 1);
			if (next === undefined || days.size >= count) continue;
			const due = startMjdTai + ((days.size + 1) * intervalSeconds) / 86_400;
			days.set(next.id, due - next.mjdTai);
		}
	}
	return new ShiftedSky(sky, 0, days);
}
