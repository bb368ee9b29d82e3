import type { Raster } from '../../grid';
import { type AnimationOptions, checkFrames, frameDelaysMs } from '../animation/Animation';
import { ByteWriter } from './ByteWriter';
import { type GifFrame, gifFrame } from './gifFrame';
import { lzwCodes } from './lzwCodes';

/**
 * An animated GIF: every chat and mail program plays it.
 *
 * Each frame has its own palette: exact where it has at most 256 colors, reduced otherwise. Delays are rounded to 10 ms, alpha to clear or opaque.
 *
 * @param frames - Rasters of one size; kinds may differ.
 * @throws {ImageError} No frame, frames of different sizes. @throws {OptionError} A bad delay.
 * @see GIF89a specification (CompuServe 1990)
 */
export function encodeGif(frames: readonly Raster[], options: AnimationOptions): Uint8Array {
	checkFrames(frames);
	const delaysMs = frameDelaysMs(options, frames.length);
	const { width, height } = frames[0];
	const file = new ByteWriter();
	file.putAscii('GIF89a');
	file.putShort(width);
	file.putShort(height);
	file.put(0x70, 0, 0);
	putLoop(file, options.loop ?? 0);
	frames.forEach((frame, i) => putFrame(file, gifFrame(frame), delaysMs[i]));
	file.put(0x3b);
	return file.toBytes();
}

/** The NETSCAPE2.0 extension that browsers read: repeats after the first play, 0 for ever. */
function putLoop(file: ByteWriter, plays: number): void {
	if (plays === 1) return;
	file.put(0x21, 0xff, 11);
	file.putAscii('NETSCAPE2.0');
	file.put(3, 1);
	file.putShort(plays === 0 ? 0 : plays - 1);
	file.put(0);
}

/** Graphic control, image descriptor, local color table and pixels (GIF89a, 23, 20, 21, 22). */
function putFrame(file: ByteWriter, { raster, clearIndex }: GifFrame, delayMs: number): void {
	const { width, height, data, palette } = raster;
	const colors = palette.length / 4;
	const tableBits = Math.max(1, Math.ceil(Math.log2(colors)));
	/** Disposal 2, clear the frame, where clear pixels would show the one before; else 1, keep it. */
	const disposal = clearIndex === undefined ? 1 : 2;
	file.put(0x21, 0xf9, 4, (disposal << 2) | (clearIndex === undefined ? 0 : 1));
	file.putShort(Math.round(delayMs / 10));
	file.put(clearIndex ?? 0, 0);
	file.put(0x2c, 0, 0, 0, 0);
	file.putShort(width);
	file.putShort(height);
	file.put(0x80 | (tableBits - 1));
	const table = new Uint8Array(3 << tableBits);
	for (let i = 0; i < colors; i++) table.set(palette.subarray(i * 4, i * 4 + 3), i * 3);
	file.append(table);
	const codeSize = Math.max(2, tableBits);
	const codes = lzwCodes(data, codeSize);
	file.put(codeSize);
	for (let at = 0; at < codes.length; at += 255) {
		const block = codes.subarray(at, at + 255);
		file.put(block.length);
		file.append(block);
	}
	file.put(0);
}
