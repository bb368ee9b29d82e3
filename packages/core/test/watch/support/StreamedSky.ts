import { tagFeed, type Feed, type ReadWindow, type Row } from '../../../src';
import { fetchCompleteWindow, type PageQuery } from '../../../src/api/lookups/fetchCompleteWindow';

/** A simulated alert: what Fink stores, and when Fink got it. */
export interface StreamedAlert {
	readonly id: string;
	readonly mjdTai: number;
	/** Wall clock, MJD in TAI. */
	readonly ingestedAt: number;
	readonly row: Row;
	/** Where it stands among alerts of its time: neither by id nor by arrival. */
	readonly tie: number;
}

/** Served times are rounded to 10 decimals. */
const rounded = (mjdTai: number) => Number(mjdTai.toFixed(10));

/**
 * `/tags` over a sky that streams, as the reference describes it: the newest `n` of a span, bounds widened
 * by a second, ties in no defined order, nothing that was not ingested yet. The clock is set by the test.
 */
export class StreamedSky {
	now = 61200;
	readonly alerts: StreamedAlert[] = [];
	requests = 0;
	rowsServed = 0;
	/** Requests from here on fail; 1 is the next. */
	failAt = Infinity;
	private serial = 0;
	private sorted: StreamedAlert[] = [];

	/** Alerts of one time come to Fink. */
	ingest(count: number, mjdTai: number, columns: Row = {}): void {
		const time = rounded(mjdTai);
		for (let i = 0; i < count; i++) {
			const id = String(170_000_000_000_000_000n + BigInt(++this.serial) * 7919n);
			const row: Row = {
				'r:diaSourceId': id,
				'r:diaObjectId': id,
				'r:midpointMjdTai': time,
				...columns,
			};
			this.alerts.push({
				id,
				mjdTai: time,
				ingestedAt: this.now,
				row,
				tie: (this.serial * 7919) % 1009,
			});
		}
	}

	/** Spans of time, read page by page as `FinkClient.tagWindow` does. */
	readWindow(pageRows: number): ReadWindow {
		return async (query) =>
			await fetchCompleteWindow(async (page) => this.answer(page), { ...query, pageRows });
	}

	/** The feed of the one tag that all alerts carry. @param pageSize - Rows of a page. @default 5000 */
	feed(pageSize?: number): Feed {
		return tagFeed({
			tag: 'in_tns',
			readWindow: () => this.readWindow(pageSize ?? 5000),
			conditionColumns: [],
			isTimeUp: () => false,
			rowLimits: pageSize ? { firstRows: 6 * pageSize, partRows: pageSize } : undefined,
		});
	}

	/** One request. */
	private answer({ n, start = -Infinity, stop = Infinity }: PageQuery): Row[] {
		this.requests++;
		if (--this.failAt < 1) throw new Error('the server is down');
		const margin = 1 / 86_400;
		const served: Row[] = [];
		for (const { mjdTai, row } of this.newestFirst()) {
			if (served.length >= n || mjdTai < start - margin) break;
			if (mjdTai <= stop + margin) served.push({ ...row });
		}
		this.rowsServed += served.length;
		return served;
	}

	get newestMjdTai(): number {
		return this.newestFirst()[0]?.mjdTai ?? -Infinity;
	}

	private newestFirst(): readonly StreamedAlert[] {
		if (this.sorted.length !== this.alerts.length) {
			this.sorted = [...this.alerts].sort((a, b) => b.mjdTai - a.mjdTai || a.tie - b.tie);
		}
		return this.sorted;
	}
}
