import type { Raster } from '../grid';

/** Larger canvases are left to the garbage collector: 8 MiB, more than a card of 1080 pixels needs. */
const MAX_SPARE_PIXELS = 1 << 21;

/** Memory of the canvases that may be given back. */
const lent = new WeakMap<Raster, Int32Array>();
let spare: Int32Array | undefined;

/** Memory for `count` pixels: from the canvas given back last, or new. Its contents are undefined. */
export function takePixels(count: number): Int32Array {
	if (spare?.length !== count) return new Int32Array(count);
	const taken = spare;
	spare = undefined;
	return taken;
}

/** Remembers that only this canvas uses these pixels. */
export function lendPixels(canvas: Raster, pixels: Int32Array): void {
	lent.set(canvas, pixels);
}

/**
 * Gives back the memory of a canvas for the next one. Fresh memory has to be cleared first, which takes as long as
 * drawing a panel: labeled triplets and cards are a fifth faster (suites `triplets` and `livestream` of tools/bench).
 * Rasters that do not own their memory are left alone.
 *
 * @param raster - Nobody may look at it any more, nor at anything that shares its bytes.
 */
export function giveBack(raster: Raster): void {
	const pixels = lent.get(raster);
	if (!pixels || pixels.length > MAX_SPARE_PIXELS) return;
	lent.delete(raster);
	spare = pixels;
}
