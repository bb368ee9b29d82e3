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

/**
 * A number in as few digits as its step needs, with a true minus sign, thousands apart on request.
 *
 * @param step - Neighboring ticks differ by this. @param groups - Whether thousands are set apart by commas.
 */
export function tickLabel(value: number, step: number, groups = false): string {
	const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
	const digits = Math.abs(value).toFixed(Math.min(decimals, 20));
	const [whole, fraction] = digits.split('.');
	const grouped = groups ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
	return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}
