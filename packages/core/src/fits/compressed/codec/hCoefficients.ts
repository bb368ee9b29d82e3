import { BitReader } from './BitReader';
import type { PackedTile } from './Codec';
import { readNibble } from './readNibble';

/** Formats of a bit plane: its nibbles as they are, or by a quadtree. */
const PLAIN = 0;
const QUADTREE = 15;

/** What the header of the stream says. */
export interface CoefficientHeader {
	readonly rows: number;
	readonly columns: number;
	/** Bit planes of the quadrants: averages; differences along one axis; along both. */
	readonly planes: readonly [number, number, number];
}

/** A part of the coefficients. */
interface Quadrant {
	/** Index of its first coefficient. */
	readonly from: number;
	readonly rows: number;
	readonly columns: number;
	/** Coefficients from one row to the next. */
	readonly stride: number;
}

/**
 * Reads the coefficients of the H-transform, row by row.
 *
 * @param offset - First byte of the bit planes.
 */
export function readCoefficients(
	{ bytes, count, damaged }: PackedTile,
	offset: number,
	{ rows, columns, planes }: CoefficientHeader,
): Float64Array {
	const reader = new BitReader(bytes, offset);
	const values = new Float64Array(count);
	const halfRows = (rows + 1) >> 1;
	const halfColumns = (columns + 1) >> 1;
	const scratch = new Uint8Array((halfRows + 1) * (halfColumns + 1));
	for (const isLower of [false, true]) {
		for (const isRight of [false, true]) {
			const quadrant = {
				from: (isLower ? halfRows * columns : 0) + (isRight ? halfColumns : 0),
				rows: isLower ? rows - halfRows : halfRows,
				columns: isRight ? columns - halfColumns : halfColumns,
				stride: columns,
			};
			const planeCount = planes[Number(isLower) + Number(isRight)];
			for (let plane = planeCount - 1; plane >= 0; plane--) {
				const format = reader.bits(4);
				if (format === PLAIN) readPlain(reader, scratch, quadrant);
				else if (format === QUADTREE) readQuadtree(reader, scratch, quadrant);
				else throw damaged('it contains a bit plane of an unknown format');
				if (reader.isOver) throw damaged('it ends before its last bit plane');
				addPlane(scratch, values, quadrant, 2 ** plane);
			}
		}
	}
	if (reader.bits(4) !== 0) throw damaged('it does not end its bit planes where it should');
	reader.toNextByte();
	for (let i = 0; i < count; i++)
		if (values[i] !== 0 && reader.bits(1) === 1) values[i] = -values[i];
	if (reader.isOver) throw damaged('it ends before its last sign');
	return values;
}

function readPlain(reader: BitReader, nibbles: Uint8Array, { rows, columns }: Quadrant): void {
	const count = ((rows + 1) >> 1) * ((columns + 1) >> 1);
	for (let i = 0; i < count && !reader.isOver; i++) nibbles[i] = reader.bits(4);
}

/** Each nibble says which of the four nibbles below it are in the stream. */
function readQuadtree(reader: BitReader, nibbles: Uint8Array, { rows, columns }: Quadrant): void {
	const levels = Math.ceil(Math.log2(Math.max(rows, columns, 1)));
	nibbles[0] = readNibble(reader);
	for (let level = levels - 1; level >= 1; level--) {
		const height = Math.ceil(rows / 2 ** level);
		const width = Math.ceil(columns / 2 ** level);
		spread(nibbles, height, width);
		for (let i = height * width - 1; i >= 0; i--) {
			if (nibbles[i] !== 0) nibbles[i] = readNibble(reader);
		}
		if (reader.isOver) return;
	}
}

/** Turns the nibbles into flags, one for each nibble of the next level, in place: from the last to the first. */
function spread(nibbles: Uint8Array, height: number, width: number): void {
	const halfWidth = (width + 1) >> 1;
	for (let row = height - 1; row >= 0; row--) {
		for (let column = width - 1; column >= 0; column--) {
			const nibble = nibbles[(row >> 1) * halfWidth + (column >> 1)];
			nibbles[row * width + column] = (nibble >> (3 - 2 * (row & 1) - (column & 1))) & 1;
		}
	}
}

/** Adds a bit plane to the coefficients. */
function addPlane(
	nibbles: Uint8Array,
	values: Float64Array,
	{ from, rows, columns, stride }: Quadrant,
	bit: number,
): void {
	const halfColumns = (columns + 1) >> 1;
	for (let row = 0; row < rows; row++) {
		const shift = 3 - 2 * (row & 1);
		const first = (row >> 1) * halfColumns;
		const at = from + row * stride;
		for (let column = 0; column < columns; column++) {
			const nibble = nibbles[first + (column >> 1)];
			if ((nibble >> (shift - (column & 1))) & 1) values[at + column] += bit;
		}
	}
}
