import { FitsError } from '../../errors';
import type { Header } from '../Header';

/** Bytes of one value, by the letter of TFORM. FITS 4.0, table 18; bits (X) are counted apart. */
const VALUE_BYTES: Readonly<Record<string, number>> = {
	L: 1,
	B: 1,
	A: 1,
	I: 2,
	J: 4,
	K: 8,
	E: 4,
	D: 8,
	C: 8,
	M: 16,
	P: 8,
	Q: 16,
};

const TFORM = /^(\d{0,9})([LXBIJKAEDCMPQ])([LXBIJKAEDCM]?)/;

/** FITS 4.0, 7.3.1: the largest TFIELDS. */
const MAX_COLUMNS = 999;

/** A column of a binary table. */
export interface TableColumn {
	/** TTYPE in capitals. */
	readonly name: string;
	/** First byte in a row. */
	readonly offset: number;
	/** Letter of TFORM: `P` or `Q` when the row holds a descriptor of values in the heap. */
	readonly type: string;
	/** Bytes of one value; of one value in the heap when there is a descriptor. */
	readonly valueBytes: number;
}

/**
 * The columns of a binary table that hold something, in file order.
 *
 * @param rowBytes - NAXIS1, which they must fit.
 * @param place - For error sentences, e.g. `HDU 1`.
 * @throws {FitsError} a TFORM is missing or unknown, or the columns are wider than a row.
 */
export function readColumns(header: Header, rowBytes: number, place: string): TableColumn[] {
	const count = header.integer('TFIELDS') ?? 0;
	if (count < 1 || count > MAX_COLUMNS)
		throw wrongTable(`${place} says TFIELDS = ${count}, which must be 1 to ${MAX_COLUMNS}`);
	const columns: TableColumn[] = [];
	let offset = 0;
	for (let i = 1; i <= count; i++) {
		const form = TFORM.exec((header.text(`TFORM${i}`) ?? '').trim().toUpperCase());
		if (!form) throw wrongTable(`${place} has no valid TFORM${i}`);
		const [, repeat, type, element] = form;
		const values = repeat === '' ? 1 : Number(repeat);
		const isVariable = type === 'P' || type === 'Q';
		const name = (header.textIfAny(`TTYPE${i}`) ?? '').trim().toUpperCase();
		if (values > 0) {
			const valueBytes = VALUE_BYTES[isVariable ? element || 'B' : type] ?? 1;
			columns.push({ name, offset, type, valueBytes });
		}
		offset += type === 'X' ? Math.ceil(values / 8) : values * VALUE_BYTES[type];
	}
	if (offset <= rowBytes) return columns;
	throw wrongTable(`${place} has rows of ${rowBytes} bytes and columns of ${offset}`);
}

function wrongTable(what: string): FitsError {
	return new FitsError(`The FITS header of ${what}`, {
		advice: 'The table of compressed tiles is damaged or not standard: get the file again.',
	});
}
