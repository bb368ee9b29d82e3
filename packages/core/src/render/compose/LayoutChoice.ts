import type { Choice } from '../../choice';
import type { ArchiveImage } from '../archive';
import type { Cutout } from '../Cutout';
import type { Composed } from './Composed';
import type { Composition } from './Composition';

/** A layout: what it is called, and how it is drawn. */
export interface LayoutChoice<Name extends Composition['layout']> extends Choice<Name> {
	/**
	 * @param cutouts - What the layout needs, in its order.
	 * @param archive - An image of another survey; layouts without a place for it leave it out.
	 * @throws {ImageError} They can't be drawn as asked. @throws {OptionError} A bad option.
	 */
	compose(
		cutouts: readonly Cutout[],
		composition: Extract<Composition, { readonly layout: Name }>,
		archive?: ArchiveImage,
	): Composed;
}
