/** A place on an axis. */
export interface Tick {
	/** In the axis' own unit. */
	readonly value: number;
	readonly label: string;
	/**
	 * What it says after the tick that has a label before it, or without one: dates leave out what that one
	 * says already. @default label
	 */
	readonly labelAfter?: (before: Tick | undefined) => string;
}

/** From an axis' values to pixels. */
export type Position = (value: number) => number;

/** The straight line through (from[0], to[0]) and (from[1], to[1]). */
export function linearPosition(
	from: readonly [number, number],
	to: readonly [number, number],
): Position {
	const perUnit = (to[1] - to[0]) / (from[1] - from[0]);
	return (value) => to[0] + (value - from[0]) * perUnit;
}
