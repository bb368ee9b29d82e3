import { altTextOf, headingOf, subjectOf, summaryOf, type HeadingOptions } from './alertWords';
import type { AlertContent } from './AlertContent';
import type { AlertFacts } from './AlertFacts';
import { describeAlert, type DescribeContext } from './describeAlert';
import { chosenBrightnesses, factRows } from './factRows';
import { linksOf } from './linksOf';
import { alertHtml } from './mail/alertHtml';
import { alertText } from './mail/alertText';
import type { Message, MessageOptions, MessagePictures } from './Message';
import { alertBlocks } from './slack/alertBlocks';
import { plain } from './slack';

/** Options of a message about one alert. */
export interface AlertMessageOptions extends MessageOptions, MessagePictures, DescribeContext {}

/** A message about one alert, with the facts that it is made of. */
export interface AlertMessage extends Message {
	readonly facts: AlertFacts;
}

/**
 * One alert as a message.
 *
 * @param json - See `describeAlert`.
 * @throws {OptionError} `json` is not an alert, or a link, picture or history is not one.
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
