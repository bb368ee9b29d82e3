import { toRgbaRaster } from '../../draw';
import type { Raster } from '../../grid';

/**
 * Frames of one size as one tall raster, so that they share one palette and one pixel form.
 *
 * The kind is kept if all frames have it (and, for palettes, the same palette); else it is RGBA.
 */
export function stackFrames(frames: readonly Raster[]): Raster {
	const [first] = frames;
	if (frames.every((frame) => isLike(frame, first)))
		return { ...first, height: first.height * frames.length, data: joined(frames) };
	const rgba = frames.map(toRgbaRaster);
	return { ...rgba[0], height: first.height * frames.length, data: joined(rgba) };
}

function isLike(frame: Raster, first: Raster): boolean {
	if (frame.kind !== 'palette' || first.kind !== 'palette') return frame.kind === first.kind;
	return (
		frame.palette.length === first.palette.length &&
		frame.palette.every((byte, i) => byte === first.palette[i])
	);
}

function joined(frames: readonly Raster[]): Uint8Array {
	const size = frames[0].data.length;
	const all = new Uint8Array(size * frames.length);
	frames.forEach(({ data }, i) => all.set(data, i * size));
	return all;
}
