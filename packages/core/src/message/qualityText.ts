/** What a word of `quality` means for the reader, where the word alone does not say it. */
const MEANINGS: Readonly<Record<string, string>> = {
	dipole: 'dipole: probably a subtraction artifact',
};

/** What speaks against a detection, as a line: `Dipole: probably a subtraction artifact; image edge`. */
export function qualityText(quality: readonly string[]): string {
	const text = quality.map((word) => MEANINGS[word] ?? word).join('; ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that a short mark holds. */
const MAX_MARKED = 2;

/** The same in a few words, the worst first: `⚠ dipole, low reliability and 1 more`; empty when good. */
export function qualityMark(quality: readonly string[]): string {
	if (quality.length === 0) return '';
	const further = quality.length - MAX_MARKED;
	const more = further > 0 ? ` and ${further} more` : '';
	return `⚠ ${quality.slice(0, MAX_MARKED).join(', ')}${more}`;
}
