import { areOpaque, type Raster } from '../grid';
import { colorTable, pixelWords } from './pixelWords';

/** Whether no pixel of a picture can be seen through. */
export function isOpaque(raster: Raster): boolean {
	if (raster.kind === 'gray') return true;
	if (raster.kind === 'palette') {
		const colors = colorTable(raster);
		const used = raster.palette.length / 4;
		return areOpaque(colors, 0, used) || raster.data.every((entry) => colors[entry] >>> 24 === 255);
	}
	const words = pixelWords(raster);
	return areOpaque(words, 0, words.length);
}
