/** Longest piece of foreign text that a message shows; ids, names and classes are far shorter. */
export const MAX_TEXT = 200;

/** So much of a text is looked at: someone's whole item as text takes no time. UTF-16 units. */
const MAX_READ = 20_000;

const SURROGATES_ALONE = /\p{Surrogate}/gu;
/** Characters that change the direction of text around them, or show nothing. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}]/gu;
const BLANKS = /[\s\p{Cc}]+/gu;

/**
 * Text that stays in its place: one line, without control characters, without characters that turn the
 * direction of what follows, and not longer than `most`.
 *
 * @param most - Characters (UTF-16 units), an ellipsis included. @default MAX_TEXT
 */
export function oneLine(text: string, most = MAX_TEXT): string {
	const clean = text
		.slice(0, MAX_READ)
		.replace(SURROGATES_ALONE, '\uFFFD')
		.replace(INVISIBLE, '')
		.replace(BLANKS, ' ')
		.trim();
	const isCut = text.length > MAX_READ && clean !== '';
	return shorten(isCut ? `${clean}…` : clean, most);
}

/**
 * At most `most` UTF-16 units, with an ellipsis where something was left out; no character is cut in two.
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const end = most - 1;
	const isPair = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
	return `${text.slice(0, isPair ? end - 1 : end).trimEnd()}…`;
}
