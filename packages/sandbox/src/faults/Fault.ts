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
	/** The right answer, late. */
	| { readonly kind: 'none' };

/** One fault and when it plays. */
export interface Fault {
	/** Path it applies to, e.g. `/api/v1/cutouts`. @default every path */
	readonly path?: string;
	/** How many matching requests pass unharmed first. @default 0 */
	readonly after?: number;
	/** How many requests it hits, then it is over. @default every one */
	readonly times?: number;
	/** Wait before the effect. @default 0 */
	readonly delayMs?: number;
	readonly effect: FaultEffect;
}
