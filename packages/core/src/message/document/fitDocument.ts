import type { MessageDocument } from './MessageDocument';
import { shorterVersions } from './shorterVersions';

/**
 * Writes a document so that the target takes it: whole, or else the longest of its shorter versions that fits.
 * What is left out is decided here, by importance, and never by cutting what a target wrote.
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
	return best;
}
