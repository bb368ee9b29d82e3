import { type Canvas, makeCanvas, type Rectangle } from '../../../src/draw';
import { randomBytes } from '../../encode/rasters';

/** A canvas of one gray. */
export function plain(width: number, height: number, gray = 0): Canvas {
	return makeCanvas(width, height, [gray, gray, gray, 255]);
}

/** A canvas of noise around a gray. */
export function noisy(side: number, gray: number): Canvas {
	const canvas = plain(side, side, gray);
	const next = randomBytes(7);
	for (let i = 0; i < canvas.data.length; i += 4) {
		const value = Math.min(255, Math.max(0, gray + (next() % 61) - 30));
		canvas.data[i] = canvas.data[i + 1] = canvas.data[i + 2] = value;
	}
	return canvas;
}

/** Pixels as one number each, which are quicker to compare. */
export function wordsOf({ data }: Canvas): Uint32Array {
	return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

/** The smallest rectangle around pixels that differ between two canvases of one size. */
export function changedPart(before: Canvas, after: Canvas): Rectangle | undefined {
	const [old, now] = [wordsOf(before), wordsOf(after)];
	let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
	for (let i = 0; i < now.length; i++) {
		if (old[i] === now[i]) continue;
		const [x, y] = [i % after.width, Math.floor(i / after.width)];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	if (right < 0) return undefined;
	return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The whole canvas. */
export function wholeOf({ width, height }: Canvas): Rectangle {
	return { x: 0, y: 0, width, height };
}
