import { type Choice, choiceNamed } from '../choice';
import { DARK_THEME, LIGHT_THEME, type Theme } from '../image';

/** Every theme, with the colors of what surrounds pictures. */
export const THEMES = [
	{ name: 'dark', title: 'Dark', colors: DARK_THEME },
	{ name: 'light', title: 'Light', colors: LIGHT_THEME },
] as const satisfies ReadonlyArray<Choice & { readonly colors: Theme }>;

/** What surrounds pictures: dark or light. */
export type ThemeName = (typeof THEMES)[number]['name'];

/**
 * The colors of a theme.
 *
 * @throws {OptionError} No theme has that name.
 */
export function themeOf(name: ThemeName): Theme {
	return choiceNamed(THEMES, name, 'Theme').colors;
}
