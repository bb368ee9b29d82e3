import { RecentFirings, type Conditions } from '@fink/core';

import { RecentIds } from '../stream/RecentIds';
import type { StreamAlert } from './StreamAlert';

/** Ids of alerts that are remembered: several nights of a busy tag. */
const MAX_IDS = 20_000;
/** Objects whose last alert is remembered for Minimum Hours Between. */
const MAX_FIRINGS = 50_000;

/**
 * Which alerts were handed on while this process runs: none is handed on twice, though Fink may send one twice, and
 * objects keep their minimum time between alerts.
 */
export class AlertMemory {
	private readonly done = new RecentIds(MAX_IDS);
	/** Ids of alerts whose executions run. */
	private readonly running = new Set<string>();
	private readonly firings: RecentFirings;

	constructor(conditions: Conditions) {
		this.firings = new RecentFirings(new Map(), conditions);
	}

	/**
	 * Those of the alerts that are to be handed on; they count as running from now on.
	 *
	 * @param isRemembered - Whether they were perhaps handed on by a process that ended: then only the key tells.
	 */
	claim(alerts: readonly StreamAlert[], isRemembered: boolean): StreamAlert[] {
		return alerts.filter((alert) => {
			const { sighting } = alert;
			const id = idOf(alert);
			if (id === undefined || !sighting) return true;
			if (this.done.has(id) || this.running.has(id)) return false;
			if (!isRemembered && this.firings.isTooSoon(sighting)) return false;
			this.running.add(id);
			this.firings.add(sighting);
			this.prune();
			return true;
		});
	}

	/** Their execution ended. */
	keep(alerts: readonly StreamAlert[]): void {
		for (const id of idsOf(alerts)) {
			this.running.delete(id);
			this.done.add(id);
		}
	}

	/** They were not handed on after all. */
	release(alerts: readonly StreamAlert[]): void {
		for (const { sighting } of alerts) {
			if (!sighting) continue;
			this.running.delete(sighting.diaSourceId);
			if (sighting.identity !== null) this.firings.all.delete(sighting.identity);
		}
	}

	private prune(): void {
		if (this.firings.all.size <= MAX_FIRINGS) return;
		const [oldest] = this.firings.all.keys();
		this.firings.all.delete(oldest);
	}
}

function idsOf(alerts: readonly StreamAlert[]): string[] {
	return alerts.flatMap((alert) => idOf(alert) ?? []);
}

function idOf({ sighting }: StreamAlert): string | undefined {
	return sighting?.diaSourceId;
}
