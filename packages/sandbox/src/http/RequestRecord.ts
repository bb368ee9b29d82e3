import type { IncomingHttpHeaders } from 'node:http';

/** One request that the sandbox received, for tests to look at. */
export interface RequestRecord {
	readonly method: string;
	/** Path without the query, e.g. `/api/v1/sources`. */
	readonly path: string;
	/** First value of each query argument. */
	readonly query: Readonly<Record<string, string>>;
	/** The body's text, exactly as sent; empty when there was none. */
	readonly body: string;
	readonly headers: IncomingHttpHeaders;
	/** HTTP status of the answer; 0 until it is about to be sent. */
	status: number;
	/** Kind of the fault that was played on it, if any; several with commas between. */
	fault?: string;
}
