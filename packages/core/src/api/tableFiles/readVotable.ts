import { decodeText } from '../decodeText';
import type { VisitCell } from './VisitCell';

/** Bytes between two pauses: about 5 ms of work. */
const PIECE_BYTES = 1 << 20;

/** Longest tag or cell; a longer one is passed over. */
const MAX_TOKEN = 1 << 16;

const TOKEN = /<FIELD\b([^>]*)>|<TR\b[^>]*>|<TD\b[^>]*\/>|<TD\b[^>]*>([^<]*)<\/TD>/g;

/**
 * Reads some columns of a VOTable whose rows are TABLEDATA, as Fink and astropy write it (IVOA VOTable 1.4, 5.1),
 * of any size. Rows in binary form are passed over.
 *
 * @param wanted - The names of the columns to read.
 * @param visit - Gets every cell of these columns, row by row.
 * @param pause - Awaited after every MiB.
 */
export async function readVotable(
	bytes: Uint8Array,
	wanted: readonly string[],
	visit: VisitCell,
	pause: () => Promise<unknown>,
): Promise<void> {
	const names: Array<string | undefined> = [];
	let column = 0;
	let rest = '';
	for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
		const text = rest + decodeText(bytes.subarray(at, at + PIECE_BYTES));
		let read = 0;
		for (const token of text.matchAll(TOKEN)) {
			const [whole, attributes, cell = ''] = token;
			read = token.index + whole.length;
			if (whole.startsWith('<FIELD')) names.push(wantedName(attributes, wanted));
			else if (whole.startsWith('<TR')) column = 0;
			else {
				const name = names[column++];
				if (name !== undefined) visit(name, cell.trim());
			}
		}
		rest = text.slice(Math.max(read, text.length - MAX_TOKEN));
		await pause();
	}
}

function wantedName(attributes: string, wanted: readonly string[]): string | undefined {
	const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
	return wanted.find((known) => known === name);
}
