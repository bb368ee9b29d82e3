import { colormapOf, type ColorKey } from '../../image';
import type { PictureRecipe } from '../PictureRecipe';
import type { PreparedPanel } from '../preparePanel';

/** What the colors of a difference mean; undefined for other pictures and for gray ones. */
export function signKey(
	{ recipe }: PictureRecipe,
	{ numbers }: Pick<PreparedPanel, 'numbers'>,
): ColorKey | undefined {
	if (numbers.kind !== 'Difference' || numbers.plane !== 'image') return undefined;
	const { vmin, vmax } = numbers;
	if (!recipe.colormap || vmin === undefined || vmax === undefined || vmin !== -vmax)
		return undefined;
	return { colors: colormapOf(recipe.colormap).colors, low: 'fainter', high: 'brighter' };
}

/** The pixel values of the lowest and the highest color. */
export function valueKey({ recipe }: PictureRecipe, { numbers, valueAt }: PreparedPanel): ColorKey {
	const [low, high] = [numbers.vmin ?? valueAt(0.01), numbers.vmax ?? valueAt(0.99)].map(rounded);
	const unit = numbers.unit ? ` ${numbers.unit}` : '';
	return { colors: colormapOf(recipe.colormap ?? 'gray').colors, low, high: `${high}${unit}` };
}

/** Three digits and a true minus sign. */
function rounded(value: number): string {
	const size = Number(Math.abs(value).toPrecision(3));
	const text = size >= 1e6 || (size > 0 && size < 1e-3) ? size.toExponential() : String(size);
	return value < 0 && size !== 0 ? `−${text}` : text;
}
