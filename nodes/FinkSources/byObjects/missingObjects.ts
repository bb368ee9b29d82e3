import { adviceOnRounded, EmptyAnswerError } from '@fink/core';
import { showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { ByObjects } from './ByObjects';

/** The error for objects without rows. @param ids - One or many, all unknown to Fink. */
export function nothingOf(
	{ what, adviceOnMissing }: ByObjects,
	ids: readonly string[],
	time?: string,
): EmptyAnswerError {
	const when = time ? ` at MJD ${time}` : '';
	const rounded = adviceOnRounded(...ids);
	return new EmptyAnswerError(`Fink has no ${what} of diaObjectId ${nameSome(ids)}${when}`, {
		advice: [adviceOnMissing, rounded].filter(Boolean).join(' '),
		...(rounded && { remedy: 'readIdsAsText' as const }),
	});
}

/** The error for a file without rows: that of the file, with the ids added. */
export function nothingInFile(ids: readonly string[], error: unknown): unknown {
	if (!(error instanceof EmptyAnswerError)) return error;
	const requested = ids.length > 1 ? `Requested: ${nameSome(ids)}.` : '';
	return new EmptyAnswerError(error.message, {
		advice: [error.advice, requested, adviceOnRounded(...ids)].filter(Boolean).join(' '),
		cause: error,
	});
}

/** Says above the output which objects a file has no row of. */
export function reportUnknown(
	context: IExecuteFunctions,
	{ what, adviceOnMissing }: ByObjects,
	unknownIds: unknown,
): void {
	if (!Array.isArray(unknownIds)) return;
	const ids = unknownIds.map(String);
	const sentences = [
		`Fink has no ${what} of diaObjectId ${nameSome(ids)}: the file has no row of ${ids.length === 1 ? 'it' : 'them'}.`,
		adviceOnMissing,
		adviceOnRounded(...ids),
	];
	showHint(context, sentences.filter(Boolean).join(' '));
}

/** How many ids a sentence names at most. */
const MAX_NAMED = 10;

function nameSome(ids: readonly string[]): string {
	const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
	return ids.slice(0, MAX_NAMED).join(', ') + more;
}
