import { tagFeed, type Feed, type ReadWindow, type Row } from '../../../src';
import { fetchCompleteWindow, type PageQuery } from '../../../src/api/lookups/fetchCompleteWindow';
import { PageProofs } from '../../../src/api/lookups/PageProofs';

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

/** An alert's row as JSON: with the columns of a sighting, and with those of a simplified record. */
const NARROW_ROW_BYTES = JSON.stringify({
	'r:dec': -27.8610123456,
	'r:diaObjectId': 170_028_485_706_776_685n.toString(),
	'r:diaSourceId': 170_028_485_706_776_685n.toString(),
	'r:midpointMjdTai': 61210.4307404963,
	'r:ra': 53.2514123456,
	'r:ssObjectId': 0,
}).length;
const FULL_ROW_BYTES = 900;

/** Served times are rounded to 10 decimals. */
const rounded = (mjdTai: number) => Number(mjdTai.toFixed(10));

/**
 * `/tags` over a sky that streams, as the reference describes it: the newest `n` of a span, bounds widened
 * by a second, ties in no defined order, nothing that was not ingested yet. The clock is set by the test.
 */
export class StreamedSky {
	now = 61200;
	readonly alerts: StreamedAlert[] = [];
	/** Further rows of alerts. */
	private readonly copies: StreamedAlert[] = [];
	requests = 0;
	rowsServed = 0;
	bytesServed = 0;
	/** Maximum number of rows in an answer, for any request. */
	rowCap = Infinity;
	/** Requests from this one onward fail; 1 is the next. */
	failAt = Infinity;
	private serial: number;
	private sorted: StreamedAlert[] | undefined;
	/** @param tag - Alerts of different tags have different ids. */
	constructor(private readonly tag = 'in_tns') {
		this.serial = tag === 'in_tns' ? 0 : (tag.charCodeAt(0) % 64) * 1_000_000;
	}

	private readonly proofs = new PageProofs(() => this.now * 86_400_000);

	/** Alerts of one time come to Fink. */
	ingest(count: number, mjdTai: number, columns: Row = {}): void {
		const time = rounded(mjdTai);
		for (let i = 0; i < count; i++) {
			const id = String(170_000_000_000_000_000n + BigInt(++this.serial) * 7919n);
			const row: Row = {
				'r:diaSourceId': id,
				'r:diaObjectId': id,
				'r:midpointMjdTai': time,
				'r:ra': 53.2514,
				'r:dec': -27.861,
				'r:ssObjectId': '0',
				...columns,
			};
			const tie = (this.serial * 7919) % 1009;
			const alert = { id, mjdTai: time, ingestedAt: this.now, row, tie };
			this.alerts.push(alert);
			this.sorted?.splice(this.rankOf(alert), 0, alert);
		}
	}

	/** An alert is processed again and gets another time; its old row stays or goes. */
	reprocess(index: number, mjdTai: number, staysToo: boolean): void {
		const alert = this.alerts[index];
		const time = rounded(mjdTai);
		const moved = { ...alert, mjdTai: time, row: { ...alert.row, 'r:midpointMjdTai': time } };
		if (staysToo) this.copies.push(moved);
		else this.alerts[index] = moved;
		this.sorted = undefined;
	}

	/** Spans of time, read page by page as `FinkClient.tagWindow` does. */
	readWindow(pageRows: number, isFull = false): ReadWindow {
		return async (query) =>
			await fetchCompleteWindow(
				async (page) => this.answer(page, isFull),
				{ ...query, pageRows },
				this.proofs.for(isFull ? 'all columns' : 'some'),
			);
	}

	/** The feed of the one tag that all alerts carry. @param pageSize - Rows of a page. @default 5000 */
	feed(pageSize?: number): Feed {
		return tagFeed({
			tag: this.tag,
			readWindow: (columns) => this.readWindow(pageSize ?? 5000, columns === undefined),
			conditionColumns: [],
			isTimeUp: () => false,
			rowLimits: pageSize ? { firstRows: 6 * pageSize, partRows: pageSize } : undefined,
		});
	}

	/** One request. */
	private answer({ n, start = -Infinity, stop = Infinity }: PageQuery, isFull: boolean): Row[] {
		this.requests++;
		if (--this.failAt < 1) throw new Error('the server is down');
		const margin = 1 / 86_400;
		const served: Row[] = [];
		const sorted = this.newestFirst();
		for (let rank = this.rankOf({ mjdTai: stop + margin, tie: -1 }); rank < sorted.length; rank++) {
			const { mjdTai, row } = sorted[rank];
			if (served.length >= Math.min(n, this.rowCap) || mjdTai < start - margin) break;
			served.push({ ...row });
		}
		this.rowsServed += served.length;
		this.bytesServed += served.length * (isFull ? FULL_ROW_BYTES : NARROW_ROW_BYTES);
		return served;
	}

	get newestMjdTai(): number {
		const credible = this.newestFirst().find(({ mjdTai }) => mjdTai < this.now + 1);
		return credible?.mjdTai ?? -Infinity;
	}

	private newestFirst(): readonly StreamedAlert[] {
		this.sorted ??= [...this.alerts, ...this.copies].sort(newestFirst);
		return this.sorted;
	}

	/** Where an alert belongs among the sorted ones. */
	private rankOf(alert: Pick<StreamedAlert, 'mjdTai' | 'tie'>): number {
		const sorted = this.newestFirst();
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (newestFirst(sorted[middle], alert) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

function newestFirst(
	a: Pick<StreamedAlert, 'mjdTai' | 'tie'>,
	b: Pick<StreamedAlert, 'mjdTai' | 'tie'>,
): number {
	return b.mjdTai - a.mjdTai || a.tie - b.tie;
}
