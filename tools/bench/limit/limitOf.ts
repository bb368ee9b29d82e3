import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';

/** What no renderer of these pixels can avoid, by native code. */
export interface PhysicalLimit {
	/** Copies the file; deflates the very bytes that stand in our PNG by zlib's default (level 6); CRC of both. */
	readonly usual: () => number;
	/** The same with zlib's quickest useful strategy, Huffman codes only, which on noise is as small. */
	readonly quickest: () => number;
}

/**
 * The limit for a picture: a copy of its FITS bytes, and deflate and CRC of its filtered pixels.
 *
 * @param png - The picture as we made it, whose filtered rows are taken.
 */
export function limitOf(fits: readonly Uint8Array[], png: Uint8Array): PhysicalLimit {
	const rows = inflateSync(dataOf(png));
	const run = (options: object) => () => {
		for (const file of fits) file.slice();
		return crc32(deflateSync(rows, options));
	};
	return { usual: run({ level: 6 }), quickest: run({ strategy: constants.Z_HUFFMAN_ONLY }) };
}

/** What stands in the IDAT chunks. */
function dataOf(png: Uint8Array): Buffer {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const parts: Uint8Array[] = [];
	for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
	}
	return Buffer.concat(parts);
}
