import { canvasOf } from '../draw';
import type { Raster } from '../grid';
import { colormapOf, withColorBar, type Limits } from '../image';
import type { Cutout } from './Cutout';
import { drawCutout, type DrawnCutout } from './drawCutout';
import { drawOverlays } from './drawOverlays';
import type { Overlays } from './Overlays';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { THEMES, type ThemeName } from './ThemeName';

/** A drawn cutout with its overlays. */
export interface DrawnPanel {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
}

/** What a layout adds to a picture's own recipe. */
export interface PanelOptions {
	/** Used in place of the recipe's own interval, e.g. shared by several pictures. */
	readonly limits?: Limits;
	/** Ground of the colour bar. @default 'dark' */
	readonly theme?: ThemeName;
}

/**
 * Draws a cutout and what was asked for onto it; without overlays the picture keeps its palette.
 *
 * @throws {ImageError} @throws {OptionError} As `drawCutout`.
 */
export function drawPanel(
	cutout: Cutout,
	picture: PictureRecipe,
	overlays: Overlays = {},
	{ limits, theme = 'dark' }: PanelOptions = {},
): DrawnPanel {
	const drawn = drawCutout(cutout, picture, limits);
	const { numbers } = drawn;
	if (!hasOverlays(overlays)) return { raster: drawn.raster, numbers };

	const { grid, kind, wcs } = cutout;
	const centre = { x: (grid.width - 1) / 2, y: (grid.height - 1) / 2 };
	const canvas = canvasOf(drawn.raster);
	drawOverlays(
		canvas,
		{
			placement: drawn.placement,
			source: numbers.plane === 'psf' ? undefined : (wcs?.reference ?? centre),
			wcs,
			name: kind,
		},
		overlays,
	);
	if (!overlays.colorBar) return { raster: canvas, numbers };
	return { raster: withColorBar(canvas, colorBarOf(picture, drawn), THEMES[theme]), numbers };
}

function hasOverlays({ caption = [], ...switches }: Overlays): boolean {
	return caption.length > 0 || Object.values(switches).some(Boolean);
}

function colorBarOf({ recipe }: PictureRecipe, { valueAt, numbers }: DrawnCutout) {
	const { colors } = colormapOf(recipe.colormap ?? 'gray');
	return { colors, valueAt, unit: numbers.unit ?? '' };
}
