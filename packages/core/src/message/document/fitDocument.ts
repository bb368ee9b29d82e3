import { alertParts, isWorthRoom, withoutParts } from './alertParts';
import type { MessageDocument } from './MessageDocument';
import { shorterVersions, withShorterTexts } from './shorterVersions';

/**
 * Writes a document so that the target takes it: whole, or else the longest of its shorter versions that fits; an
 * alert then gets back what there is still room for. What is left out is decided here, by importance, and never by
 * cutting what a target wrote.
 *
 * @param render - Writes a document.
 * @param fits - Whether the target takes what was written. It must take the shortest version of any document:
 * a heading of 80 characters and a short remark.
 */
export function fitDocument<Output>(
	document: MessageDocument,
	render: (document: MessageDocument) => Output,
	fits: (output: Output, document: MessageDocument) => boolean,
): Output {
	const whole = render(document);
	if (fits(whole, document)) return whole;
	const versions = shorterVersions(document);
	let low = 0;
	let high = versions.length - 1;
	let best = render(versions[high]);
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const output = render(versions[middle]);
		if (fits(output, versions[middle])) {
			best = output;
			high = middle;
		} else low = middle + 1;
	}
	// The first version lacks no part, the last one more than parts.
	const isWithoutParts = document.kind === 'alert' && high > 0 && high < versions.length - 1;
	return isWithoutParts ? refill(document, high, best, render, fits) : best;
}

/** Gives a message back parts that it lacks, the heaviest first, as far as they fit; pages and small print stay out. */
function refill<Output>(
	document: MessageDocument,
	count: number,
	without: Output,
	render: (document: MessageDocument) => Output,
	fits: (output: Output, document: MessageDocument) => boolean,
): Output {
	const texts = withShorterTexts(document);
	let gone = alertParts(texts).slice(0, count);
	let best = without;
	for (const part of gone.filter(isWorthRoom).reverse()) {
		const fewer = gone.filter((other) => other !== part);
		const version = withoutParts(texts, fewer);
		const output = render(version);
		if (!fits(output, version)) continue;
		best = output;
		gone = fewer;
	}
	return best;
}
