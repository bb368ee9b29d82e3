/** What a route answers, before faults, compression and common headers. */
export interface Answer {
	readonly status: number;
	/** The Content-Type header's value. */
	readonly contentType: string;
	readonly body: string | Uint8Array;
	/** Further headers, e.g. Content-Disposition. */
	readonly headers?: Readonly<Record<string, string>>;
}
