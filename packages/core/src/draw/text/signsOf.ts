import { dejaVuSans } from '../font';
import { ALIKE } from './alikeSigns';

/** Characters remembered; when there are more, all are dropped. */
const MAX_KEPT = 5000;

/** By character, what is drawn for it. */
const kept = new Map<string, readonly string[]>();

/** Takes no room and has no shape: control and format characters, and selectors of variants. */
const INVISIBLE = /[\p{Cc}\p{Cf}\ufe00-\ufe0f]/u;

/**
 * What is drawn for one character (a code point): itself where the font has it, else the nearest signs that
 * the font has, by likeness or by Unicode's compatibility decomposition (NFKD) without the marks that the
 * font lacks: `ǎ` as `a`, `ﬁ` as `fi`, `“` as itself. White space of any kind is a space; control and format
 * characters and standalone marks are dropped.
 *
 * @returns The character itself if there is no similar one: it is drawn as an empty box, see {@link isUnknown}.
 */
export function signsOf(character: string): readonly string[] {
	const known = kept.get(character);
	if (known) return known;
	if (kept.size >= MAX_KEPT) kept.clear();
	const signs = nearestSigns(character);
	kept.set(character, signs);
	return signs;
}

/** Whether the font has neither the character nor anything near it. */
export function isUnknown(character: string): boolean {
	const signs = signsOf(character);
	return signs.length === 1 && signs[0] === character && !dejaVuSans().glyphOf(character);
}

function nearestSigns(character: string): string[] {
	if (/\s/u.test(character)) return [' '];
	if (INVISIBLE.test(character)) return [];
	const { glyphOf } = dejaVuSans();
	if (glyphOf(character)) return [character];
	if (/\p{M}/u.test(character)) return [];
	const alike = ALIKE.get(character);
	if (alike !== undefined) return Array.from(alike);
	const parts = Array.from(character.normalize('NFKD'));
	if (parts.length === 1 && parts[0] === character) return [character];
	const signs = parts.flatMap((part) => nearestSigns(part));
	const isDrawn = signs.some((sign) => sign !== ' ') && signs.every((sign) => glyphOf(sign));
	return isDrawn ? signs : [character];
}
