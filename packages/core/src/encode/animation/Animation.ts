import { ImageError, OptionError } from '../../errors';
import type { Raster } from '../../grid';
import { checkRaster } from '../checkRaster';

/** How frames follow each other. */
export interface AnimationOptions {
	/** How long each frame is shown, in milliseconds; one number, or one per frame. */
	readonly delayMs: number | readonly number[];
	/** How often the frames are played; 0 means endlessly. @default 0 */
	readonly loop?: number;
}

/**
 * Refuses frames that do not form an animation.
 *
 * @throws {ImageError} There are no frames, or they differ in size.
 */
export function checkFrames(frames: readonly Raster[]): void {
	if (frames.length === 0)
		throw new ImageError('An animation needs at least one picture', {
			advice: 'Give one picture per frame.',
		});
	frames.forEach(checkRaster);
	const [{ width, height }] = frames;
	const other = frames.findIndex((frame) => frame.width !== width || frame.height !== height);
	if (other < 0) return;
	const size = `${frames[other].width} x ${frames[other].height}`;
	throw new ImageError(
		`Frame ${other + 1} of the animation is ${size} pixels, but the first is ${width} x ${height}`,
		{ advice: 'Render all pictures of one animation with the same size.' },
	);
}

/**
 * The delay of every frame in milliseconds.
 *
 * @throws {OptionError} A delay below 0 or above 65,535 ms, or not as many delays as frames.
 */
export function frameDelaysMs({ delayMs }: AnimationOptions, frames: number): readonly number[] {
	const delays = typeof delayMs === 'number' ? new Array<number>(frames).fill(delayMs) : delayMs;
	if (delays.length === frames && delays.every((delay) => delay >= 0 && delay <= 65535))
		return delays;
	throw new OptionError(`Frame Time can't be ${JSON.stringify(delayMs)} for ${frames} frames`, {
		field: 'Frame Time (Ms)',
		given: delayMs,
		advice: 'Enter one number of milliseconds from 0 to 65535, or one per frame.',
	});
}
