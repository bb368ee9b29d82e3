import {
	deliver,
	gather,
	readCursor,
	storeCursor,
	tagFeed,
	type Row,
	type Start,
	type WatchRules,
} from '../../../src';
import type { StreamedSky } from './StreamedSky';

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

	constructor(
		private readonly sky: StreamedSky,
		readonly rules: WatchRules,
		private readonly pageSize?: number,
	) {}

	/**
	 * @param isSaved - Whether the process lives long enough to save the cursor.
	 * @returns The alerts handed on.
	 */
	async poll(isSaved = true): Promise<Row[]> {
		const before = { requests: this.sky.requests, rowsServed: this.sky.rowsServed };
		const feed = tagFeed({
			tag: 'in_tns',
			readWindow: () => this.sky.readWindow(this.pageSize ?? 5000),
			conditionColumns: [],
			isTimeUp: () => false,
			rowLimits: this.pageSize
				? { firstRows: 6 * this.pageSize, partRows: this.pageSize }
				: undefined,
		});
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
