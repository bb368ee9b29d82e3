import type { Canvas, Color } from '../draw';
import { markerMask, STEPS_PER_PIXEL } from './markerMask';
import type { MarkerMark } from './Scene';

/** How a marker looks, independent of its position. */
export type MarkerLook = Pick<MarkerMark, 'shape' | 'radius' | 'fill' | 'edge' | 'edgeWidth'>;

/**
 * The pixels of a marker with their colors, ready to be painted onto an opaque background: edge and inside are
 * mixed once, not for every point.
 */
export class MarkerSprite {
	private readonly columns: number[] = [];
	private readonly rows: number[] = [];
	/** How much of the background shows through, 0 to 1. */
	private readonly background: number[] = [];
	/** What is added to it: red, green, blue of each pixel. */
	private readonly added: number[] = [];

	/** @param stepX - Where the middle lies right of a whole pixel, in STEPS_PER_PIXEL. @param stepY - Below. */
	constructor({ shape, radius, fill, edge, edgeWidth }: MarkerLook, stepX: number, stepY: number) {
		const { edge: outer, inside } = markerMask(shape, radius, edgeWidth, stepX, stepY);
		const { width, height, data } = outer.mask;
		for (let y = 0; y < height; y++)
			for (let x = 0; x < width; x++) {
				const [column, row] = [x + outer.left, y + outer.top];
				const [innerX, innerY] = [column - inside.left, row - inside.top];
				const isInside = innerX >= 0 && innerX < inside.mask.width && innerY >= 0;
				const inner = isInside ? (inside.mask.data[innerY * inside.mask.width + innerX] ?? 0) : 0;
				this.addPixel(column, row, part(data[y * width + x], edge), edge, part(inner, fill), fill);
			}
	}

	/** Paints the marker with its middle in that pixel. */
	paint({ clip, data, width }: Canvas, column: number, row: number): void {
		const { columns, rows, background, added } = this;
		const [right, bottom] = [clip.x + clip.width, clip.y + clip.height];
		for (let i = 0; i < columns.length; i++) {
			const x = column + columns[i];
			const y = row + rows[i];
			if (x < clip.x || x >= right || y < clip.y || y >= bottom) continue;
			const at = (y * width + x) * 4;
			const through = background[i];
			data[at] = data[at] * through + added[3 * i];
			data[at + 1] = data[at + 1] * through + added[3 * i + 1];
			data[at + 2] = data[at + 2] * through + added[3 * i + 2];
		}
	}

	private addPixel(
		column: number,
		row: number,
		outer: number,
		edge: Color,
		inner: number,
		fill: Color,
	): void {
		if (outer === 0 && inner === 0) return;
		this.columns.push(column);
		this.rows.push(row);
		this.background.push((1 - outer) * (1 - inner));
		for (let c = 0; c < 3; c++)
			// Half a step more, so that what is cut off later is rounded.
			this.added.push(edge[c] * outer * (1 - inner) + fill[c] * inner + 0.5);
	}
}

function part(coverage: number, color: Color): number {
	return (coverage * color[3]) / 65025;
}

/** Looks kept; a curve needs about 15. When there are more, all are dropped. */
const MAX_KEPT = 400;

/** By look; in each the sprites of every part of a pixel. */
const kept = new Map<string, MarkerSprite[]>();

/** The sprite of a marker; the same for the same arguments, and kept between calls. */
export function markerSprite(look: MarkerLook, stepX: number, stepY: number): MarkerSprite {
	const { shape, radius, edgeWidth, fill, edge } = look;
	const key = `${shape} ${radius} ${edgeWidth} ${packed(fill)} ${packed(edge)}`;
	let sprites = kept.get(key);
	if (!sprites) {
		if (kept.size >= MAX_KEPT) kept.clear();
		sprites = [];
		kept.set(key, sprites);
	}
	const place = stepX * STEPS_PER_PIXEL + stepY;
	return (sprites[place] ??= new MarkerSprite(look, stepX, stepY));
}

function packed([red, green, blue, alpha]: Color): number {
	return ((red << 24) | (green << 16) | (blue << 8) | alpha) >>> 0;
}
