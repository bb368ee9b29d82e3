import { sourceOf } from '../fits';
import type { Canvas, Rectangle } from '../draw';
import type { Raster } from '../grid';
import {
	colormapOf,
	type ColorBarOptions,
	type Limits,
	overlaySizes,
	sizesWithBar,
	type Theme,
} from '../image';
import type { Cutout } from './Cutout';
import { drawCutout, type DrawnCutout } from './drawCutout';
import { drawOverlays, OVERLAYS, type Overlays, type Placement } from './overlays';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { labelOf } from './shownImage';
import { themeOf, type ThemeName } from './ThemeName';

/** What a layout adds to a picture's own recipe. */
export interface PanelOptions {
	/** Used in place of the recipe's own interval, e.g. shared by several pictures. */
	readonly limits?: Limits;
	/** Background of the color bar. @default 'dark' */
	readonly theme?: ThemeName;
	/** That of the layout of which the picture is a part: see `OverlaySizes`. @default it stands alone */
	readonly unit?: number;
}

/** A drawn cutout whose overlays wait for the canvas on which it will lie: layouts need no copy of it. */
export interface PreparedPanel {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
	/**
	 * Draws the overlays onto a canvas that shows the raster in `box`; undefined if there are none.
	 */
	readonly drawOnto?: (canvas: Canvas, box: Rectangle, unit?: number) => void;
	/** The color bar next to the picture; undefined if none was asked for. */
	readonly bar?: ColorBarOptions;
	/** Visible where the picture is transparent because data are missing; undefined if transparent pixels stay transparent. */
	readonly ground?: Theme;
	/** How the cutout's pixels came onto the picture. */
	readonly placement: Placement;
	/** Pixel value at a fraction of the color scale. */
	readonly valueAt: (fraction: number) => number;
}

/**
 * Draws a cutout, and gets ready what was asked for onto it.
 *
 * @throws {ImageError} @throws {OptionError} As `drawCutout`.
 */
export function preparePanel(
	cutout: Cutout,
	picture: PictureRecipe,
	overlays: Overlays = {},
	{ limits, theme = 'dark' }: PanelOptions = {},
): PreparedPanel {
	const drawn = drawCutout(cutout, picture, limits);
	const { raster, numbers, placement, valueAt } = drawn;
	const { recipe, noData } = picture;
	const ground = recipe.mode === 'standard' && !noData ? themeOf(theme) : undefined;
	const common = { numbers, placement, valueAt };
	if (!hasOverlays(overlays)) return { ...common, raster, ground };

	const { grid, wcs } = cutout;
	const label = labelOf(cutout, numbers.plane);
	const center = { x: (grid.width - 1) / 2, y: (grid.height - 1) / 2 };
	const source = numbers.plane === 'psf' ? undefined : wcs ? sourceOf(wcs) : center;
	const hasBar = overlays.colorBar && !numbers.image?.isColor;
	const bar = hasBar ? colorBarOf(picture, drawn) : undefined;
	const drawOnto = (canvas: Canvas, box: Rectangle, unit?: number) => {
		const isAlone = unit === undefined;
		const sizes = isAlone && bar ? sizesWithBar(box, bar) : overlaySizes(box, unit);
		drawOverlays(canvas, box, { placement, source, wcs, name: label }, overlays, sizes);
	};
	return { ...common, raster, ground, drawOnto, bar };
}

function hasOverlays(overlays: Overlays): boolean {
	return Boolean(overlays.caption?.length) || OVERLAYS.some(({ name }) => overlays[name]);
}

function colorBarOf({ recipe }: PictureRecipe, { valueAt, numbers }: DrawnCutout) {
	const { colors } = colormapOf(recipe.colormap ?? 'gray');
	return { colors, valueAt, unit: numbers.unit ?? '' };
}
