import { CUTOUT_KINDS, type CutoutKind } from '../../alert';
import { measureText, textHeights } from '../../draw';
import { recipeOf } from '../../image';
import {
	alikeOnSky,
	type Cutout,
	drawPanel,
	onFurtherPanels,
	type PictureNumbers,
	signKey,
} from '../../render';
import { type Block, type Mark, mixed, type PlotSizes, type PlotTheme } from '../../scene';
import type { CardRecipe } from './CardRecipe';
import { layoutKey } from './layoutKey';

/** Three cutouts side by side, and their numbers. */
export interface TripletBlock extends Block {
	readonly numbers: readonly PictureNumbers[];
}

/**
 * Science, Template and Difference across the width, the kind above each; a missing one is an empty frame
 * that says so. Below the Difference stands what its colors mean.
 *
 * @param cutouts - At most one of each kind.
 * @throws {ImageError} A cutout that can't be drawn.
 */
export function layoutTriplet(
	cutouts: Partial<Record<CutoutKind, Cutout>>,
	{ pictures, overlays = { reticle: true, scaleBar: true, compass: true } }: CardRecipe,
	theme: PlotTheme,
	sizes: PlotSizes,
	left: number,
	width: number,
): TripletBlock {
	const { text: size, gap, unit } = sizes;
	const side = Math.floor((width - 2 * gap) / CUTOUT_KINDS.length);
	const { capHeight, descent } = textHeights(size);
	const above = capHeight + descent + Math.round(gap / 2);
	const numbers: PictureNumbers[] = [];
	let key: Block | undefined;
	const isAlike = alikeOnSky(Object.values(cutouts), ({ kind }) => pictures?.[kind].orientation);
	const panels = CUTOUT_KINDS.map((kind) => {
		const cutout = cutouts[kind];
		if (!cutout) return { kind };
		const picture = pictures?.[kind] ?? { preset: 'auto', recipe: recipeOf('auto', kind) };
		const isFurther = isAlike && numbers.length > 0;
		const panel = drawPanel(
			cutout,
			{ ...picture, sizePixels: side },
			isFurther ? onFurtherPanels(overlays) : overlays,
			{ theme: theme.name, unit },
		);
		numbers.push(panel.numbers);
		const colors = signKey(picture, panel);
		if (colors) key = layoutKey(colors, theme, sizes, left + width, side);
		return { kind, raster: panel.raster };
	});
	const pictureMarks = (top: number): Mark[] =>
		panels.flatMap(({ kind, raster }, i): Mark[] => {
			const x = Math.round(left + (i * (width - side)) / (panels.length - 1));
			const y = top + above;
			const title: Mark = {
				mark: 'text',
				text: kind,
				at: { x, y: top + capHeight },
				style: { size, color: theme.text },
			};
			if (!raster) return [title, ...emptyFrame(kind, { x, y }, side, theme, size)];
			const shift = (length: number) => Math.floor((side - length) / 2);
			return [
				title,
				{
					mark: 'picture',
					raster,
					left: x + shift(raster.width),
					top: y + shift(raster.height),
					title: `${kind} cutout`,
				},
			];
		});
	const height = above + side;
	const marks = (top: number) => [...pictureMarks(top), ...(key?.marks(top + height) ?? [])];
	return { height: height + (key?.height ?? 0), marks, numbers };
}

function emptyFrame(
	kind: CutoutKind,
	{ x, y }: { readonly x: number; readonly y: number },
	side: number,
	theme: PlotTheme,
	size: number,
): Mark[] {
	const text = `no ${kind}`;
	return [
		{
			mark: 'rectangle',
			rectangle: { x, y, width: side, height: side },
			color: mixed(theme.grid, theme.background, 0.4),
		},
		...(measureText(text, size) <= side
			? [
					{
						mark: 'text' as const,
						text,
						at: { x: x + side / 2, y: y + side / 2 },
						style: { size, color: theme.softText, align: 'center', anchor: 'middle' } as const,
					},
				]
			: []),
	];
}
