import { type WrittenChunk, writeUint32 } from './PngChunk';
import type { PngForm } from './PngPixels';
import { textChunk } from './textChunk';

/** What a PNG file can contain in addition to its pixels. */
export interface PngOptions {
	/** Texts by keyword, written before the pixels; `decodePngText` reads them back. */
	readonly text?: Readonly<Record<string, string>>;
	/** Resolution for printing. @default not written */
	readonly pixelsPerInch?: number;
}

/** The chunks from IHDR to the last one before the pixels; valid until the next call. */
export function headChunks(
	form: PngForm,
	{ text = {}, pixelsPerInch }: PngOptions,
): WrittenChunk[] {
	const chunks: WrittenChunk[] = [headerChunk(form)];
	if (pixelsPerInch) chunks.push(resolutionChunk(pixelsPerInch));
	for (const keyword of Object.keys(text)) chunks.push(textChunk(keyword, text[keyword]));
	if (form.palette) addPalette(chunks, form.palette);
	return chunks;
}

/** IHDR (PNG specification 3rd edition, 11.2.1): deflate, adaptive filters, not interlaced. */
function headerChunk({ width, height, bitDepth, colorType }: PngForm): WrittenChunk {
	const data = new Uint8Array(13);
	writeUint32(data, 0, width);
	writeUint32(data, 4, height);
	data[8] = bitDepth;
	data[9] = colorType;
	return { type: 'IHDR', data };
}

/** pHYs (11.3.4.3): pixels per meter, 0.0254 m an inch. */
function resolutionChunk(pixelsPerInch: number): WrittenChunk {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	const perMeter = Math.round(pixelsPerInch / 0.0254);
	view.setUint32(0, perMeter);
	view.setUint32(4, perMeter);
	data[8] = 1;
	return { type: 'pHYs', data };
}

/** Working memory: R, G, B of each entry of a palette. */
const rgb = new Uint8Array(256 * 3);

/** PLTE (11.2.2) and, if an entry is not opaque, tRNS (11.3.1.1) up to the last such entry. */
function addPalette(chunks: WrittenChunk[], palette: Uint8Array): void {
	let transparent = 0;
	let to = 0;
	for (let from = 0; from < palette.length; from += 4, to += 3) {
		rgb[to] = palette[from];
		rgb[to + 1] = palette[from + 1];
		rgb[to + 2] = palette[from + 2];
		if (palette[from + 3] !== 255) transparent = from / 4 + 1;
	}
	chunks.push({ type: 'PLTE', data: rgb.subarray(0, to) });
	if (transparent) {
		const data = Uint8Array.from({ length: transparent }, (_, i) => palette[i * 4 + 3]);
		chunks.push({ type: 'tRNS', data });
	}
}
