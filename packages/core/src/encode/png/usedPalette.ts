import { ImageError } from '../../errors';
import { type PaletteRaster, repeatedRows } from '../../grid';
import { isOpaque } from './isOpaque';

/** From this many pixels on a shorter palette saves less than it costs to write all indices anew. */
const KEEP_INDICES_FROM = 16384;
/** With more colours than this a pixel takes a whole byte whatever the palette's length. */
const BYTE_FROM_COLORS = 17;

/** Working memory: 1 for each entry that occurs; where it is now; colours that are left. */
const used = new Uint8Array(256);
const newIndex = new Uint8Array(256);
const colors = new Uint8Array(1024);

/** A palette without the entries that do not occur. */
export interface UsedPalette {
	/** R, G, B, A of each entry that is left. */
	readonly palette: Uint8Array;
	/** Where each old entry that occurs is now; undefined if all are where they were. Valid until the next call. */
	readonly newIndex?: Uint8Array;
}

/**
 * Only the palette entries that occur, those that are not opaque first (so that the tRNS chunk is short) and
 * else in their old order (so that neighbours in a colormap stay neighbours). A large picture of many opaque
 * colours keeps all.
 *
 * @param repeats - Rows that repeat the one above, if known.
 * @throws {ImageError} An index beyond the palette.
 */
export function usedPalette(
	raster: PaletteRaster,
	repeats = repeatedRows(raster.data, raster.width, raster.height),
): UsedPalette {
	const { palette } = raster;
	if (keepsIndices(raster)) return { palette };
	markUsed(raster, repeats);
	const entries = palette.length / 4;
	const outside = entries < 256 ? used.indexOf(1, entries) : -1;
	if (outside >= 0)
		throw new ImageError(
			`A pixel asks for entry ${outside} of a palette that has ${entries} entries`,
			{ advice: 'Give a palette with an entry for every index.' },
		);
	let kept = 0;
	const keep = (isKept: (alpha: number) => boolean) => {
		for (let entry = 0; entry < entries; entry++) {
			if (!used[entry] || !isKept(palette[entry * 4 + 3])) continue;
			newIndex[entry] = kept;
			for (let c = 0; c < 4; c++) colors[kept * 4 + c] = palette[entry * 4 + c];
			kept++;
		}
	};
	if (!isOpaque(palette)) keep((alpha) => alpha !== 255);
	keep((alpha) => alpha === 255);
	return { palette: colors.slice(0, kept * 4), newIndex };
}

/**
 * Whether a large picture needs a byte for a pixel anyway, and all its colours are opaque. Its palette must
 * be full: then no index can lie beyond it.
 */
function keepsIndices({ data, palette }: PaletteRaster): boolean {
	if (data.length < KEEP_INDICES_FROM || palette.length < 1024 || !isOpaque(palette)) return false;
	const met = new Uint8Array(256);
	let found = 0;
	for (let i = 0; i < data.length && found < BYTE_FROM_COLORS; i++) {
		if (met[data[i]]) continue;
		met[data[i]] = 1;
		found++;
	}
	return found >= BYTE_FROM_COLORS;
}

function markUsed({ data, width, height }: PaletteRaster, repeats: Uint8Array): void {
	used.fill(0);
	for (let y = 0; y < height; y++)
		if (!repeats[y]) for (let i = y * width; i < (y + 1) * width; i++) used[data[i]] = 1;
}
