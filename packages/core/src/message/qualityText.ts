/** What a word of `quality` means, where the word alone does not say it. */
const MEANINGS: Readonly<Record<string, string>> = {
	dipole: 'dipole: probably a subtraction artifact',
};

/** Reasons to doubt a detection, as a line: `Dipole: probably a subtraction artifact; image edge`. */
export function qualityText(quality: readonly string[]): string {
	const text = quality.map((word) => MEANINGS[word] ?? word).join('; ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many words a short mark contains. */
const MAX_MARKED = 2;

/** As a short mark, the worst first: `⚠ dipole, low reliability and 1 more`; empty for a good detection. */
export function qualityMark(quality: readonly string[]): string {
	if (quality.length === 0) return '';
	const further = quality.length - MAX_MARKED;
	const more = further > 0 ? ` and ${further} more` : '';
	return `⚠ ${quality.slice(0, MAX_MARKED).join(', ')}${more}`;
}
