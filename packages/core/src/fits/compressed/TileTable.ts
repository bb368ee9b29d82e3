import { FitsError } from '../../errors';
import type { Header } from '../Header';
import { readColumns, type TableColumn } from './TableColumn';

const TWO_32 = 4294967296;

/** Where a binary table is in its file. */
export interface TablePlace {
	/** The whole file. */
	readonly bytes: Uint8Array;
	/** First byte of the table. */
	readonly offset: number;
	/** NAXIS1. */
	readonly rowBytes: number;
	/** NAXIS2. */
	readonly rows: number;
	/** Table and heap together. */
	readonly byteLength: number;
}

/** The binary table whose rows are the tiles of a compressed image, and its heap. FITS 4.0, 7.3.5 and 10.1.3. */
export class TileTable {
	private readonly columns: ReadonlyMap<string, TableColumn>;
	private readonly view: DataView;
	/** First byte of the heap. */
	private readonly heap: number;
	/** First byte behind the heap. */
	private readonly end: number;

	/**
	 * @param place - Checked to lie inside the file.
	 * @param title - For error sentences, e.g. `HDU 1 (IMAGE)`.
	 * @throws {FitsError} its columns are not valid, or its heap begins inside the rows.
	 */
	constructor(
		header: Header,
		private readonly place: TablePlace,
		private readonly title: string,
	) {
		const { bytes, offset, rowBytes, rows, byteLength } = place;
		const found = readColumns(header, rowBytes, title);
		this.columns = new Map(found.reverse().map((column) => [column.name, column]));
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const gap = header.integer('THEAP') ?? rowBytes * rows;
		this.heap = offset + gap;
		this.end = offset + byteLength;
		if (gap < rowBytes * rows || this.heap > this.end) {
			throw new FitsError(
				`The FITS header of ${title} says THEAP = ${gap}, which must be ${rowBytes * rows} to ${byteLength}`,
				{ advice: 'The header is damaged: get the file again.' },
			);
		}
	}

	get rows(): number {
		return this.place.rows;
	}

	/** Whether there is a column of that name. */
	has(name: string): boolean {
		return this.columns.has(name);
	}

	/**
	 * The number in a row of a column, or `undefined` without that column.
	 *
	 * @throws {FitsError} the column contains no numbers.
	 */
	number(name: string, row: number): number | undefined {
		const column = this.columns.get(name);
		if (!column) return undefined;
		const at = this.rowOffset(row) + column.offset;
		switch (column.type) {
			case 'B':
				return this.view.getUint8(at);
			case 'I':
				return this.view.getInt16(at);
			case 'J':
				return this.view.getInt32(at);
			case 'K':
				return this.view.getInt32(at) * TWO_32 + this.view.getUint32(at + 4);
			case 'E':
				return this.view.getFloat32(at);
			case 'D':
				return this.view.getFloat64(at);
			default:
				throw new FitsError(`The column ${name} of ${this.title} contains no numbers`, {
					advice: 'The file is damaged or not standard: get it again or unpack it with funpack.',
				});
		}
	}

	/**
	 * The bytes that a row of a column points to; empty if it points to nothing or the column does not exist.
	 *
	 * @throws {FitsError} they are outside the heap.
	 */
	bytes(name: string, row: number): Uint8Array {
		const column = this.columns.get(name);
		const file = this.place.bytes;
		if (!column) return file.subarray(0, 0);
		const at = this.rowOffset(row) + column.offset;
		const isLong = column.type === 'Q';
		if (!isLong && column.type !== 'P') {
			throw new FitsError(`The column ${name} of ${this.title} does not point to the heap`, {
				advice: 'The file is damaged or not standard: get it again or unpack it with funpack.',
			});
		}
		const count = isLong ? this.whole64(at) : this.view.getInt32(at);
		if (count === 0) return file.subarray(0, 0);
		const from = this.heap + (isLong ? this.whole64(at + 8) : this.view.getInt32(at + 4));
		const to = from + count * column.valueBytes;
		if (count > 0 && from >= this.heap && to <= this.end) return file.subarray(from, to);
		throw new FitsError(
			`Tile ${row + 1} of ${this.title} lies outside of its table: bytes ${from} to ${to}, and the table ends at ${this.end}`,
			{ advice: 'The file is damaged or was cut short: get it again.' },
		);
	}

	private whole64(at: number): number {
		return this.view.getInt32(at) * TWO_32 + this.view.getUint32(at + 4);
	}

	private rowOffset(row: number): number {
		return this.place.offset + row * this.place.rowBytes;
	}
}
