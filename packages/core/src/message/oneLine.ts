/** Longest text from a record that a message shows; ids, names and classes are far shorter. */
const MAX_TEXT = 200;

/** How much of a text is read, in UTF-16 units, so that a huge text takes no time. */
const MAX_READ = 20_000;

const SURROGATES_ALONE = /\p{Surrogate}/gu;
/** Characters that change the direction of the text around them, or are invisible. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}]/gu;
const BLANKS = /[\s\p{Cc}]+/gu;

/** Words of printable ASCII with single blanks between them, as ids, bands and most names are: nothing to clean. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * One line of text without control characters, without characters that change the direction of what follows,
 * and not longer than `maxLength`.
 *
 * @param maxLength - Characters (UTF-16 units), an ellipsis included. @default MAX_TEXT
 */
export function oneLine(text: string, maxLength = MAX_TEXT): string {
	if (text.length <= maxLength && PLAIN.test(text)) return text;
	const clean = text
		.slice(0, MAX_READ)
		.replace(SURROGATES_ALONE, '\uFFFD')
		.replace(INVISIBLE, '')
		.replace(BLANKS, ' ')
		.trim();
	const isCut = text.length > MAX_READ && clean !== '';
	return shorten(isCut ? `${clean}…` : clean, maxLength);
}

/**
 * At most `maxLength` UTF-16 units, with an ellipsis if something was cut off. No character is split.
 */
export function shorten(text: string, maxLength: number): string {
	if (text.length <= maxLength) return text;
	const end = maxLength - 1;
	const isPair = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
	return `${text.slice(0, isPair ? end - 1 : end).trimEnd()}…`;
}
