import { decodeText } from '../decodeText';
import type { VisitCell } from './VisitCell';

/** Bytes between two pauses: about 5 ms of work. */
const PIECE_BYTES = 1 << 20;

const [COMMA, QUOTE, LINE_FEED] = [0x2c, 0x22, 0x0a];

/**
 * Reads some columns of a CSV file with a header line (RFC 4180), of any size.
 *
 * @param wanted - The names of the columns to read.
 * @param visit - Gets every cell of these columns, row by row.
 * @param pause - Awaited after every MiB.
 */
export async function readCsv(
	bytes: Uint8Array,
	wanted: readonly string[],
	visit: VisitCell,
	pause: () => Promise<unknown>,
): Promise<void> {
	const names: Array<string | undefined> = [];
	let [at, row] = [0, 0];
	while (at < bytes.length) {
		const end = at + PIECE_BYTES;
		for (; at < bytes.length && at < end; row++)
			at = readLine(bytes, at, names, row, wanted, visit);
		await pause();
	}
}

/** @returns Where the next line begins. */
function readLine(
	bytes: Uint8Array,
	from: number,
	names: Array<string | undefined>,
	row: number,
	wanted: readonly string[],
	visit: VisitCell,
): number {
	let at = from;
	for (let column = 0; ; column++) {
		const start = at;
		at = endOfCell(bytes, at);
		const isLast = at >= bytes.length || bytes[at] === LINE_FEED;
		if (row === 0) {
			const name = textOf(bytes, start, at);
			names.push(wanted.includes(name) ? name : undefined);
		} else {
			const name = names[column];
			if (name !== undefined) visit(name, textOf(bytes, start, at));
		}
		at++;
		if (isLast) return at;
	}
}

/** Position of the comma or line end behind a cell. */
function endOfCell(bytes: Uint8Array, from: number): number {
	let at = from;
	for (let isQuoted = false; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === QUOTE) isQuoted = !isQuoted;
		else if (!isQuoted && (byte === COMMA || byte === LINE_FEED)) break;
	}
	return at;
}

/** Names and ids hold no quotes: those around them are dropped. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
	return decodeText(bytes.subarray(start, end)).replace(/^\s*"?|"?\s*$/g, '');
}
