import { type Canvas, makeCanvas, textHeights } from '../../draw';
import { ImageError } from '../../errors';
import { MAX_RASTER_SIDE } from '../../grid';
import { levelColorBarHeight, overlaySizes, SHOWN_WIDTH } from '../overlay';
import { captionOf, type Cell, drawCell } from './drawCell';
import { drawRows, heightOfRows } from './drawRows';
import { fitRows } from './fitRows';
import { commonSize, type Panel } from './Panel';
import type { TextRow } from './TextRow';
import { LIGHT_THEME, type Theme } from './Theme';

/** How panels are laid out. */
export interface PanelGridOptions {
	/** Panels in one row. */
	readonly columns: number;
	/** Text above all panels. @default none */
	readonly header?: readonly TextRow[];
	/** Text below all panels. @default none */
	readonly footer?: readonly TextRow[];
	/** Text in the cell after the last panel: at its top, and at its bottom. @default none */
	readonly aside?: { readonly top: readonly TextRow[]; readonly bottom: readonly TextRow[] };
	/** @default LIGHT_THEME */
	readonly theme?: Theme;
	/** Most lines below one panel, after wrapping. @default 3 */
	readonly mostPanelLines?: number;
}

/** Margin of the canvas and distance of its cells, in units. */
const MARGIN = 3;

/**
 * Puts panels side by side in rows, titles above and lines below each, text above and below all.
 *
 * Pictures stay as they are, pixel by pixel; letters can be read where the whole canvas is shown 360 pixels wide. A
 * canvas with text is at least so wide.
 *
 * @throws {ImageError} No picture, pictures of different sizes, or a layout that is too large.
 */
export function panelGrid(panels: readonly Panel[], options: PanelGridOptions): Canvas {
	const { theme = LIGHT_THEME, mostPanelLines = 3, aside } = options;
	const picture = commonSize(panels);
	const cells = panels.length + (aside ? 1 : 0);
	const columns = Math.min(cells, Math.max(1, Math.floor(options.columns)));
	const rows = Math.ceil(cells / columns);
	const width = widthFor(columns, picture.width, hasText(panels, options));
	const unit = unitOf(width);
	const margin = Math.max(4, Math.round(MARGIN * unit));
	const inner = width - 2 * margin;
	const sizes = overlaySizes(picture, unit);
	const header = fitRows(options.header ?? [], inner, unit);
	const footer = fitRows(options.footer ?? [], inner, unit);
	const pitch = (inner + margin) / columns;
	const room = Math.floor(pitch - margin);
	const { capHeight, lineHeight } = textHeights(sizes.text);
	const most = Math.max(
		0,
		...panels.map((panel) => captionOf(panel, sizes, room, mostPanelLines).length),
	);
	const titleHeight = panels.some(({ title }) => title) ? lineHeight : 0;
	const barHeight = panels.some(({ bar }) => bar)
		? Math.round(2 * unit) + levelColorBarHeight(sizes.text)
		: 0;
	const cell: Cell = {
		width: room,
		height:
			titleHeight +
			picture.height +
			barHeight +
			(most > 0 ? most * lineHeight + Math.round(2 * unit) : 0),
		picture: { ...picture, x: Math.floor((room - picture.width) / 2) },
		titleHeight,
		barHeight,
	};
	const above = heightOfRows(header, unit);
	const top = margin + above + (above > 0 ? Math.round(unit) : 0);
	const beside = aside && {
		top: fitRows(aside.top, room, unit),
		bottom: fitRows(aside.bottom, room, unit),
	};
	const lastHeight = Math.max(cell.height, beside ? asideHeight(beside, titleHeight, unit) : 0);
	const below = top + (rows - 1) * (cell.height + margin) + lastHeight;
	const foot = heightOfRows(footer, unit);
	const height = below + (foot > 0 ? Math.round(2 * unit) + foot : 0) + margin;
	checkSize(panels.length, picture, width, height);

	const canvas = makeCanvas(width, height, theme.background);
	drawRows(canvas, header, { x: margin, y: margin, width: inner }, theme, unit);
	const placeOf = (i: number) => ({
		x: margin + Math.round((i % columns) * pitch),
		y: top + Math.floor(i / columns) * (cell.height + margin),
	});
	panels.forEach((panel, i) => {
		const { x, y } = placeOf(i);
		drawCell(canvas, panel, x, y, cell, { theme, sizes, capHeight, lineHeight, mostPanelLines });
	});
	if (beside) {
		const { x, y } = placeOf(panels.length);
		drawRows(canvas, beside.top, { x, y: y + titleHeight, width: room }, theme, unit);
		const end = y + lastHeight - heightOfRows(beside.bottom, unit);
		drawRows(canvas, beside.bottom, { x, y: end, width: room }, theme, unit);
	}
	const footTop = below + Math.round(2 * unit);
	drawRows(canvas, footer, { x: margin, y: footTop, width: inner }, theme, unit);
	return canvas;
}

/** Height that text in the last cell needs: the row becomes higher where it is more than the picture's. */
function asideHeight(
	{ top, bottom }: NonNullable<PanelGridOptions['aside']>,
	titleHeight: number,
	unit: number,
): number {
	const apart = top.length > 0 && bottom.length > 0 ? Math.round(2 * unit) : 0;
	return titleHeight + heightOfRows(top, unit) + apart + heightOfRows(bottom, unit);
}

/** Pixels of a canvas per pixel of the screen where it is shown 360 wide; at least 1. */
function unitOf(width: number): number {
	return Math.max(1, width / SHOWN_WIDTH);
}

/** Width of the pictures, in that many columns, of which a canvas of that width is made. */
export function panelWidth(canvasWidth: number, columns: number): number {
	return Math.floor((canvasWidth * (1 - ((columns + 1) * MARGIN) / SHOWN_WIDTH)) / columns);
}

/** The canvas's width: margins are a part of it. */
function widthFor(columns: number, pictureWidth: number, isWritten: boolean): number {
	const pictures = columns * pictureWidth;
	const proportional = pictures / (1 - ((columns + 1) * MARGIN) / SHOWN_WIDTH);
	const width = Math.max(Math.round(proportional), pictures + (columns + 1) * 4);
	return isWritten ? Math.max(SHOWN_WIDTH, width) : width;
}

function hasText(panels: readonly Panel[], { header, footer, aside }: PanelGridOptions): boolean {
	const isLong = Boolean(header?.length ?? footer?.length ?? aside);
	return isLong || panels.some(({ title, lines }) => title ?? lines?.some((line) => line !== ''));
}

function checkSize(
	count: number,
	picture: { readonly width: number; readonly height: number },
	width: number,
	height: number,
): void {
	if (width <= MAX_RASTER_SIDE && height <= MAX_RASTER_SIDE) return;
	throw new ImageError(
		`${count} panels of ${picture.width} x ${picture.height} pixels need a picture of ` +
			`${width} x ${height}, more than ${MAX_RASTER_SIDE} on a side`,
		{ advice: 'Choose a smaller output size, or put fewer pictures into one layout.' },
	);
}
