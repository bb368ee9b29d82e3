import type { Remedy } from '../../errors';

/** Arguments of one call: names as the API spells them, ids always strings, nothing null. */
export type Payload = Readonly<Record<string, string | number | boolean>>;

/** One call of the API, ready for the transport. */
export interface ApiRequest {
	/** Path from the base URL, e.g. `/api/v1/sources`; never with a trailing slash (404). */
	readonly path: string;
	readonly payload: Payload;
	/** What is requested, as in error messages: "the alerts of diaObjectId 170…". */
	readonly subject: string;
	readonly timeoutMs: number;
	/** Longest body that is read. @default MAX_TABLE_BYTES */
	readonly maxBytes?: number;
	/** What to do after a 500, where the endpoint has known causes. */
	readonly adviceOnServerError?: string;
	/** A remedy in addition to the advice. */
	readonly remedyOnServerError?: Remedy;
}

/** One endpoint: how the options of a call become a request. Endpoints are listed in `index.ts`. */
export interface Endpoint<Options> {
	readonly path: string;
	/**
	 * @throws {OptionError} an option that the server would answer with a 500, an empty table or a garbage
	 * image.
	 */
	buildRequest(options: Options): ApiRequest;
}
