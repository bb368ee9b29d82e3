import type { Choice } from '../../choice';
import type { Cutout } from '../Cutout';
import type { Composed } from './Composed';
import type { Composition } from './Composition';

/** A layout: what it is called, and how it is drawn. */
export interface LayoutChoice<Name extends Composition['layout']> extends Choice<Name> {
	/**
	 * @param cutouts - What the layout needs, in its order.
	 * @throws {ImageError} They can't be drawn as asked. @throws {OptionError} A bad option.
	 */
	compose(
		cutouts: readonly Cutout[],
		composition: Extract<Composition, { readonly layout: Name }>,
	): Composed;
}
