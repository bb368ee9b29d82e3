import { type Answer, type Arguments, refused, ServerFailure } from '../http';

/** First month with a file. */
const FIRST_VERSION = '2026.08';

/**
 * The `version` argument of the monthly files as `YYYYMM`; without it the current month.
 *
 * @param now - The clock; before the first file it counts as the first month.
 * @throws ServerFailure when it is not text or has no dot.
 */
export function readVersion(args: Arguments, now: Date): string | Answer {
	const given = args.get('version');
	if (given === undefined) {
		const month = now.toISOString().slice(0, 7).replace('-', '.');
		return (month < FIRST_VERSION ? FIRST_VERSION : month).replace('.', '');
	}
	if (typeof given !== 'string' || !given.includes('.')) {
		throw new ServerFailure('version is not text with a dot');
	}
	const [year, month] = given.split('.');
	if (year.length !== 4 || month.length !== 2) return refused('version needs to be YYYY.MM\n');
	if (given < FIRST_VERSION) return refused(`version starts on ${FIRST_VERSION}\n`);
	return year + month;
}

/** A Parquet file that is passed on unchanged has a different type than one that the API writes. */
export function asStoredFile(answer: Answer): Answer {
	return { ...answer, contentType: 'application/parquet' };
}
