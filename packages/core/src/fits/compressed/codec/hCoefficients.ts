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

/** Of an image, row by row. */
type Coefficients = Int32Array | Float64Array;

/** A part of the coefficients. */
interface Quadrant {
	/** Index of its first coefficient. */
	readonly from: number;
	readonly rows: number;
	readonly columns: number;
	/** Coefficients from one row to the next. */
	readonly stride: number;
}

/** Bit planes that surely fit into 32-bit numbers with their signs. */
const MAX_NARROW_PLANES = 27;

/**
 * Reads the coefficients of the H-transform, row by row; in 64 bits if they have many bit planes.
 *
 * @param offset - First byte of the bit planes.
 */
export function readCoefficients(
	{ bytes, count, damaged }: PackedTile,
	offset: number,
	{ rows, columns, planes }: CoefficientHeader,
): Coefficients {
	const reader = new BitReader(bytes, offset);
	const isNarrow = Math.max(...planes) <= MAX_NARROW_PLANES;
	const values: Coefficients = isNarrow ? new Int32Array(count) : new Float64Array(count);
	const halfRows = (rows + 1) >> 1;
	const halfColumns = (columns + 1) >> 1;
	const nibbleCount = (halfRows + 1) * (halfColumns + 1);
	const buffers = [new Uint8Array(nibbleCount), new Uint8Array(nibbleCount)] as const;
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
				if (format !== PLAIN && format !== QUADTREE)
					throw damaged('it contains a bit plane of an unknown format');
				const read = format === PLAIN ? readPlain : readQuadtree;
				const nibbles = read(reader, buffers, quadrant);
				if (reader.isOver) throw damaged('it ends before its last bit plane');
				addPlane(nibbles, values, quadrant, 2 ** plane);
			}
		}
	}
	if (reader.bits(4) !== 0) throw damaged('it does not end its bit planes where it should');
	reader.toNextByte();
	for (let i = 0; i < count; i++) {
		const value = values[i];
		if (value !== 0) values[i] = value * (1 - 2 * reader.bits(1));
	}
	if (reader.isOver) throw damaged('it ends before its last sign');
	return values;
}

function readPlain(
	reader: BitReader,
	[nibbles]: readonly [Uint8Array, Uint8Array],
	{ rows, columns }: Quadrant,
): Uint8Array {
	const count = ((rows + 1) >> 1) * ((columns + 1) >> 1);
	for (let i = 0; i < count && !reader.isOver; i++) nibbles[i] = reader.bits(4);
	return nibbles;
}

/** Each nibble says which of the four nibbles below it are in the stream. @returns One of the buffers. */
function readQuadtree(
	reader: BitReader,
	[first, second]: readonly [Uint8Array, Uint8Array],
	{ rows, columns }: Quadrant,
): Uint8Array {
	const levels = Math.ceil(Math.log2(Math.max(rows, columns, 1)));
	let [nibbles, other] = [first, second];
	nibbles[0] = readNibble(reader);
	for (let level = levels - 1; level >= 1; level--) {
		const height = Math.ceil(rows / 2 ** level);
		const width = Math.ceil(columns / 2 ** level);
		spread(nibbles, other, height, width);
		[nibbles, other] = [other, nibbles];
		for (let i = height * width - 1; i >= 0; i--) {
			if (nibbles[i] !== 0) nibbles[i] = readNibble(reader);
		}
		if (reader.isOver) break;
	}
	return nibbles;
}

/** Turns the nibbles into flags, one for each nibble of the next level, of which there are `height` × `width`. */
function spread(nibbles: Uint8Array, flags: Uint8Array, height: number, width: number): void {
	const halfWidth = (width + 1) >> 1;
	for (let row = 0; row < height; row++) {
		const from = (row >> 1) * halfWidth;
		const shift = row & 1 ? 1 : 3;
		for (let column = 0, at = row * width; column < width; column++, at++)
			flags[at] = (nibbles[from + (column >> 1)] >> (shift - (column & 1))) & 1;
	}
}

/** Adds a bit plane to the coefficients: a nibble is two pixels of a row and the two of the next one. */
function addPlane(
	nibbles: Uint8Array,
	values: Coefficients,
	{ from, rows, columns, stride }: Quadrant,
	bit: number,
): void {
	const halfColumns = (columns + 1) >> 1;
	for (let row = 0, i = 0; row < rows; row += 2) {
		const isPaired = row + 1 < rows;
		for (let pair = 0; pair < halfColumns; pair++, i++) {
			const nibble = nibbles[i];
			if (nibble === 0) continue;
			const at = from + row * stride + 2 * pair;
			// products, because no processor foretells these bits
			values[at] += (nibble >> 3) * bit;
			if (isPaired) values[at + stride] += ((nibble >> 1) & 1) * bit;
			if (2 * pair + 1 === columns) continue;
			values[at + 1] += ((nibble >> 2) & 1) * bit;
			if (isPaired) values[at + stride + 1] += (nibble & 1) * bit;
		}
	}
}
