import type { PixelRows } from '@fink/kernel';
import type { Raster } from '../../grid';
import { type AnimationOptions, checkFrames, frameDelaysMs } from '../animation/Animation';
import { stackFrames } from '../animation/stackFrames';
import { compressRows } from './compressRows';
import { headChunks, type PngOptions } from './headChunks';
import { END_CHUNK, joinChunks, type WrittenChunk } from './PngChunk';
import { toPngPixels } from './toPngPixels';

/**
 * An animated PNG: exact colors, and the first frame in programs without support for animation.
 *
 * @param frames - Rasters of one size; kinds may differ.
 * @throws {ImageError} No frame, frames of different sizes. @throws {OptionError} A bad delay.
 * @see PNG specification, 3rd edition, 11.3.6 (acTL, fcTL, fdAT)
 */
export function encodeApng(
	frames: readonly Raster[],
	options: AnimationOptions & PngOptions,
): Uint8Array {
	checkFrames(frames);
	const delaysMs = frameDelaysMs(options, frames.length);
	const all = toPngPixels(stackFrames(frames));
	const { width, height } = frames[0];
	const chunks: WrittenChunk[] = headChunks({ ...all, height }, options);
	chunks.splice(1, 0, animationChunk(frames.length, options.loop ?? 0));
	let sequence = 0;
	frames.forEach((_, i) => {
		const data = compressRows(frameRows(all.rows, height, i));
		chunks.push(frameChunk(sequence++, width, height, delaysMs[i]));
		chunks.push(i === 0 ? { type: 'IDAT', data } : frameDataChunk(sequence++, data));
	});
	return joinChunks([...chunks, END_CHUNK]);
}

/** The rows of frame `i` of frames stacked on each other. */
function frameRows(all: PixelRows, height: number, i: number): PixelRows {
	const frameBytes = (all.bytes.length / all.height) * height;
	return { ...all, height, bytes: all.bytes.subarray(i * frameBytes, (i + 1) * frameBytes) };
}

/** acTL: number of frames and of plays, 0 means endless. */
function animationChunk(frames: number, plays: number): WrittenChunk {
	const data = new Uint8Array(8);
	const view = new DataView(data.buffer);
	view.setUint32(0, frames);
	view.setUint32(4, plays);
	return { type: 'acTL', data };
}

/** fcTL of a frame that covers the whole picture and replaces what was there. */
function frameChunk(
	sequence: number,
	width: number,
	height: number,
	delayMs: number,
): WrittenChunk {
	const data = new Uint8Array(26);
	const view = new DataView(data.buffer);
	view.setUint32(0, sequence);
	view.setUint32(4, width);
	view.setUint32(8, height);
	view.setUint16(20, Math.round(delayMs));
	view.setUint16(22, 1000);
	return { type: 'fcTL', data };
}

/** fdAT: the sequence number, then what IDAT would hold. */
function frameDataChunk(sequence: number, stream: Uint8Array): WrittenChunk {
	const data = new Uint8Array(4 + stream.length);
	new DataView(data.buffer).setUint32(0, sequence);
	data.set(stream, 4);
	return { type: 'fdAT', data };
}
