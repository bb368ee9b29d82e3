import type { Random } from './Random';

/** Shares of a sample below the values of {@link Quantiles}. */
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1] as const;

/** A distribution by its least value, 5, 25, 50, 75 and 95 per cent, and its greatest. */
export type Quantiles = readonly [number, number, number, number, number, number, number];

/** A value of a measured distribution, linear between its quantiles. */
export function drawFrom(quantiles: Quantiles, random: Random): number {
	const share = random.uniform();
	const above = SHARES.findIndex((each) => each > share);
	const [low, high] = [SHARES[above - 1], SHARES[above]];
	const [start, end] = [quantiles[above - 1], quantiles[above]];
	return start + ((end - start) * (share - low)) / (high - low);
}
