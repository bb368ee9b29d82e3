import { type Canvas, drawRaster, drawText, fitText, makeCanvas, textHeights } from '../../draw';
import { ImageError } from '../../errors';
import { captionLines, overlaySizes } from '../overlay';
import { drawEmptyPanel } from './drawEmptyPanel';
import { commonSize, type Panel, type PictureSize } from './Panel';
import { fitSize } from './fitSize';
import { LIGHT_THEME, type Theme } from './Theme';

/** How panels are laid out. */
export interface PanelGridOptions {
	/** Panels in one row. */
	readonly columns: number;
	/** Lines above all panels, the first one larger. @default none */
	readonly header?: readonly string[];
	/** Lines below all panels. @default none */
	readonly footer?: readonly string[];
	/** @default LIGHT_THEME */
	readonly theme?: Theme;
	/** Most lines below one panel, after wrapping. @default 3 */
	readonly mostPanelLines?: number;
}

/** Longest side of a layout: above it decoders and chat programs refuse files. */
const MAX_SIDE = 16384;
/** Most lines that header and footer may take, after wrapping. */
const MAX_LINES = 6;
/** The header's first line is larger by this. */
const HEADING = 1.25;

/** Heights and distances of a layout in pixels. */
interface Metrics {
	readonly picture: PictureSize;
	readonly gap: number;
	readonly titleSize: number;
	readonly titleHeight: number;
	readonly lineSize: number;
	readonly linesHeight: number;
}

/**
 * Puts panels side by side in rows, titles above and lines below each, header and footer around all.
 *
 * Pictures stay as they are, pixel by pixel; every text is fitted into its room.
 *
 * @throws {ImageError} No picture, pictures of different sizes, or a layout that is too large.
 */
export function panelGrid(panels: readonly Panel[], options: PanelGridOptions): Canvas {
	const { theme = LIGHT_THEME, header = [], footer = [], mostPanelLines = 3 } = options;
	const metrics = metricsOf(panels, mostPanelLines);
	const { picture, gap, titleHeight, linesHeight } = metrics;
	const columns = Math.min(panels.length, Math.max(1, Math.floor(options.columns)));
	const rows = Math.ceil(panels.length / columns);
	const cell = {
		width: picture.width + gap,
		height: titleHeight + picture.height + linesHeight + gap,
	};
	const width = gap + columns * cell.width;
	const above = textBlock(header, width - 2 * gap, metrics, HEADING);
	const below = textBlock(footer, width - 2 * gap, metrics, 1);
	const height = gap + above.height + rows * cell.height + below.height;
	if (width > MAX_SIDE || height > MAX_SIDE)
		throw new ImageError(
			`${panels.length} panels of ${picture.width} x ${picture.height} pixels need a picture of ` +
				`${width} x ${height}, more than ${MAX_SIDE} on a side`,
			{ advice: 'Choose a smaller output size, or put fewer pictures into one.' },
		);
	const canvas = makeCanvas(width, height, theme.background);
	drawBlock(canvas, above, gap, gap, theme);
	panels.forEach((panel, i) => {
		const x = gap + (i % columns) * cell.width;
		const y = gap + above.height + Math.floor(i / columns) * cell.height;
		drawPanel(canvas, panel, x, y, metrics, theme, mostPanelLines);
	});
	drawBlock(canvas, below, gap, gap + above.height + rows * cell.height, theme);
	return canvas;
}

function metricsOf(panels: readonly Panel[], maxLines: number): Metrics {
	const picture = commonSize(panels);
	const { text } = overlaySizes(picture);
	const titles = panels.map(({ title }) => title ?? '').filter((title) => title !== '');
	const titleSize = fitSize(titles, text, picture.width);
	const lineSize = Math.max(9, Math.round(text * 0.85));
	const counts = panels.map(
		({ lines = [] }) => captionLines(lines, lineSize, picture.width, maxLines).length,
	);
	const most = Math.max(0, ...counts);
	return {
		picture,
		gap: Math.max(4, Math.round(overlaySizes(picture).margin * 0.9)),
		titleSize,
		titleHeight: titles.length ? textHeights(titleSize).lineHeight : 0,
		lineSize,
		linesHeight: most ? most * textHeights(lineSize).lineHeight + Math.round(lineSize * 0.3) : 0,
	};
}

function drawPanel(
	canvas: Canvas,
	{ picture, drawOnto, title, lines = [], emptyText = 'no picture' }: Panel,
	x: number,
	y: number,
	{ picture: size, titleSize, titleHeight, lineSize }: Metrics,
	theme: Theme,
	maxLines: number,
): void {
	const middle = x + size.width / 2;
	if (title) {
		const at = { x: middle, y: y + textHeights(titleSize).capHeight };
		const shown = fitText(title, titleSize, size.width);
		drawText(canvas, shown, at, { size: titleSize, color: theme.text, align: 'center' });
	}
	const top = y + titleHeight;
	const box = { x, y: top, ...size };
	if (picture) {
		drawRaster(canvas, picture, x, top);
		drawOnto?.(canvas, box);
	} else drawEmptyPanel(canvas, box, emptyText, theme);
	const { lineHeight } = textHeights(lineSize);
	captionLines(lines, lineSize, size.width, maxLines).forEach((line, i) => {
		const at = { x: middle, y: top + size.height + (i + 1) * lineHeight };
		drawText(canvas, line, at, { size: lineSize, color: theme.text, align: 'center' });
	});
}

/** Lines with their sizes, and the height that they take. */
interface TextBlock {
	readonly lines: ReadonlyArray<{ readonly text: string; readonly size: number }>;
	readonly height: number;
}

/** @param heading - Factor by which the first line is larger. */
function textBlock(
	lines: readonly string[],
	width: number,
	{ picture, gap }: Metrics,
	heading: number,
): TextBlock {
	const { text } = overlaySizes(picture);
	const [first = '', ...rest] = lines;
	const large = Math.round(text * heading);
	const wrapped = [
		...captionLines([first], large, width, MAX_LINES).map((line) => ({ text: line, size: large })),
		...captionLines(rest, text, width, MAX_LINES).map((line) => ({ text: line, size: text })),
	];
	const height = wrapped.reduce((sum, { size }) => sum + textHeights(size).lineHeight, 0);
	return { lines: wrapped, height: height === 0 ? 0 : height + Math.ceil(gap / 2) };
}

function drawBlock(canvas: Canvas, { lines }: TextBlock, x: number, y: number, theme: Theme): void {
	let top = y;
	for (const { text, size } of lines) {
		const { capHeight, lineHeight } = textHeights(size);
		drawText(canvas, text, { x, y: top + capHeight }, { size, color: theme.text });
		top += lineHeight;
	}
}
