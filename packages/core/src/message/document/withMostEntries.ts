import { mentionOf } from './mentionOf';
import type { MessageDocument } from './MessageDocument';

/** The first alerts of a digest; the others are counted and linked before its further ones. */
export function withMostEntries(document: MessageDocument, most: number): MessageDocument {
	const gone = document.entries.slice(most).map(({ facts }) => mentionOf(facts));
	return {
		...document,
		entries: document.entries.slice(0, most),
		rest: [...gone, ...document.rest],
	};
}
