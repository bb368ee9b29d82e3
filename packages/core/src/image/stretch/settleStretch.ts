import { checkParameters, choiceNamed } from '../../choice';
import type { Grid } from '../../grid';
import { finiteValuesOf, type Limits } from '../interval';
import { noiseOf } from '../statistics';
import { STRETCHES, type Stretch } from './Stretch';
import type { StretchChoice } from './StretchChoice';

/**
 * The stretch as it is for one image: those that follow the noise become plain ones, all others stay.
 *
 * @param grid - Its noise counts where the limits were not made from noise.
 * @throws {OptionError} An unknown name or a parameter out of range. @throws {ImageError} No finite pixel.
 */
export function settleStretch(stretch: Stretch, limits: Limits, grid: Grid): Stretch {
	const choice = choiceNamed<StretchChoice>(STRETCHES, stretch.name, 'Stretch');
	if (!choice.settle) return stretch;
	const noise = limits.noise ?? noiseOf(finiteValuesOf(grid));
	return choice.settle(checkParameters(choice, stretch), limits, noise);
}
