import { altTextOf, headingOf, subjectOf, summaryOf, type HeadingOptions } from './alertWords';
import type { AlertFacts, BrightnessFact } from './AlertFacts';
import { describeAlert, type DescribeContext } from './describeAlert';
import { chosenBrightnesses, factRows } from './factRows';
import { linksOf } from './linksOf';
import { alertHtml } from './mail/alertHtml';
import { alertText } from './mail/alertText';
import type { Message, MessageOptions, MessagePictures } from './Message';
import { alertBlocks } from './slack/alertBlocks';
import { plain } from './slack';

/** What one message about one alert is made from. */
export interface AlertMessageOptions extends MessageOptions, MessagePictures, DescribeContext {}

/** A message about one alert, with what it is made of. */
export interface AlertMessage extends Message {
	readonly facts: AlertFacts;
}

/** What the writers of the forms share. */
export interface AlertContent {
	readonly facts: AlertFacts;
	readonly heading: string;
	/** The brightness below the heading, the leading one first. */
	readonly lead: readonly BrightnessFact[];
	readonly rows: ReturnType<typeof factRows>;
	readonly links: ReturnType<typeof linksOf>;
	/** What the alert's pictures show. */
	readonly altText: (pictureName?: string) => string;
}

/**
 * One alert as a message.
 *
 * @param json - See `describeAlert`.
 * @throws {OptionError} no alert; a link or picture that is none; a history that is none.
 */
export function composeAlertMessage(
	json: unknown,
	options: AlertMessageOptions = {},
): AlertMessage {
	const facts = describeAlert(json, options);
	const heading: HeadingOptions = options;
	const content: AlertContent = {
		facts,
		heading: headingOf(facts, heading),
		lead: chosenBrightnesses(facts, options.facts),
		rows: factRows(facts, options.facts),
		links: linksOf(facts, options),
		altText: (pictureName) => altTextOf(facts, pictureName),
	};
	const summary = summaryOf(facts, heading);
	return {
		summary,
		subject: subjectOf(facts, heading),
		text: alertText(content, options),
		html: alertHtml(content, options),
		slack: { text: plain(summary), blocks: alertBlocks(content, options) },
		facts,
	};
}
