import type { Orientation, PresetName, Recipe, Rgba } from '../image';
import type { Enlargement } from './enlarge';
import type { Plane } from './planeGrid';

/**
 * Everything that makes a picture from a cutout: plain data, written into the picture's file, from which
 * it can be drawn again byte for byte.
 */
export interface PictureRecipe {
	/** What the user chose; `recipe` says what it came to. */
	readonly preset: PresetName;
	/** How pixels become colors. */
	readonly recipe: Recipe;
	/** @default 'image' */
	readonly plane?: Plane;
	/** Used by recipes of mode `standard`; the API's own recipes put FITS row 1 on top. @default 'stored' */
	readonly orientation?: Orientation;
	/** Whether North up is cropped to the largest square without corners that have no data. @default false */
	readonly fillPanel?: boolean;
	/** Longer side of the picture in pixels; 0 keeps one pixel per pixel. @default 0 */
	readonly sizePixels?: number;
	/** How it is enlarged: crisp squares, or smooth (bicubic). @default 'nearest' */
	readonly enlargement?: Enlargement;
	/** Color of pixels without data. @default the background of the theme, with lines at 45° */
	readonly noData?: Rgba;
}
