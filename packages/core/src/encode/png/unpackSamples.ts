/** How the rows of a PNG file hold their pixels. */
export interface PngSamples {
	/** Bits of a sample. */
	readonly depth: number;
	readonly colorType: number;
	readonly channels: number;
	/** R, G, B of each entry (PLTE). */
	readonly palette?: Uint8Array;
	/** tRNS: alpha of palette entries, or the one gray or color that is clear. */
	readonly clear?: Uint8Array;
}

/** Where a row goes: bytes of RGBA. */
interface RowPlace {
	readonly data: Uint8Array;
	/** Byte of its first pixel. */
	readonly first: number;
	/** Bytes from pixel to pixel. */
	readonly step: number;
}

/** Writes the pixels of an unfiltered row as RGBA. PNG specification 3rd edition, 7.2, 11.2 and 11.3.1. */
export function unpackSamples(
	line: Uint8Array,
	{ depth, colorType, channels, palette = EMPTY, clear }: PngSamples,
	columns: number,
	{ data, first, step }: RowPlace,
): void {
	const most = 2 ** depth - 1;
	const sample = (index: number): number => {
		if (depth === 8) return line[index];
		if (depth === 16) return line[2 * index] * 256 + line[2 * index + 1];
		const bit = index * depth;
		return (line[bit >> 3] >> (8 - depth - (bit & 7))) & most;
	};
	const toByte =
		depth === 8 ? (value: number) => value : (value: number) => Math.round((value * 255) / most);
	const clearSample = (channel: number) =>
		clear ? clear[2 * channel] * 256 + clear[2 * channel + 1] : -1;
	const isColor = colorType === 2 || colorType === 6;
	const alphaAt = colorType === 4 ? 1 : colorType === 6 ? 3 : -1;
	for (let x = 0, to = first; x < columns; x++, to += step) {
		const from = x * channels;
		if (colorType === 3) {
			const entry = sample(from);
			for (let c = 0; c < 3; c++) data[to + c] = palette[3 * entry + c] ?? 0;
			data[to + 3] = clear?.[entry] ?? 255;
			continue;
		}
		let isClear = clear !== undefined && alphaAt < 0;
		for (let c = 0; c < 3; c++) {
			const channel = isColor ? c : 0;
			const value = sample(from + channel);
			data[to + c] = toByte(value);
			if (isClear && value !== clearSample(channel)) isClear = false;
		}
		data[to + 3] = alphaAt >= 0 ? toByte(sample(from + alphaAt)) : isClear ? 0 : 255;
	}
}

const EMPTY = new Uint8Array(0);
