import { adviceOnRounded, EmptyAnswerError } from '@fink/core';
import { adviceInN8n, showHint } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { ObjectsLookup } from './ObjectsLookup';

/** The error for objects without rows. @param ids - One or many, all unknown to Fink. */
export function nothingOf(
	{ what, adviceOnMissing }: ObjectsLookup,
	ids: readonly string[],
	time?: string,
): EmptyAnswerError {
	const when = time ? ` at MJD ${time}` : '';
	return new EmptyAnswerError(
		`Fink has no ${what} of diaObjectId ${nameSome(ids)}${when}`,
		withRounded(ids, { advice: adviceOnMissing }),
	);
}

/** The error for a file without rows: the file's error, with the ids added. */
export function nothingInFile(ids: readonly string[], error: unknown): unknown {
	if (!(error instanceof EmptyAnswerError)) return error;
	const requested = ids.length > 1 ? `Requested: ${nameSome(ids)}.` : '';
	const advice = [error.advice, requested].filter(Boolean).join(' ');
	return new EmptyAnswerError(error.message, {
		...withRounded(ids, { ...error.help, advice }),
		cause: error,
	});
}

/** Says above the output which objects have no row in a file. */
export function reportUnknown(
	context: IExecuteFunctions,
	objects: ObjectsLookup,
	unknownIds: unknown,
): void {
	if (!Array.isArray(unknownIds)) return;
	const ids = unknownIds.map(String);
	const error = nothingOf(objects, ids);
	const them = ids.length === 1 ? 'it' : 'them';
	showHint(context, `${error.message}: the file has no row for ${them}. ${adviceInN8n(error)}`);
}

/** Advice for ids that Fink does not know, with more if some look rounded. */
function withRounded(ids: readonly string[], help: EmptyAnswerError['help']) {
	const rounded = adviceOnRounded(...ids);
	if (rounded === '') return help;
	return { ...help, advice: `${help.advice} ${rounded}`, remedy: 'readIdsAsText' as const };
}

/** How many ids a sentence names at most. */
const MAX_NAMED = 10;

function nameSome(ids: readonly string[]): string {
	const more = ids.length > MAX_NAMED ? ` and ${ids.length - MAX_NAMED} more` : '';
	return ids.slice(0, MAX_NAMED).join(', ') + more;
}
