import type { Frame } from '../table';

/** What a route answers, before faults, compression and common headers. */
export interface Answer {
	readonly status: number;
	/** The Content-Type header's value. */
	readonly contentType: string;
	readonly body: string | Uint8Array;
	/** Further headers, e.g. Content-Disposition. */
	readonly headers?: Readonly<Record<string, string>>;
	/** The table in the body, for faults that change it. */
	readonly table?: AnsweredTable;
}

/** A table and how to write another one in the same format. */
export interface AnsweredTable {
	readonly frame: Frame;
	readonly rewrite: (frame: Frame) => Promise<Answer>;
}
