import { inflateSync } from 'node:zlib';

/** Channels of each PNG color type with 8 bits a sample: gray, RGB, palette, gray with alpha, RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A decoded PNG; a palette's colors are looked up, so that `data` holds 1, 3 or 4 bytes a pixel. */
export interface DecodedPng {
	readonly width: number;
	readonly height: number;
	readonly channels: number;
	readonly data: Uint8Array;
}

/** Decodes non-interlaced PNG files with 8 bits a sample, written from the PNG specification alone. */
export function decodePng(file: Buffer): DecodedPng {
	const chunks = new Map<string, Buffer[]>();
	for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
		const type = file.toString('latin1', at + 4, at + 8);
		const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
		chunks.set(type, [...(chunks.get(type) ?? []), data]);
	}
	const all = (type: string): Buffer => Buffer.concat(chunks.get(type) ?? []);
	const head = all('IHDR');
	const [width, height, colorType] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
	if (head[8] !== 8 || head[12] !== 0) throw new Error('The PNG file is not of the simple kind');
	const samples = unfilter(inflateSync(all('IDAT')), width, height, CHANNELS[colorType]);
	if (colorType !== 3) return { width, height, channels: CHANNELS[colorType], data: samples };
	const [palette, alpha] = [all('PLTE'), all('tRNS')];
	const data = [...samples].flatMap((i) => [
		...palette.subarray(i * 3, i * 3 + 3),
		alpha[i] ?? 255,
	]);
	return { width, height, channels: 4, data: Uint8Array.from(data) };
}

function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
	const stride = width * channels;
	const out = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (stride + 1)];
		for (let x = 0; x < stride; x++) {
			const left = x < channels ? 0 : out[y * stride + x - channels];
			const up = y === 0 ? 0 : out[(y - 1) * stride + x];
			const corner = y === 0 || x < channels ? 0 : out[(y - 1) * stride + x - channels];
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
			out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
		}
	}
	return out;
}

function paeth(left: number, up: number, corner: number): number {
	const estimate = left + up - corner;
	const distances = [left, up, corner].map((value) => Math.abs(estimate - value));
	return [left, up, corner][distances.indexOf(Math.min(...distances))];
}
