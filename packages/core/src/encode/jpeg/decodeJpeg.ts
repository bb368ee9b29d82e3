import { ImageError } from '../../errors';
import type { RgbaRaster } from '../../grid';
import { MAX_PICTURE_PIXELS, pictureTooLarge } from '../pictureLimits';

/** jimp's JPEG decoder (jpeg-js). Its own types require Node's Buffer although any bytes work. */
interface JpegReader {
	decode(
		bytes: Uint8Array,
		options: {
			useTArray: boolean;
			formatAsRGBA: boolean;
			tolerantDecoding: boolean;
			maxResolutionInMP: number;
			maxMemoryUsageInMB: number;
		},
	): { readonly width: number; readonly height: number; readonly data: Uint8Array };
}

/** Coefficients and samples of the largest picture that is read. */
const MAX_MEMORY_MB = 512;

/**
 * The pixels of a JPEG file, baseline or progressive, by jimp's decoder, which is loaded at the first call.
 *
 * @throws {ImageError} No JPEG file, damaged, or of more than 16,777,216 pixels.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<RgbaRaster> {
	const size = sizeInHeader(bytes);
	if (size && size.width * size.height > MAX_PICTURE_PIXELS)
		throw pictureTooLarge('JPEG', size.width, size.height);
	const { default: jpeg } = await import('@jimp/js-jpeg');
	const reader = jpeg() as unknown as JpegReader;
	try {
		const { width, height, data } = reader.decode(bytes, {
			useTArray: true,
			formatAsRGBA: true,
			tolerantDecoding: false,
			maxResolutionInMP: MAX_PICTURE_PIXELS / 1e6,
			maxMemoryUsageInMB: MAX_MEMORY_MB,
		});
		return { kind: 'rgba', width, height, data };
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : 'it is not valid';
		throw new ImageError(`The JPEG file can't be read: ${why.slice(0, 120)}`, {
			advice: 'The download was probably interrupted or altered: get the file again.',
			cause,
		});
	}
}

/** Width and height of the frame header (SOF), before anything is unpacked. ITU-T T.81, B.1 and B.2.2. */
function sizeInHeader(bytes: Uint8Array): { width: number; height: number } | undefined {
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
		const marker = bytes[at + 1];
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		const number = (from: number) => bytes[from] * 256 + bytes[from + 1];
		if (isFrame) return { height: number(at + 5), width: number(at + 7) };
		at += 2 + number(at + 2);
	}
	return undefined;
}
