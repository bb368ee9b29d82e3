import type { Row } from '../alert';

/** A span of time, MJD in TAI, both ends included, and how many rows of it. */
export interface WindowQuery {
	readonly start: number;
	/** @default now */
	readonly stop?: number;
	/** Maximum number of rows, the newest first. @default all */
	readonly limit?: number;
	/** Only these diaSourceIds matter. */
	readonly wanted?: ReadonlySet<string>;
	/** Alerts older than this diaSourceId are known. */
	readonly anchor?: string;
	/** Whether to check again that the last page is the last. */
	readonly proveAnew?: boolean;
}

/** Rows of a span of time. */
export interface WindowRows {
	/** Newest first, each alert once. */
	readonly rows: readonly Row[];
	/** Whether all rows are there, none cut off by the limit. */
	readonly isComplete: boolean;
	/** Number of requests made. */
	readonly pages: number;
}

/** Reads a span of time of one tag, e.g. `FinkClient.tagWindow`. */
export type ReadWindow = (query: WindowQuery) => Promise<WindowRows>;
