import type { Cutout } from './Cutout';
import { drawCutout } from './drawCutout';
import { encodePicture, type PictureFile, type PictureFormat } from './encodePicture';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { pictureText } from './pictureText';

/** A picture as a file, with its numbers. */
export interface RenderedCutout extends PictureFile {
	readonly numbers: PictureNumbers;
}

/**
 * One cutout as one picture file.
 *
 * @throws {ImageError} The pixels can't be drawn as asked. @throws {OptionError} A bad option.
 */
export async function renderCutout(
	cutout: Cutout,
	recipe: PictureRecipe,
	format: PictureFormat = 'png',
): Promise<RenderedCutout> {
	const { raster, numbers } = drawCutout(cutout, recipe);
	const text = pictureText(cutout.name, recipe, numbers);
	return { ...(await encodePicture(raster, format, text)), numbers };
}
