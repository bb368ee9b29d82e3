import { checkParameters, choiceNamed } from '../../choice';
import { STRETCHES, type Stretch } from './Stretch';
import type { StretchChoice } from './StretchChoice';
import type { StretchFunction } from './StretchFunction';

/**
 * The curve of a stretch.
 *
 * @throws {OptionError} An unknown name (with the nearest ones) or a parameter out of range.
 * @see astropy/visualization/stretch.py
 */
export function stretchOf(stretch: Stretch): StretchFunction {
	const choice = choiceNamed<StretchChoice>(STRETCHES, stretch.name, 'Stretch');
	return choice.curve(checkParameters(choice, stretch));
}
