import { cutText } from './cutText';
import { isUnknown } from './signsOf';

/** Signs named in a sentence. */
const MAX_NAMED = 10;

/**
 * A warning about characters for which the font has neither a glyph nor a similar one. They are drawn as empty
 * boxes.
 *
 * @returns One sentence, or an empty list.
 */
export function signWarnings(texts: Iterable<string>): string[] {
	const unknown = new Set<string>();
	for (const text of texts)
		for (const character of cutText(text).normalize('NFC'))
			if (character > '\u017f' && isUnknown(character)) unknown.add(character);
	if (unknown.size === 0) return [];
	const named = [...unknown].slice(0, MAX_NAMED).map(nameOf).join(', ');
	const more = unknown.size > MAX_NAMED ? ` and ${unknown.size - MAX_NAMED} more` : '';
	return [
		`The font has no glyph for ${named}${more}: the picture shows an empty box instead. Use Latin or Greek letters.`,
	];
}

/** Characters that no font shows are named by their number. */
function nameOf(character: string): string {
	if (!/[\p{Co}\p{Cs}\p{Cn}]/u.test(character)) return character;
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
