import type { PaletteRaster } from '../../grid';

/**
 * The same picture with only the palette entries that occur, those that are not opaque first (so that
 * the tRNS chunk is short) and else in their old order (so that neighbours in a colormap stay neighbours).
 */
export function usedPalette(raster: PaletteRaster): PaletteRaster {
	const { data, palette } = raster;
	const used = new Uint8Array(256);
	for (let i = 0; i < data.length; i++) used[data[i]] = 1;
	const entries: number[] = [];
	for (let entry = 0; entry < 256; entry++) if (used[entry]) entries.push(entry);
	const alpha = (entry: number): number => palette[entry * 4 + 3];
	const kept = [
		...entries.filter((entry) => alpha(entry) !== 255),
		...entries.filter((entry) => alpha(entry) === 255),
	];
	const newIndex = new Uint8Array(256);
	const colors = new Uint8Array(kept.length * 4);
	kept.forEach((entry, i) => {
		newIndex[entry] = i;
		colors.set(palette.subarray(entry * 4, entry * 4 + 4), i * 4);
	});
	const indices = new Uint8Array(data.length);
	for (let i = 0; i < data.length; i++) indices[i] = newIndex[data[i]];
	return { ...raster, data: indices, palette: colors };
}
