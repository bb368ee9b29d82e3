import { GIFEncoder } from 'gifenc';
import type { Raster } from '../../grid';
import { type AnimationOptions, checkFrames, frameDelaysMs } from '../animation/Animation';
import { gifFrame } from './gifFrame';

/** What happens to a frame before the next one is drawn (GIF89a, section 23). */
const DISPOSAL = { keep: 1, clear: 2 } as const;

/**
 * An animated GIF, which every chat and mail program plays. gifenc writes the file.
 *
 * Each frame has its own palette: exact if the frame has at most 256 colors, reduced otherwise. Delays are rounded to 10 ms,
 * and each pixel becomes either clear or opaque.
 *
 * @param frames - Rasters of one size; kinds may differ.
 * @throws {ImageError} No frame, or frames of different sizes. @throws {OptionError} A bad delay.
 * @see GIF89a specification (CompuServe 1990)
 */
export function encodeGif(frames: readonly Raster[], options: AnimationOptions): Uint8Array {
	checkFrames(frames);
	const delaysMs = frameDelaysMs(options, frames.length);
	const plays = options.loop ?? 0;
	const file = GIFEncoder();
	frames.forEach((frame, i) => {
		const { raster, clearIndex } = gifFrame(frame);
		const palette = colorsOf(raster.palette);
		file.writeFrame(raster.data, raster.width, raster.height, {
			palette,
			colorDepth: Math.max(1, Math.ceil(Math.log2(palette.length))),
			delay: delaysMs[i],
			transparent: clearIndex !== undefined,
			transparentIndex: clearIndex ?? 0,
			dispose: clearIndex === undefined ? DISPOSAL.keep : DISPOSAL.clear,
			repeat: plays === 0 ? 0 : plays === 1 ? -1 : plays - 1,
		});
	});
	file.finish();
	return file.bytes();
}

function colorsOf(palette: Uint8Array): Uint8Array[] {
	return Array.from({ length: palette.length / 4 }, (_, i) => palette.subarray(i * 4, i * 4 + 4));
}
