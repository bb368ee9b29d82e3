import {
	areOpaque,
	repeatedRows,
	type GrayRaster,
	type PaletteRaster,
	type Raster,
	type RgbaRaster,
} from '../grid';
import { blendPixel } from './blend';
import type { Canvas } from './Canvas';
import { colorTable, pixelWords } from './pixelWords';
import { intersection, type Rectangle } from './Rectangle';
import { copyPixels, type Scaling, scalingOf } from './scaled';
import { toRgbaRaster } from './toRgbaRaster';

/** Draws a picture on the canvas, its top left corner at a whole pixel; transparent pixels keep the canvas. */
export function drawRaster(canvas: Canvas, raster: Raster, left: number, top: number): void {
	const { width, height } = raster;
	const seen = intersection(canvas.clip, { x: left, y: top, width, height });
	if (seen.width <= 0 || seen.height <= 0) return;
	const scaling = scalingOf(raster);
	if (scaling && drawScaled(canvas, scaling, left, top, seen)) return;
	if (raster.kind !== 'rgba') {
		const colors = colorTable(raster);
		const used = raster.kind === 'gray' ? colors.length : raster.palette.length / 4;
		if (areOpaque(colors, 0, used)) {
			drawIndexed(canvas, raster, colors, left, top, seen);
			return;
		}
	}
	drawRgba(canvas, toRgbaRaster(raster), left, top, seen);
}

/**
 * Draws a scaled picture from its source.
 *
 * @returns Whether it could: a source with transparent pixels can't be copied over the canvas.
 */
function drawScaled(
	{ pixels, width }: Canvas,
	{ source, columns, rows }: Scaling,
	left: number,
	top: number,
	seen: Rectangle,
): boolean {
	const colors = pixelWords(toRgbaRaster(source));
	if (!areOpaque(colors, 0, colors.length)) return false;
	const [x, y] = [seen.x - left, seen.y - top];
	const part = {
		columns: columns.subarray(x, x + seen.width),
		rows: rows.subarray(y, y + seen.height),
	};
	const start = seen.y * width + seen.x;
	copyPixels(colors, source.width, part, { pixels, start, stride: width });
	return true;
}

/** Indices become colors on the canvas itself; rows that repeat are copied there. */
function drawIndexed(
	canvas: Canvas,
	{ data, width, height }: GrayRaster | PaletteRaster,
	colors: Int32Array,
	left: number,
	top: number,
	seen: Rectangle,
): void {
	const { pixels } = canvas;
	const repeats = repeatedRows(data, width, height);
	for (let y = seen.y; y < seen.y + seen.height; y++) {
		const to = y * canvas.width + seen.x;
		if (repeats[y - top] && y > seen.y) {
			pixels.copyWithin(to, to - canvas.width, to - canvas.width + seen.width);
			continue;
		}
		const from = (y - top) * width + seen.x - left;
		for (let x = 0; x < seen.width; x++) pixels[to + x] = colors[data[from + x]];
	}
}

function drawRgba(
	canvas: Canvas,
	source: RgbaRaster,
	left: number,
	top: number,
	seen: Rectangle,
): void {
	const pixels = pixelWords(source);
	for (let y = seen.y; y < seen.y + seen.height; y++) {
		const from = (y - top) * source.width + seen.x - left;
		const end = from + seen.width;
		const row = source.data.subarray(from * 4, end * 4);
		const to = (y * canvas.width + seen.x) * 4;
		if (areOpaque(pixels, from, end)) canvas.data.set(row, to);
		else
			for (let i = 0; i < row.length; i += 4)
				blendPixel(canvas.data, to + i, [row[i], row[i + 1], row[i + 2], row[i + 3]], 255);
	}
}
