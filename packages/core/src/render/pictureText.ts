import { decodePngText } from '../encode';
import { ImageError } from '../errors';
import type { Composition } from './compose';
import type { PictureNumbers } from './PictureNumbers';

const RECIPE_KEYWORD = 'Fink Recipe';
const NUMBERS_KEYWORD = 'Fink Numbers';

/**
 * The texts written into a picture's file: what it shows, how to draw it again, and its numbers.
 *
 * @param title - What the picture shows, e.g. the cutout's file name.
 */
export function pictureText(
	title: string,
	composition: Composition,
	panels: readonly PictureNumbers[],
): Record<string, string> {
	return {
		Title: title,
		Software: 'n8n-nodes-fink',
		[RECIPE_KEYWORD]: JSON.stringify(composition),
		[NUMBERS_KEYWORD]: JSON.stringify(panels),
	};
}

/**
 * The recipe in a PNG file that this project made: with the same cutouts it draws the same bytes.
 *
 * @throws {ImageError} The file holds no recipe.
 */
export function recipeInPng(png: Uint8Array): Composition {
	const text = decodePngText(png)[RECIPE_KEYWORD];
	if (text !== undefined) return JSON.parse(text) as Composition;
	throw new ImageError('The PNG file holds no recipe', {
		advice:
			'Only files as Render Cutout wrote them hold one; many programs drop it when they save.',
	});
}
