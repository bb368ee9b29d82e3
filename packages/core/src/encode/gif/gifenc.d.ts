/**
 * The part of gifenc 1.0.3 that `encodeGif` uses; the package ships without types. `tsconfig.base.json` lists this file,
 * so that every package that compiles core's sources has it.
 */
declare module 'gifenc' {
	/** One frame of a GIF. */
	interface FrameOptions {
		/** Red, green and blue of each entry. */
		readonly palette: ArrayLike<number>[];
		/** Bits of a palette index, 1 to 8. */
		readonly colorDepth: number;
		/** In milliseconds. */
		readonly delay: number;
		/** Whether `transparentIndex` stands for clear pixels. */
		readonly transparent: boolean;
		readonly transparentIndex: number;
		/** What happens to the frame before the next one is drawn: 1 keeps it, 2 clears it. */
		readonly dispose: number;
		/** How often the animation is repeated after its first play; 0 endlessly, -1 never. */
		readonly repeat: number;
	}

	/** Collects the frames of one file. */
	interface Encoder {
		writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
		finish(): void;
		/** A copy of the bytes written so far. */
		bytes(): Uint8Array;
	}

	export function GIFEncoder(): Encoder;
}
