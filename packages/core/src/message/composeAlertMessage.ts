import { subjectOf } from './alertWords';
import type { AlertFacts } from './AlertFacts';
import { describeAlert, type DescribeContext } from './describeAlert';
import { alertDocument } from './document/alertDocument';
import type { Message, MessageOptions, MessagePictures } from './Message';
import { USUAL_TARGETS, writeFor, type TargetName, type UsualTarget } from './targets';

/** Options of a message about one alert. */
export interface AlertMessageOptions<Name extends TargetName = TargetName>
	extends MessageOptions<Name>,
		MessagePictures,
		DescribeContext {}

/** A message about one alert, with the facts that it is made of. */
export type AlertMessage<Name extends TargetName = UsualTarget> = Message<Name> & {
	readonly facts: AlertFacts;
};

/**
 * One alert as a message.
 *
 * @param json - See `describeAlert`.
 * @throws {OptionError} `json` is not an alert, or a link, picture or history is not one.
 */
export function composeAlertMessage<Name extends TargetName = UsualTarget>(
	json: unknown,
	options: AlertMessageOptions<Name> = {},
): AlertMessage<Name> {
	const facts = describeAlert(json, options);
	const document = alertDocument(facts, options);
	const targets = options.targets ?? (USUAL_TARGETS as readonly TargetName[] as readonly Name[]);
	return {
		summary: document.summary,
		subject: subjectOf(facts, options),
		...writeFor(targets, document),
		facts,
	};
}
