import { gzipSync } from 'node:zlib';
import { FitsError } from '../../src/errors';
import { readFits } from '../../src/fits';
import { imageFile } from './support/fitsBytes';

const bytesOf = (content: string | Uint8Array) =>
	new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);

describe('bytes that are not a FITS file are named for what they look like', () => {
	it.each([
		['', 'is empty: the server found nothing, or the download failed'],
		[
			'<!doctype html><title>502</title>',
			"starts like an HTML page: the server's error page was probably saved as FITS",
		],
		['\n <HTML><body>', 'starts like an HTML page'],
		['<?xml version="1.0"?><VOTABLE>', 'starts like an XML document'],
		[
			'{"status": "error"}',
			"starts like JSON: the server's answer or error was probably saved as FITS",
		],
		['[{"b:cutoutScience_stampData"', 'starts like JSON'],
		['\x89PNG\r\n\x1a\n', 'is a PNG picture, not the FITS file it was drawn from'],
		['\xff\xd8\xff\xe0', 'is a JPEG picture'],
		['GIF89a', 'is a GIF picture'],
		['PK\x03\x04', 'is a ZIP archive: unpack it first'],
		['PK\x05\x06\0\0', 'is an empty ZIP archive'],
		['7z\xbc\xaf\x27\x1c', 'is a 7-Zip archive'],
		['Rar!\x1a\x07', 'is a RAR archive'],
		['\x04\x22\x4d\x18', 'is compressed with lz4'],
		[`image.fits${'\0'.repeat(247)}ustar\0`, 'is a TAR archive: unpack it first'],
		[gzipSync(`image.fits${'\0'.repeat(247)}ustar\0`), 'is a TAR archive'],
		['II*\0', 'is a TIFF picture'],
		['RIFF\x10\0\0\0WEBPVP8 ', 'is a WebP picture'],
		['\x93NUMPY\x01\0', 'is a NumPy array (.npy)'],
		['BZh91AY', 'is compressed with bzip2'],
		['\xfd7zXZ\0', 'is compressed with xz'],
		['\x28\xb5\x2f\xfd', 'is compressed with zstd'],
		['\x1f\x9d\x90', 'is compressed with Unix compress'],
		['Obj\x01\x04\x14avro.codec', 'is an Avro alert packet: take the cutout out of it first'],
		['PAR1', 'is a Parquet table'],
		['\x89HDF\r\n', 'is an HDF5 file'],
		['version https://git-lfs.github.com/spec/v1\n', 'is a Git LFS pointer'],
		['U0lNUExFICA9ICAgICAgICAg', 'is still base64 text: decode it to bytes first'],
		['H4sIAAAAAAAAA+3R', 'is still base64 text'],
		['\xef\xbf\xbdPNG', 'was read as text by an earlier step'],
		['\x1f\xef\xbf\xbd\x08', 'was read as text by an earlier step'],
		[
			'Traceback (most recent call last):\n  File',
			'starts with the text "Traceback (most recent call last): File"',
		],
		['SIMPLE is better than complex', 'starts with the text "SIMPLE is better'],
		['\0\0\0\0', 'starts with zero bytes only'],
		['\x01\x02\xfe\xff', 'starts with the bytes 01 02 fe ff'],
		[gzipSync(''), 'is empty'],
		[gzipSync(Buffer.alloc(512)), 'starts with zero bytes only'],
		[gzipSync('<html>'), 'starts like an HTML page'],
	])('such as %j', (content, description) => {
		const run = () => readFits(bytesOf(content));
		expect(run).toThrow(FitsError);
		expect(run).toThrow(`This is not a FITS file: it ${description}`);
	});

	it('also a FITS file in base64', () => {
		const text = Buffer.from(imageFile(1, 1, [1])).toString('base64');
		expect(() => readFits(bytesOf(text))).toThrow('is still base64 text');
	});
});
