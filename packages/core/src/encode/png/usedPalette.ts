import { ImageError } from '../../errors';
import { type PaletteRaster, fillRows, repeatedRows } from '../../grid';
import { isOpaque } from './isOpaque';

/** From this many pixels on a shorter palette saves less than it costs to write all indices anew. */
const KEEP_INDICES_FROM = 16384;
/** With more colours than this a pixel takes a whole byte whatever the palette's length. */
const BYTE_FROM_COLORS = 17;

/**
 * The same picture with only the palette entries that occur, those that are not opaque first (so that
 * the tRNS chunk is short) and else in their old order (so that neighbours in a colormap stay neighbours).
 * A large picture of many opaque colours keeps its indices and a full palette.
 *
 * @param repeats - Rows that repeat the one above, if known.
 * @throws {ImageError} An index beyond the palette.
 */
export function usedPalette(
	raster: PaletteRaster,
	repeats = repeatedRows(raster.data, raster.width, raster.height),
): PaletteRaster {
	const { data, palette } = raster;
	if (keepsIndices(raster)) return raster;
	const used = usedEntries(raster, repeats);
	const outside = used.indexOf(1, palette.length / 4);
	if (outside >= 0)
		throw new ImageError(
			`A pixel asks for entry ${outside} of a palette that has ${palette.length / 4} entries`,
			{ advice: 'Give a palette with an entry for every index.' },
		);
	const newIndex = new Uint8Array(256);
	const colors = new Uint8Array(palette.length);
	let kept = 0;
	const keep = (entry: number) => {
		newIndex[entry] = kept;
		for (let c = 0; c < 4; c++) colors[kept * 4 + c] = palette[entry * 4 + c];
		kept++;
	};
	const entries = palette.length / 4;
	if (!isOpaque(palette)) {
		for (let entry = 0; entry < entries; entry++)
			if (used[entry] && palette[entry * 4 + 3] !== 255) keep(entry);
	}
	for (let entry = 0; entry < entries; entry++)
		if (used[entry] && palette[entry * 4 + 3] === 255) keep(entry);
	const { width } = raster;
	const indices = new Uint8Array(data.length);
	fillRows(indices, repeats, (_, start) => mapBytes(data, indices, start, start + width, newIndex));
	return { ...raster, data: indices, palette: colors.subarray(0, kept * 4) };
}

/**
 * Whether a large picture needs a byte for a pixel anyway, and all its colours are opaque. Its palette must
 * be full: then no index can lie beyond it.
 */
function keepsIndices({ data, palette }: PaletteRaster): boolean {
	if (data.length < KEEP_INDICES_FROM || palette.length < 1024 || !isOpaque(palette)) return false;
	const used = new Uint8Array(256);
	let colors = 0;
	for (let i = 0; i < data.length && colors < BYTE_FROM_COLORS; i++) {
		if (used[data[i]]) continue;
		used[data[i]] = 1;
		colors++;
	}
	return colors >= BYTE_FROM_COLORS;
}

/** 1 for each entry that occurs. */
function usedEntries({ data, width, height }: PaletteRaster, repeats: Uint8Array): Uint8Array {
	const used = new Uint8Array(256);
	for (let y = 0; y < height; y++)
		if (!repeats[y]) markBytes(data, y * width, (y + 1) * width, used);
	return used;
}

function markBytes(bytes: Uint8Array, start: number, end: number, used: Uint8Array): void {
	for (let i = start; i < end; i++) used[bytes[i]] = 1;
}

function mapBytes(
	from: Uint8Array,
	to: Uint8Array,
	start: number,
	end: number,
	map: Uint8Array,
): void {
	for (let i = start; i < end; i++) to[i] = map[from[i]];
}
