const PNG = '89504e470d0a1a0a';

/** Width and height in the header of a PNG file; undefined for anything else. */
export function readPngSize(
	bytes: Buffer,
): { readonly width: number; readonly height: number } | undefined {
	if (bytes.subarray(0, 8).toString('hex') !== PNG || bytes.length < 24) return undefined;
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
