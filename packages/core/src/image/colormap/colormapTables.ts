import { inflateSync } from 'fflate';
import { base64Bytes } from '@fink/kernel';
import { COLORMAP_ENTRIES, PACKED_TABLES } from './packedColormaps';

let tables: Map<number, Uint8Array> | undefined;

/** R, G, B, A bytes of the table with that index; all are unpacked on first use (under 1 ms). */
export function colormapTable(index: number): Uint8Array {
	tables ??= unpacked();
	const table = tables.get(index);
	if (table === undefined) throw new RangeError(`no colormap table ${index}`);
	return table;
}

function unpacked(): Map<number, Uint8Array> {
	const bytes = inflateSync(base64Bytes(PACKED_TABLES));
	const sizes = new Map(COLORMAP_ENTRIES.map(([, size, table]) => [table, size]));
	const result = new Map<number, Uint8Array>();
	let offset = 0;
	for (let table = 0; table < sizes.size; table++) {
		const size = sizes.get(table) ?? 0;
		result.set(table, interleaved(bytes.subarray(offset, offset + 3 * size), size));
		offset += 3 * size;
	}
	return result;
}

/** Three planes of differences to R, G, B, A. */
function interleaved(planes: Uint8Array, size: number): Uint8Array {
	const colors = new Uint8Array(size * 4);
	for (let channel = 0; channel < 3; channel++) {
		let value = 0;
		for (let i = 0; i < size; i++) {
			value = (value + planes[channel * size + i]) & 0xff;
			colors[i * 4 + channel] = value;
		}
	}
	for (let i = 3; i < colors.length; i += 4) colors[i] = 255;
	return colors;
}
