import { CUTOUT_KINDS, type CutoutKind } from '../../alert';
import { measureText, type Point, textHeights } from '../../draw';
import { recipeOf } from '../../image';
import {
	alikeOnSky,
	type Cutout,
	drawPanel,
	onFurtherPanels,
	type PictureNumbers,
	signKey,
	themeOf,
} from '../../render';
import type { Block, Mark, PlotSizes, PlotTheme } from '../../scene';
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
			if (!raster) return [title, ...emptyFrame(kind, { x, y }, side, theme, sizes)];
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

/** A frame with lines at 45°, as where a picture has no data: no plain color is unlike all colors of data. */
function emptyFrame(
	kind: CutoutKind,
	{ x, y }: Point,
	side: number,
	theme: PlotTheme,
	{ text: size, unit }: PlotSizes,
): Mark[] {
	const text = `no ${kind}`;
	const { hatch } = themeOf(theme.name);
	const lineWidth = Math.max(1, 0.7 * unit);
	const inset = lineWidth / 2;
	const [left, top, inner] = [x + inset, y + inset, side - lineWidth];
	const step = 4 * unit * Math.SQRT2;
	const lines = Array.from({ length: Math.floor((2 * inner) / step) }, (_, i): Mark => {
		const along = (i + 1) * step;
		const [near, far] = [Math.max(0, along - inner), Math.min(along, inner)];
		const points = [
			{ x: left + near, y: top + far },
			{ x: left + far, y: top + near },
		];
		return { mark: 'line', points, color: hatch, lineWidth };
	});
	const corners = [
		[0, 0],
		[inner, 0],
		[inner, inner],
		[0, inner],
		[0, 0],
	].map(([dx, dy]) => ({ x: left + dx, y: top + dy }));
	const frame: Mark = { mark: 'line', points: corners, color: hatch, lineWidth };
	const width = measureText(text, size);
	const middle = { x: x + side / 2, y: y + side / 2 };
	const plate = {
		x: Math.round(middle.x - (width + size) / 2),
		y: Math.round(middle.y - size),
		width: Math.round(width + size),
		height: 2 * size,
	};
	const align = { align: 'center', anchor: 'middle' } as const;
	return [
		...lines,
		frame,
		...(width <= side
			? ([
					{ mark: 'rectangle', rectangle: plate, color: theme.background },
					{ mark: 'text', text, at: middle, style: { size, color: theme.softText, ...align } },
				] as const)
			: []),
	];
}
