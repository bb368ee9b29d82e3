import type { Position } from '../../scene';
import { airmassAt, type AirmassName, altitudeOfAirmass } from '../airmass';

const AIRMASSES = [1, 1.1, 1.2, 1.5, 2, 3, 5];
/** Numbers at the axis are at least this many heights of a capital apart; the higher one stays. */
const MIN_GAP = 1.5;

/** A number at the axis of airmasses. */
export interface AirmassTick {
	readonly airmass: number;
	/** Degrees. */
	readonly altitude: number;
}

/** The airmasses at the right axis, as far as the formula reaches and the numbers do not overlap. */
export function airmassTicks(formula: AirmassName, y: Position, capHeight: number): AirmassTick[] {
	const ticks = AIRMASSES.flatMap((airmass): AirmassTick[] => {
		const altitude = airmass === 1 ? 90 : altitudeOfAirmass(airmass, formula);
		return airmassAt(altitude, formula) === null ? [] : [{ airmass, altitude }];
	});
	return ticks.filter(({ altitude }, i) =>
		ticks
			.slice(0, i)
			.every((other) => Math.abs(y(altitude) - y(other.altitude)) >= capHeight * MIN_GAP),
	);
}
