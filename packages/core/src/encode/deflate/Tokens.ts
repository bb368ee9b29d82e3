/** Tokens from here on are runs: `RUN_TOKEN + length`; below are literal bytes. */
export const RUN_TOKEN = 256;

/** Bytes as literals and runs; valid until whoever made them makes the next ones. */
export interface Tokens {
	/** Literal bytes below 256, runs of n bytes as 256 + n; only the first `count` mean anything. */
	readonly tokens: Uint16Array;
	readonly count: number;
	/** How often each token value occurs. */
	readonly counts: Uint32Array;
}
