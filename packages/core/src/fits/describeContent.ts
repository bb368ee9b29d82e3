/** Leading bytes (as Latin-1 text) of what people save as FITS by mistake, and what to say about each. */
const SIGNATURES: readonly (readonly [start: string | RegExp, description: string])[] = [
	[
		/^\s*(<!doctype html|<html|<head|<body)/i,
		"starts like an HTML page: the server's error page was probably saved as FITS",
	],
	[/^\s*<(\?xml|votable)/i, 'starts like an XML document (a VOTable or an error report)'],
	[/^\s*[[{]/, "starts like JSON: the server's answer or error was probably saved as FITS"],
	['\x89PNG', 'is a PNG picture, not the FITS file it was drawn from'],
	['\xff\xd8\xff', 'is a JPEG picture'],
	['GIF8', 'is a GIF picture'],
	['PK\x03\x04', 'is a ZIP archive: unpack it first'],
	['PK\x05\x06', 'is an empty ZIP archive'],
	['7z\xbc\xaf', 'is a 7-Zip archive: unpack it first'],
	['Rar!\x1a', 'is a RAR archive: unpack it first'],
	['\x04\x22\x4d\x18', 'is compressed with lz4: unpack it first (gzip is read directly)'],
	['II*\0', 'is a TIFF picture'],
	['MM\0*', 'is a TIFF picture'],
	[/^RIFF.{4}WEBP/s, 'is a WebP picture'],
	['\x93NUMPY', 'is a NumPy array (.npy): write it with astropy.io.fits first'],
	['BZh', 'is compressed with bzip2: unpack it first (gzip is read directly)'],
	['\xfd7zXZ', 'is compressed with xz: unpack it first (gzip is read directly)'],
	['\x28\xb5\x2f\xfd', 'is compressed with zstd: unpack it first (gzip is read directly)'],
	['\x1f\x9d', 'is compressed with Unix compress (.Z): unpack it first (gzip is read directly)'],
	['Obj\x01', 'is an Avro alert packet: take the cutout out of it first'],
	['PAR1', 'is a Parquet table'],
	['\x89HDF', 'is an HDF5 file'],
	['#ASDF', 'is an ASDF file'],
	['%PDF', 'is a PDF document'],
	[
		'version https://git-lfs',
		'is a Git LFS pointer, not the file itself: fetch it with git lfs pull',
	],
	[/^(U0lNUExF|WFRFTlNJT04|H4sI)/, 'is still base64 text: decode it to bytes first'],
	[
		/^.?\xef\xbf\xbd/s,
		'was read as text by an earlier step, which destroys it: pass it on as binary data',
	],
];

/** Where a TAR archive says so, behind the name and sizes of its first file. */
const TAR_MARK_AT = 257;

/**
 * What bytes look like that are not a FITS file, as the end of the sentence "the file …".
 *
 * @param bytes - The whole file; only its first bytes are looked at.
 */
export function describeContent(bytes: Uint8Array): string {
	if (bytes.length === 0) {
		return 'is empty: the server found nothing, or the download failed';
	}
	const start = String.fromCharCode(...bytes.subarray(0, 80));
	if (String.fromCharCode(...bytes.subarray(TAR_MARK_AT, TAR_MARK_AT + 5)) === 'ustar')
		return 'is a TAR archive: unpack it first';
	const known = SIGNATURES.find(([expected]) =>
		typeof expected === 'string' ? start.startsWith(expected) : expected.test(start),
	);
	if (known) return known[1];
	if (bytes.every((byte, i) => i >= 2880 || byte === 0)) return 'starts with zero bytes only';
	if (/^[\t\n\r\x20-\x7e]+$/.test(start)) {
		return `starts with the text "${start.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
	}
	const hex = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0'));
	return `starts with the bytes ${hex.join(' ')}`;
}

/**
 * Whether binary data went through a text decoder and came out as UTF-8: many bytes above 7F, and all of them
 * in the order that UTF-8 prescribes, which numbers never keep for long. Looked at are 4,096 bytes from the
 * first one above 7F on, which is in the data since headers are ASCII.
 */
export function wasReadAsText(bytes: Uint8Array): boolean {
	const from = bytes.findIndex((byte) => byte > 0x7f);
	if (from < 0) return false;
	const sample = bytes.subarray(from, from + 4096);
	let sequences = 0;
	for (let i = 0; i < sample.length; i++) {
		if (sample[i] < 0x80) continue;
		const length = sample[i] < 0xc2 ? 0 : sample[i] < 0xe0 ? 1 : sample[i] < 0xf0 ? 2 : 3;
		if (length === 0) return false;
		for (const last = Math.min(i + length, sample.length - 1); i < last;) {
			if (sample[++i] >> 6 !== 2) return false;
		}
		sequences++;
	}
	return sequences >= 16;
}
