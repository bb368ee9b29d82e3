import { FitsError, ImageError } from '../errors';

/**
 * Does something with a cutout; an error about its bytes or pixels then names it, since an item may hold
 * several.
 *
 * @param name - The cutout's name, e.g. its file name.
 */
export function aboutCutout<Result>(name: string, action: () => Result): Result {
	try {
		return action();
	} catch (cause) {
		if (!(cause instanceof FitsError || cause instanceof ImageError)) throw cause;
		if (cause.message.includes(`"${name}"`)) throw cause;
		const Kind = cause instanceof FitsError ? FitsError : ImageError;
		throw new Kind(`"${name}": ${cause.message}`, { ...cause.help, cause });
	}
}
