import { DARK_THEME, LIGHT_THEME, type Theme } from '../image';

/** What stands around pictures: dark or light. */
export type ThemeName = 'dark' | 'light';

/** The colors of each theme. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = { dark: DARK_THEME, light: LIGHT_THEME };
