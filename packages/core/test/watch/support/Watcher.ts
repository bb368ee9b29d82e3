import {
	deliver,
	gather,
	readCursor,
	storeCursor,
	type Feed,
	type Row,
	type Start,
	type WatchRules,
} from '../../../src';

/** What is asked, and how much it said so far. */
export interface CountingSky {
	readonly requests: number;
	readonly rowsServed: number;
}

/** What one poll cost. */
export interface PollCost {
	readonly requests: number;
	readonly rowsServed: number;
	readonly cursorBytes: number;
	readonly delivered: number;
}

/**
 * Polls as a node in n8n does, with nothing kept between two polls but the text of the cursor: every poll
 * is also a restart.
 */
export class Watcher {
	/** The stored cursor; tests may damage it. */
	stored: string | undefined;
	readonly costs: PollCost[] = [];
	start: Start = { kind: 'now' };

	/** @param makeFeed - Made anew for every poll. */
	constructor(
		private readonly sky: CountingSky,
		readonly rules: WatchRules,
		private readonly makeFeed: () => Feed,
	) {}

	/**
	 * @param isSaved - Whether the process lives long enough to save the cursor.
	 * @returns The alerts handed on.
	 */
	async poll(isSaved = true): Promise<Row[]> {
		const before = { requests: this.sky.requests, rowsServed: this.sky.rowsServed };
		const feed = this.makeFeed();
		const read = readCursor(this.parse());
		const harvest = await gather(feed, read, this.start, this.rules);
		const { alerts, cursor } = deliver(read.cursor, harvest, feed.targets, this.rules);
		const text = JSON.stringify(storeCursor(cursor));
		if (isSaved) this.stored = text;
		this.costs.push({
			requests: this.sky.requests - before.requests,
			rowsServed: this.sky.rowsServed - before.rowsServed,
			cursorBytes: text.length,
			delivered: alerts.length,
		});
		return [...alerts];
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
