/** What can be made to go wrong. */
export type FaultEffect =
	/** The proxy's HTML page instead of an answer. `Retry-After` in seconds, when given. */
	| { readonly kind: 'gateway'; readonly status: 502 | 503 | 504; readonly retryAfter?: number }
	/** The 37-byte JSON of an exception. */
	| { readonly kind: 'internalError' }
	/** Any status with any body, e.g. a 429 of a proxy. */
	| {
			readonly kind: 'status';
			readonly status: number;
			readonly body: string;
			readonly contentType?: string;
			readonly headers?: Readonly<Record<string, string>>;
	  }
	/** Half of the promised bytes, then the connection is reset. */
	| { readonly kind: 'resetMidBody' }
	/** The connection is reset before a single byte. */
	| { readonly kind: 'resetAtOnce' }
	/** A clean 200 whose body stops at `keepBytes` (default: half). */
	| { readonly kind: 'truncatedBody'; readonly keepBytes?: number }
	/** A gzipped body that stops halfway, in an exchange that ends as it should. */
	| { readonly kind: 'truncatedGzip' }
	/** Spaces before the right body, `bytes` in all, with no word of the length when `isChunked`. */
	| { readonly kind: 'hugeBody'; readonly bytes: number; readonly isChunked?: boolean }
	/** The right status and type, but an HTML error page as body: what a failing inner service gives. */
	| { readonly kind: 'htmlBody' }
	/** The right status and type with 0 bytes. */
	| { readonly kind: 'emptyBody' }
	/** `NaN`, `Infinity` and `-Infinity` literals in place of the first numbers of a JSON array answer. */
	| { readonly kind: 'nanLiterals' }
	/** Valid JSON of another shape: `{"status": "error"}` for a table, `[]` for arrays. */
	| { readonly kind: 'wrongJson' }
	/** The right answer, `chunkBytes` at a time, every `everyMs`. */
	| { readonly kind: 'slowDrip'; readonly chunkBytes: number; readonly everyMs: number }
	/**
	 * A body whose Content-Length is wrong by this many bytes: more than are sent (the connection then ends
	 * as it should, early), or fewer (the rest follows unannounced).
	 */
	| { readonly kind: 'wrongLength'; readonly byBytes: number }
	/** The right answer, late. */
	| { readonly kind: 'none' }
	| DataEffect;

/** What can be wrong with the data while HTTP is fine. All that match a request apply, in the order set. */
export type DataEffect =
	/**
	 * The route answers with what was known this many seconds ago: an alert that `/tags` lists already has no
	 * cutouts yet (an empty 200), or no row in `/sources` and `/fp`. Seconds are counted by the sky's clock.
	 * A sky that doesn't stream counts as unknown until this many seconds after the fault was set, by the
	 * sandbox's clock.
	 */
	| {
			readonly kind: 'late';
			readonly seconds: number;
			/**
			 * In a sky that streams, each alert has its own delay, from `seconds` to this many, which its id
			 * decides. @default the same delay for all
			 */
			readonly upToSeconds?: number;
	  }
	/** A table ends after this many rows, regardless of the request. */
	| { readonly kind: 'rowCap'; readonly rows: number }
	/**
	 * Integers of 16 digits and more are floats in JSON: `170587117485817955.0`, or as Python prints the
	 * nearest double, `1.7058711748581796e+17`.
	 */
	| { readonly kind: 'floatIds'; readonly style: 'decimal' | 'exponent' }
	/** One row of a table, the first or the one with `diaSourceId`, has the time MJD 80000. */
	| { readonly kind: 'futureRow'; readonly diaSourceId?: string }
	/**
	 * One row of a table, the first or the one with `diaSourceId`, comes a second time: with another time, as
	 * after re-processing, or under another object, as after re-association.
	 */
	| {
			readonly kind: 'repeatedRow';
			readonly diaSourceId?: string;
			/** The second one's time minus the first one's. @default 0 */
			readonly daysLater?: number;
			/** The second one's object. @default the first one's */
			readonly diaObjectId?: string;
	  };

/** One fault and when it applies. */
export interface Fault {
	/** Path or paths it applies to, e.g. `/api/v1/cutouts`. @default every path */
	readonly path?: string | readonly string[];
	/** How many matching requests pass unharmed first. @default 0 */
	readonly after?: number;
	/** How many requests it hits, then it is over. @default every one */
	readonly times?: number;
	/** Wait before the effect. @default 0 */
	readonly delayMs?: number;
	readonly effect: FaultEffect;
}
