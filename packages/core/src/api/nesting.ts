import { UnexpectedAnswerError } from '../errors';

/** Lists and objects inside each other that are read: Fink's responses have up to four. */
export const MAX_LEVELS = 100;

/** Whether a value has more than `MAX_LEVELS` lists and objects inside each other. Without recursion. */
export function isTooDeep(value: unknown): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > MAX_LEVELS) return true;
		level = level
			.filter((inner) => typeof inner === 'object' && inner !== null)
			.flatMap((inner) => Object.values(inner as object) as unknown[]);
	}
	return false;
}

/**
 * The error for brackets so deep that JavaScript can't handle them.
 *
 * @param column - Where they are, when known.
 * @param subject - What was asked for, when known.
 */
export function tooDeep(column: string | undefined, subject?: string): UnexpectedAnswerError {
	const place = [column && `column ${column}`, subject].filter(Boolean).join(' of ');
	return new UnexpectedAnswerError(
		`Fink's response is nested too deeply${place ? `: ${place}` : ''}`,
		{
			advice: `It has more than ${MAX_LEVELS} levels of nested lists or objects; Fink's tables contain numbers and text. Run again later; if this persists, check the base URL and any proxy in between.`,
			remedy: 'checkBaseUrl',
		},
	);
}
