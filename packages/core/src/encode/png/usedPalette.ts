import { usedBytes } from '@fink/kernel';
import { ImageError } from '../../errors';
import { areOpaque, isOpaque, type PaletteRaster } from '../../grid';

/** With at least this many pixels, a shorter palette saves less than rewriting all indices costs. */
const KEEP_INDICES_FROM = 16384;
/** With more colors than this a pixel takes a whole byte, regardless of the palette's length. */
const BYTE_FROM_COLORS = 17;

/** Working memory: 1 for each entry that occurs; where it is now; colors that are left. */
const used = new Uint8Array(256);
const newIndex = new Uint8Array(256);
const colors = new Int32Array(256);
const colorBytes = new Uint8Array(colors.buffer);

/** A palette without the entries that do not occur; valid until the next call. */
export interface UsedPalette {
	/** R, G, B, A of each entry that is left. */
	readonly palette: Uint8Array;
	/** Where each old entry that occurs is now; undefined if all are where they were. */
	readonly newIndex?: Uint8Array;
}

/**
 * Only the palette entries that occur, those that are not opaque first (so that the tRNS chunk is short) and
 * else in their old order (so that neighbors in a colormap stay neighbors). A large picture of many opaque
 * colors keeps all.
 *
 * @throws {ImageError} An index beyond the palette.
 */
export function usedPalette(raster: PaletteRaster): UsedPalette {
	const { palette } = raster;
	if (keepsIndices(raster)) return { palette };
	usedBytes(raster.data, used);
	const entries = palette.length / 4;
	const outside = entries < 256 ? used.indexOf(1, entries) : -1;
	if (outside >= 0)
		throw new ImageError(`A pixel refers to entry ${outside} of a palette of ${entries} entries`, {
			advice: 'Give a palette with an entry for every index.',
		});
	const aligned = palette.byteOffset % 4 === 0 ? palette : palette.slice();
	const all = new Int32Array(aligned.buffer, aligned.byteOffset, entries);
	let kept = 0;
	const keep = (entry: number) => {
		newIndex[entry] = kept;
		colors[kept++] = all[entry];
	};
	if (areOpaque(all, 0, entries)) {
		for (let entry = 0; entry < entries; entry++) if (used[entry]) keep(entry);
	} else {
		const isClear = (entry: number) => palette[entry * 4 + 3] !== 255;
		for (let entry = 0; entry < entries; entry++) if (used[entry] && isClear(entry)) keep(entry);
		for (let entry = 0; entry < entries; entry++) if (used[entry] && !isClear(entry)) keep(entry);
	}
	return { palette: colorBytes.subarray(0, kept * 4), newIndex };
}

/**
 * Whether a large picture needs a byte for a pixel anyway, and all its colors are opaque. Its palette must
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
