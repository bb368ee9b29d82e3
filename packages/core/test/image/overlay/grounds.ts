import { type Canvas, makeCanvas, type Rectangle } from '../../../src/draw';
import { randomBytes } from '../../encode/rasters';

/** A canvas of one grey. */
export function plain(width: number, height: number, gray = 0): Canvas {
	return makeCanvas(width, height, [gray, gray, gray, 255]);
}

/** A canvas of noise around a grey. */
export function noisy(side: number, gray: number): Canvas {
	const canvas = plain(side, side, gray);
	const next = randomBytes(7);
	for (let i = 0; i < canvas.data.length; i += 4) {
		const value = Math.min(255, Math.max(0, gray + (next() % 61) - 30));
		canvas.data.fill(value, i, i + 3);
	}
	return canvas;
}

/** The whole canvas. */
export function wholeOf({ width, height }: Canvas): Rectangle {
	return { x: 0, y: 0, width, height };
}
