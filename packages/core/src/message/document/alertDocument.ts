import { headingOf, shortBrightness, shortWords, summaryOf } from '../alertWords';
import type { AlertFacts } from '../AlertFacts';
import type { MessageOptions, MessagePictures } from '../Message';
import { cleanLines } from './cleanLines';
import { entryOf } from './entryOf';
import { ownLinks } from './linksOf';
import type { MessageDocument } from './MessageDocument';

/**
 * One alert as a document.
 *
 * @throws {OptionError} A link or picture is not a web address.
 */
export function alertDocument(
	facts: AlertFacts,
	options: MessageOptions & MessagePictures,
): MessageDocument {
	const entry = entryOf(facts, options, options);
	const heading = headingOf(facts, options);
	return {
		kind: 'alert',
		heading,
		summary: summaryOf(facts, options),
		short: [heading, ...shortWords(facts)],
		headingBrightness: shortBrightness(facts),
		lead: entry.brightness,
		intro: cleanLines(options.intro ?? ''),
		entries: [entry],
		rest: [],
		notes: [],
		links: ownLinks(options.extraLinks),
		footer: cleanLines(options.footer ?? ''),
		omitted: [],
	};
}
