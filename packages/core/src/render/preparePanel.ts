import { sourceOf } from '../fits';
import { canvasOf, type Canvas, type Rectangle } from '../draw';
import type { Raster } from '../grid';
import {
	colormapOf,
	groundedCanvas,
	overlaySizes,
	widthWithColorBar,
	withColorBar,
	type Limits,
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

/** A picture with all its overlays and its color bar, in the sizes of the layout of which it is a part. */
export interface PanelBar {
	/** Width of the whole. @param unit - See `OverlaySizes`. */
	readonly widthIn: (unit: number) => number;
	/** @param unit - @default the picture stands alone */
	readonly draw: (unit?: number) => Raster;
}

/** A drawn cutout whose overlays wait for the canvas on which it will lie: layouts need no copy of it. */
export interface PreparedPanel {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
	/**
	 * Draws the overlays onto a canvas that shows the raster in `box`; undefined if there are none, or if
	 * `bar` draws them.
	 */
	readonly drawOnto?: (canvas: Canvas, box: Rectangle, unit?: number) => void;
	/** The picture with its color bar, which then is to be shown instead of the raster; undefined if there is none. */
	readonly bar?: PanelBar;
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
	const drawOnto = (canvas: Canvas, box: Rectangle, unit?: number) =>
		drawOverlays(canvas, box, { placement, source, wcs, name: label }, overlays, unit);
	if (!overlays.colorBar || numbers.image?.isColor) return { ...common, raster, ground, drawOnto };

	const bar = colorBarOf(picture, drawn);
	const draw = (unit?: number): Raster => {
		const hatch = unit ?? overlaySizes(raster).unit;
		const canvas = ground ? groundedCanvas(raster, ground, hatch) : canvasOf(raster);
		drawOnto(canvas, canvas.clip, unit);
		return withColorBar(canvas, bar, themeOf(theme), unit);
	};
	const widthIn = (unit: number) => widthWithColorBar(raster, bar, unit);
	return { ...common, raster, bar: { widthIn, draw } };
}

function hasOverlays(overlays: Overlays): boolean {
	return Boolean(overlays.caption?.length) || OVERLAYS.some(({ name }) => overlays[name]);
}

function colorBarOf({ recipe }: PictureRecipe, { valueAt, numbers }: DrawnCutout) {
	const { colors } = colormapOf(recipe.colormap ?? 'gray');
	return { colors, valueAt, unit: numbers.unit ?? '' };
}
