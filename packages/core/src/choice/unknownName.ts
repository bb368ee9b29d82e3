import { nearestNames, OptionError } from '../errors';

/**
 * The error for a name that is in no register, with the nearest names, or all when none is near.
 *
 * @param field - The field as the user sees it, e.g. `Stretch`.
 * @param given - The name, or the object that carries it as `name`.
 */
export function unknownName(field: string, given: unknown, names: readonly string[]): OptionError {
	const name = nameIn(given);
	const nearest = nearestNames(name, names).map((near) => `"${near}"`);
	const advice =
		nearest.length > 0
			? `Did you mean ${enumerated(nearest)}?`
			: `Choose one of: ${names.join(', ')}.`;
	return new OptionError(`There is no ${field.toLowerCase()} named "${name}"`, {
		field,
		given: name,
		advice,
	});
}

function nameIn(given: unknown): string {
	const carriesName = typeof given === 'object' && given !== null && 'name' in given;
	return String(carriesName ? given.name : given);
}

/** "a", "b" or "c". */
function enumerated(parts: readonly string[]): string {
	const last = parts[parts.length - 1];
	return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} or ${last}`;
}
