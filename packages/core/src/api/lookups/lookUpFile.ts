import { CutShortError, EmptyAnswerError, UnexpectedAnswerError } from '../../errors';
import { inFormat, type ApiRequest, type TableFormat } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { readServerText } from '../readServerText';

/** How files of each form begin; Parquet: Apache's parquet-format, "File Format". */
const BEGINNINGS: Readonly<Record<TableFormat, RegExp>> = {
	csv: /^(?!\s*[<{[])/,
	votable: /^\s*<(\?xml|VOTABLE)/,
	parquet: /^PAR1/,
};

/** How whole files of each form end: pandas ends every line of CSV, the last included. */
const ENDINGS: Readonly<Record<TableFormat, RegExp>> = {
	csv: /\n$/,
	votable: /<\/VOTABLE>\s*$/,
	parquet: /PAR1$/,
};

/** Whether a file was written for an empty table, as far as its beginning tells. */
const HAS_NO_COLUMN: Readonly<Record<TableFormat, (beginning: string) => boolean>> = {
	csv: (text) => text.trim() === '',
	votable: (text) => !/<FIELD\b/.test(text),
	parquet: () => false,
};

/** The first characters that a whole file has at least. */
const SHORTEST_BEGINNING: Readonly<Record<TableFormat, string>> = {
	csv: '',
	votable: '<?xml',
	parquet: 'PAR1',
};

/**
 * A table as the file that the server writes, passed on byte by byte.
 *
 * @throws {EmptyAnswerError} a file without columns: nothing was found. An empty Parquet file can't be
 * told from its first bytes and is passed on. @throws {UnexpectedAnswerError} something else.
 * @throws {CutShortError} a file without its end.
 */
export async function lookUpFile(
	fetcher: Fetcher,
	request: ApiRequest,
	format: TableFormat,
): Promise<Uint8Array> {
	return await fetcher.bytes(inFormat(request, format), (bytes) =>
		checkFile(bytes, format, request.subject),
	);
}

function checkFile(bytes: Uint8Array, format: TableFormat, subject: string): void {
	if (bytes.length === 0) return;
	const beginning = latin1(bytes.subarray(0, 4096));
	const isStump = SHORTEST_BEGINNING[format].startsWith(beginning);
	if (!isStump && !BEGINNINGS[format].test(beginning)) {
		throw new UnexpectedAnswerError(`Fink sent something else than a ${format} file`, {
			advice: `It begins with "${readServerText(bytes)}". Run again; check any proxy in between.`,
		});
	}
	if (isStump || !ENDINGS[format].test(latin1(bytes.subarray(-64)))) {
		throw new CutShortError(`Fink's ${format} file is cut short`, {
			advice: 'Run again; if it stays so, check any proxy in between.',
		});
	}
	if (HAS_NO_COLUMN[format](beginning)) {
		throw new EmptyAnswerError(`Fink found nothing for ${subject}`, {
			advice: 'Check the inputs: an unknown id and an empty time span look the same.',
		});
	}
}

/** Bytes as characters, for looking at the beginning of a file that may be binary. */
function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
