import { type WrittenChunk, writeUint32 } from './PngChunk';
import type { PngForm } from './PngPixels';
import { textChunk } from './textChunk';

/** What a PNG file can say beside its pixels. */
export interface PngOptions {
	/** Texts by keyword, written before the pixels; `decodePngText` reads them back. */
	readonly text?: Readonly<Record<string, string>>;
	/** Resolution for printing. @default not written */
	readonly pixelsPerInch?: number;
}

/** The chunks from IHDR to the last one before the pixels. */
export function headChunks(form: PngForm, options: PngOptions): WrittenChunk[] {
	const chunks: WrittenChunk[] = [headerChunk(form)];
	if (options.pixelsPerInch) chunks.push(resolutionChunk(options.pixelsPerInch));
	for (const [keyword, text] of Object.entries(options.text ?? {}))
		chunks.push(textChunk(keyword, text));
	if (form.palette) chunks.push(...paletteChunks(form.palette));
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

/** pHYs (11.3.4.3): pixels per metre, 0.0254 m an inch. */
function resolutionChunk(pixelsPerInch: number): WrittenChunk {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	const perMetre = Math.round(pixelsPerInch / 0.0254);
	view.setUint32(0, perMetre);
	view.setUint32(4, perMetre);
	data[8] = 1;
	return { type: 'pHYs', data };
}

/** PLTE (11.2.2) and, if an entry is not opaque, tRNS (11.3.1.1) up to the last such entry. */
function paletteChunks(palette: Uint8Array): WrittenChunk[] {
	const colors = palette.length / 4;
	const rgb = new Uint8Array(colors * 3);
	let transparent = 0;
	for (let i = 0, from = 0, to = 0; i < colors; i++, from += 4, to += 3) {
		rgb[to] = palette[from];
		rgb[to + 1] = palette[from + 1];
		rgb[to + 2] = palette[from + 2];
		if (palette[from + 3] !== 255) transparent = i + 1;
	}
	const chunks: WrittenChunk[] = [{ type: 'PLTE', data: rgb }];
	if (transparent) {
		const data = Uint8Array.from({ length: transparent }, (_, i) => palette[i * 4 + 3]);
		chunks.push({ type: 'tRNS', data });
	}
	return chunks;
}
