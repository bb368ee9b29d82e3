import { unknownName } from '../../choice';
import { asinh } from './asinh';
import { linear } from './linear';
import { log } from './log';
import { power } from './power';
import { sigmoid } from './sigmoid';
import { signedAsinh } from './signedAsinh';
import { sinh } from './sinh';
import { sqrt } from './sqrt';
import { squared } from './squared';
import { STRETCH_NAMES, type Stretch } from './Stretch';
import type { StretchFunction } from './StretchFunction';

/**
 * The curve that a stretch names.
 *
 * @throws {OptionError} An unknown name (with the nearest ones) or a parameter out of range.
 * @see astropy/visualization/stretch.py
 */
export function stretchOf(stretch: Stretch): StretchFunction {
	switch (stretch.name) {
		case 'linear':
			return linear();
		case 'sqrt':
			return sqrt();
		case 'squared':
			return squared();
		case 'power':
			return power(stretch);
		case 'log':
			return log(stretch);
		case 'asinh':
			return asinh(stretch);
		case 'sinh':
			return sinh(stretch);
		case 'sigmoid':
			return sigmoid(stretch);
		case 'signedAsinh':
			return signedAsinh(stretch);
		default:
			throw unknownName('Stretch', stretch, STRETCH_NAMES);
	}
}
