import {
	deliver,
	gather,
	readCursor,
	storeCursor,
	type Feed,
	type Row,
	type Start,
	type WatchMemory,
	type WatchRules,
} from '../../../src';

/** What is asked, and how much it said so far. */
export interface CountingSky {
	/** The clock, MJD in TAI. */
	readonly now: number;
	readonly requests: number;
	readonly rowsServed: number;
	readonly bytesServed: number;
}

/** What one poll cost. */
export interface PollCost {
	readonly requests: number;
	readonly rowsServed: number;
	readonly bytesServed: number;
	readonly cursorBytes: number;
	readonly delivered: number;
}

/**
 * Polls as a node in n8n does, with nothing kept between two polls but the text of the cursor, and what the
 * process remembers until it is restarted.
 */
export class Watcher {
	/** The stored cursor; tests may damage it. */
	stored: string | undefined;
	readonly costs: PollCost[] = [];
	start: Start = { kind: 'now' };
	/** What was wrong with the cursor at the last poll. */
	faults: readonly string[] = [];
	/** diaSourceIds handed on whose time is in the future. */
	readonly futureIds: string[] = [];
	private memory: WatchMemory | undefined;

	/** @param makeFeed - Made anew for every poll. */
	constructor(
		private readonly sky: CountingSky,
		readonly rules: WatchRules,
		private readonly makeFeed: () => Feed,
	) {}

	/** The process ends and begins anew. */
	restart(): void {
		this.memory = undefined;
	}

	/**
	 * @param isSaved - Whether the process lives long enough to save the cursor.
	 * @returns The alerts handed on.
	 */
	async poll(isSaved = true): Promise<Row[]> {
		const { requests, rowsServed, bytesServed, now: nowMjdTai } = this.sky;
		const { rules, start, memory } = this;
		const feed = this.makeFeed();
		const before = this.stored;
		const read = readCursor(this.parse(), nowMjdTai);
		this.faults = read.faults;
		const harvest = await gather(feed, read, { start, rules, nowMjdTai, memory });
		// polls may overlap: the cursor of this moment counts
		const isUntouched = this.stored === before;
		const current = isUntouched ? read.cursor : readCursor(this.parse(), nowMjdTai).cursor;
		const options = { rules, nowMjdTai, memory: this.memory };
		const delivery = deliver(current, harvest, feed.targets, options);
		const text = JSON.stringify(storeCursor(delivery.cursor));
		if (isSaved) this.stored = text;
		this.memory = isSaved ? delivery.memory : undefined;
		this.futureIds.push(...delivery.futureIds);
		this.costs.push({
			requests: this.sky.requests - requests,
			rowsServed: this.sky.rowsServed - rowsServed,
			bytesServed: this.sky.bytesServed - bytesServed,
			cursorBytes: text.length,
			delivered: delivery.alerts.length,
		});
		return [...delivery.alerts];
	}

	private parse(): unknown {
		if (this.stored === undefined) return undefined;
		try {
			return JSON.parse(this.stored) as unknown;
		} catch {
			return this.stored;
		}
	}
}

/** The ids of alerts, in order. */
export function idsOf(rows: readonly Row[]): string[] {
	return rows.map((row) => String(row['r:diaSourceId']));
}
