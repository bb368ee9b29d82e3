import { crc32, deflateSync } from 'node:zlib';
import type { Raster } from '@fink/core';

/** PNG's color types (PNG specification 3rd edition, table 9). */
const COLOR_TYPE = { gray: 0, rgba: 6 } as const;

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * A PNG file as Pillow writes one of what matplotlib made: gray stays gray (mode L), every other picture
 * is RGBA (8 bits a sample, rows without filter), never a palette.
 */
export function writePng(raster: Raster): Uint8Array {
	const { width, height } = raster;
	const [colorType, samples] =
		raster.kind === 'gray'
			? [COLOR_TYPE.gray, raster.data]
			: [COLOR_TYPE.rgba, raster.kind === 'rgba' ? raster.data : lookedUp(raster)];
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, colorType], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(unfilteredRows(samples, height))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function lookedUp({ data, palette }: Extract<Raster, { kind: 'palette' }>): Uint8Array {
	const rgba = new Uint8Array(data.length * 4);
	data.forEach((entry, pixel) => rgba.set(palette.subarray(entry * 4, entry * 4 + 4), pixel * 4));
	return rgba;
}

/** Each row behind a byte for its filter, None. */
function unfilteredRows(samples: Uint8Array, height: number): Uint8Array {
	const stride = samples.length / height;
	const rows = new Uint8Array(samples.length + height);
	for (let y = 0; y < height; y++) {
		rows.set(samples.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
	}
	return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
