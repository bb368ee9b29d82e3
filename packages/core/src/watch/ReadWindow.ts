import type { Row } from '../alert';

/** A span of time, MJD in TAI, both ends included, and how much of it. */
export interface WindowQuery {
	readonly start: number;
	/** @default now */
	readonly stop?: number;
	/** The newest so many. @default all */
	readonly limit?: number;
	/** Only these diaSourceIds matter. */
	readonly wanted?: ReadonlySet<string>;
	/** What is older than this diaSourceId is known. */
	readonly anchor?: string;
	/** Whether the last page has to be proven anew to be the last. */
	readonly proveAnew?: boolean;
}

/** Rows of a span of time. */
export interface WindowRows {
	/** Newest first, each alert once. */
	readonly rows: readonly Row[];
	/** Whether the limit left none out. */
	readonly isComplete: boolean;
	/** Requests that it took. */
	readonly pages: number;
}

/** Reads a span of time of one tag, e.g. `FinkClient.tagWindow`. */
export type ReadWindow = (query: WindowQuery) => Promise<WindowRows>;
