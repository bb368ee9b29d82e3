import { CutShortError, EmptyAnswerError, UnexpectedAnswerError } from '../../errors';
import {
	conesearch,
	fp,
	inFormat,
	objects,
	skymap,
	sources,
	sso,
	tags,
	type ApiRequest,
	type TableFormat,
} from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { readServerText } from '../readServerText';
import { readFileIds, type FileIds } from '../tableFiles';

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
const MIN_BEGINNING: Readonly<Record<TableFormat, string>> = {
	csv: '',
	votable: '<?xml',
	parquet: 'PAR1',
};

/** Endpoints whose files have one id in a cell; elsewhere cells hold lists, or ids of another kind. */
const HAVE_IDS = [sources, objects, fp, tags, conesearch, sso, skymap].map(({ path }) => path);

/** A file, and what its ids tell. */
export interface FileAnswer {
	readonly bytes: Uint8Array;
	readonly ids: FileIds;
}

/**
 * A table as the file that the server writes, passed on byte by byte.
 *
 * @param pause - Awaited now and then while ids are read.
 * @throws {EmptyAnswerError} nothing was found: a file without columns, or Parquet without rows.
 * @throws {UnexpectedAnswerError} something else, or ids that can't be trusted.
 * @throws {CutShortError} a file without its end.
 */
export async function lookUpFile(
	fetcher: Fetcher,
	request: ApiRequest,
	format: TableFormat,
	pause: () => Promise<unknown>,
): Promise<FileAnswer> {
	const bytes = await fetcher.bytes(inFormat(request, format), (body) =>
		checkFile(body, format, request.subject),
	);
	if (!HAVE_IDS.includes(request.path)) return { bytes, ids: {} };
	const ids = await readFileIds(bytes, format, pause);
	if (ids.rows === 0) throw nothingFound(request.subject);
	return { bytes, ids };
}

function checkFile(bytes: Uint8Array, format: TableFormat, subject: string): void {
	if (bytes.length === 0) return;
	const beginning = latin1(bytes.subarray(0, 4096));
	const isStump = MIN_BEGINNING[format].startsWith(beginning);
	if (!isStump && !BEGINNINGS[format].test(beginning)) {
		throw new UnexpectedAnswerError(`Fink sent something other than a ${format} file`, {
			advice: `It begins with "${readServerText(bytes)}". Run again; check any proxy in between.`,
		});
	}
	if (isStump || !ENDINGS[format].test(latin1(bytes.subarray(-64)))) {
		throw new CutShortError(`Fink's ${format} file is cut short`, {
			advice: 'Run again; if this persists, check any proxy in between.',
		});
	}
	if (HAS_NO_COLUMN[format](beginning)) throw nothingFound(subject);
}

function nothingFound(subject: string): EmptyAnswerError {
	return new EmptyAnswerError(`Fink found nothing for ${subject}`, {
		advice:
			"Check the inputs: Fink's response to an unknown ID is the same as for an empty time range.",
	});
}

/** Bytes as characters, for looking at the beginning of a file that may be binary. */
function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
