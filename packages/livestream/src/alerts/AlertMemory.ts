import { RecentFirings, type Conditions, type Firing } from '@fink/core';

import { RecentIds } from '../stream/RecentIds';
import type { StreamAlert } from './StreamAlert';

/** Ids of alerts that are remembered: several nights of a busy tag. */
const MAX_IDS = 20_000;
/** Objects whose last alert is remembered for Minimum Hours Between Alerts. */
const MAX_FIRINGS = 50_000;
/** Those of them that are stored, as n8n writes them anew with each execution: some 300 kB. */
const MAX_STORED_FIRINGS = 5_000;
/** Fink keeps messages no longer: alerts of partitions that are read in turn may be so much out of order. */
const KEPT_DAYS = 7;

/**
 * Which alerts were handed on while this process runs: none is handed on twice, though Fink may send one twice.
 * And when objects had their last alert, which outlives the process, so that they keep their minimum time.
 */
export class AlertMemory {
	private readonly done = new RecentIds(MAX_IDS);
	/** Ids of alerts whose executions run. */
	private readonly running = new Set<string>();
	private readonly firings: RecentFirings;

	/** @param fired - The last alert of each object, as far as it was stored. */
	constructor(
		private readonly conditions: Conditions,
		fired: ReadonlyMap<string, Firing> = new Map(),
	) {
		this.firings = new RecentFirings(fired, conditions);
	}

	/** What is to be stored: the last alert of each object that still holds back others, at most the last 5,000. */
	get firingsToStore(): Map<string, Firing> {
		const { minDaysBetween = 0 } = this.conditions;
		if (minDaysBetween <= 0) return new Map();
		const last = [...this.firings.all].slice(-MAX_STORED_FIRINGS);
		const newest = last.reduce((most, [, { mjdTai }]) => Math.max(most, mjdTai), -Infinity);
		return new Map(last.filter(([, { mjdTai }]) => newest - mjdTai < minDaysBetween + KEPT_DAYS));
	}

	/**
	 * The alerts to deliver; they count as running from now on.
	 *
	 * @param isRemembered - Whether an earlier process may have delivered them: then only the key can tell.
	 */
	claim(alerts: readonly StreamAlert[], isRemembered: boolean): StreamAlert[] {
		return alerts.filter((alert) => {
			const { sighting } = alert;
			const id = idOf(alert);
			if (id === undefined || !sighting) return true;
			if (this.done.has(id) || this.running.has(id)) return false;
			if (!isRemembered && this.firings.isTooSoon(sighting)) return false;
			this.running.add(id);
			// Behind the others, as the first ones are forgotten first.
			if (sighting.identity !== null) this.firings.all.delete(sighting.identity);
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

	/** They were not delivered after all. */
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
