import { decodePngText } from '../encode';
import { ImageError } from '../errors';
import type { Composition } from './compose';

const RECIPE_KEYWORD = 'Fink Recipe';
const NUMBERS_KEYWORD = 'Fink Numbers';
const SOFTWARE_KEYWORD = 'Software';

/**
 * The texts written into a picture's file: what it shows, how to draw it again, and its numbers.
 *
 * @param title - What the picture shows, e.g. the cutout's file name.
 * @param recipe - With it the picture can be drawn again. @param numbers - What it shows, in numbers.
 */
export function pictureText(
	title: string,
	recipe: object,
	numbers: object,
): Record<string, string> {
	return {
		Title: title,
		[SOFTWARE_KEYWORD]: 'n8n-nodes-fink',
		[RECIPE_KEYWORD]: JSON.stringify(recipe),
		[NUMBERS_KEYWORD]: JSON.stringify(numbers),
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
	throw new ImageError('The PNG file contains no recipe', {
		advice: 'Use the original PNG file: many programs drop the recipe when they save a copy.',
	});
}
