import { choiceNamed } from '../../choice';
import { OptionError } from '../../errors';
import type { AirmassFormula } from './Airmass';
import { AIRMASS_FORMULAS, type AirmassName } from './airmassFormulas';

/**
 * The air mass at an altitude; `null` at the horizon and below.
 *
 * @throws {OptionError} An unknown formula.
 */
export function airmassAt(altitudeDeg: number, name: AirmassName): number | null {
	return choiceNamed<AirmassFormula<AirmassName>>(AIRMASS_FORMULAS, name, 'Airmass Formula').at(
		altitudeDeg,
	);
}

/**
 * The altitude in degrees at which the air mass has a value.
 *
 * @throws {OptionError} A value that the air mass does not take.
 */
export function altitudeOfAirmass(airmass: number, name: AirmassName): number {
	if (!(airmass >= 1 && airmass <= 10))
		throw new OptionError(`Maximum airmass ${airmass} must be a number from 1 to 10`, {
			field: 'Maximum Airmass',
			given: airmass,
			advice: 'Enter e.g. 2, which is 30° above the horizon.',
		});
	let [low, high] = [0, 90];
	for (let i = 0; i < 50; i++) {
		const middle = (low + high) / 2;
		const here = airmassAt(middle, name);
		if (here === null || here > airmass) low = middle;
		else high = middle;
	}
	return high;
}
