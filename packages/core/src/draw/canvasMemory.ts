import type { Raster } from '../grid';

/** More is left to the garbage collector: 4 MiB. */
const MAX_SPARE_PIXELS = 1 << 20;

/** Canvases of which the memory may come back. */
const lent = new WeakMap<Raster, Int32Array>();
let spare: Int32Array | undefined;

/** Memory for so many pixels: that of the last canvas which was given back, or new. Its contents are undefined. */
export function takePixels(count: number): Int32Array {
	if (spare?.length !== count) return new Int32Array(count);
	const taken = spare;
	spare = undefined;
	return taken;
}

/** Remembers that a canvas has these pixels for itself. */
export function lendPixels(canvas: Raster, pixels: Int32Array): void {
	lent.set(canvas, pixels);
}

/**
 * Gives back the memory of a canvas for the next one: fresh memory has to be cleared first, which takes as long
 * as a panel takes to draw. Rasters that are no canvas of their own stay as they are.
 *
 * @param raster - Nobody may look at it any more, nor at anything that shares its bytes.
 */
export function giveBack(raster: Raster): void {
	const pixels = lent.get(raster);
	if (!pixels || pixels.length > MAX_SPARE_PIXELS) return;
	lent.delete(raster);
	spare = pixels;
}
