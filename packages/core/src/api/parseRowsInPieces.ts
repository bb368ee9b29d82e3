import type { Row } from '../alert';
import { parseRows } from './parseRows';

/** About a piece's length: some 5 ms of work. */
const PIECE_LENGTH = 1 << 18;
/** Where one record ends and the next begins; inside of strings and lists too, which is noticed later. */
const BETWEEN_RECORDS = /\}\s*,\s*(?=\{)/g;

/**
 * The rows of a table answer as {@link parseRows} gives them, with pauses in which others can run: parsing
 * a long answer in one go would hold up everything else.
 *
 * A piece that was cut within a record is not JSON: a string, list or record stays open in it. Then, as with
 * any other fault, everything is parsed in one go, which also gives the error its words.
 *
 * @param pause - Awaited between two pieces.
 * @throws {UnexpectedAnswerError} as parseRows.
 */
export async function parseRowsInPieces(
	text: string,
	pause: () => Promise<unknown>,
): Promise<Row[]> {
	const opening = /^\s*\[\s*/.exec(text);
	if (text.length < 2 * PIECE_LENGTH || !opening) return parseRows(text);
	const rows: Row[] = [];
	let from = opening[0].length;
	for (;;) {
		BETWEEN_RECORDS.lastIndex = from + PIECE_LENGTH;
		const cut = BETWEEN_RECORDS.exec(text);
		const piece = cut ? `[${text.slice(from, cut.index + 1)}]` : `[${text.slice(from)}`;
		const found = rowsOf(piece);
		if (!found) return parseRows(text);
		for (const row of found) rows.push(row);
		if (!cut) return rows;
		from = cut.index + cut[0].length;
		await pause();
	}
}

/** @returns `undefined` if the piece is not a table. */
function rowsOf(piece: string): Row[] | undefined {
	try {
		return parseRows(piece);
	} catch {
		return undefined;
	}
}
