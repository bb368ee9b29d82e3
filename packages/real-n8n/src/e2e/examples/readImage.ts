import { expectThat } from './expectThat';

/** What a picture's own header says. */
export interface ImageFacts {
	readonly type: 'png' | 'apng' | 'gif';
	readonly width: number;
	readonly height: number;
	/** Pictures in it: 1 for a still one. */
	readonly frames: number;
}

const PNG = '89504e470d0a1a0a';

/**
 * Reads a picture's size and counts its frames, chunk by chunk, to the end of the file: PNG (W3C, third
 * edition) and GIF89a.
 *
 * @throws {RealN8nError} When it is neither, or not whole.
 */
export function readImage(file: Buffer, name: string): ImageFacts {
	if (file.subarray(0, 8).toString('hex') === PNG) return readPng(file, name);
	expectThat(file.subarray(0, 6).toString() === 'GIF89a', `${name} is a PNG or a GIF file`);
	return readGif(file, name);
}

function readPng(file: Buffer, name: string): ImageFacts {
	let frames = 1;
	let isAnimated = false;
	let type = '';
	for (let at = 8; at < file.length;) {
		const length = file.readUInt32BE(at);
		type = file.toString('latin1', at + 4, at + 8);
		if (type === 'acTL') {
			isAnimated = true;
			frames = file.readUInt32BE(at + 8);
		}
		at += 12 + length;
		expectThat(at <= file.length, `${name} is a whole PNG file`, `it ends within ${type}`);
	}
	expectThat(type === 'IEND', `${name} ends as a PNG file does`, type);
	const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	return { type: isAnimated ? 'apng' : 'png', width, height, frames };
}

function readGif(file: Buffer, name: string): ImageFacts {
	const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	const afterBlocks = (start: number) => {
		let at = start;
		while (at < file.length && file[at] !== 0) at += file[at] + 1;
		return at + 1;
	};
	let frames = 0;
	let at = 13 + tableBytes(file[10]);
	while (at < file.length && file[at] !== 0x3b) {
		if (file[at] === 0x21) {
			at = afterBlocks(at + 2);
		} else {
			expectThat(file[at] === 0x2c, `${name} is a whole GIF file`, `byte ${file[at]} at ${at}`);
			frames++;
			at = afterBlocks(at + 11 + tableBytes(file[at + 9]));
		}
	}
	expectThat(at === file.length - 1, `${name} ends as a GIF file does`, at);
	return { type: 'gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8), frames };
}
