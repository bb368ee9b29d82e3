import { alertChecks, priorityOf, type AlertChecks } from './alertChecks';
import { subjectOf } from './alertWords';
import type { AlertFacts } from './AlertFacts';
import { describeAlert, type DescribeContext } from './describeAlert';
import { alertDocument } from './document/alertDocument';
import { writeDrafts, type DraftName, type Drafts } from './drafts';
import type { Message, MessageOptions, MessagePictures } from './Message';
import { USUAL_TARGETS, writeFor, type TargetName, type UsualTarget } from './targets';

/** Options of a message about one alert. */
export interface AlertMessageOptions<Name extends TargetName = TargetName>
	extends MessageOptions<Name>, MessagePictures, DescribeContext {
	/** What `describeAlert` said about it. @default it is described here */
	readonly described?: AlertFacts;
	/** Reports to draft. @default none */
	readonly drafts?: readonly DraftName[];
}

/** A message about one alert, with the facts that it is made of. */
export type AlertMessage<Name extends TargetName = UsualTarget> = Message<Name> & {
	/** Answers to what workflows ask. */
	readonly is: AlertChecks;
	readonly facts: AlertFacts;
	/** Reports that a human may complete and send. */
	readonly drafts?: Drafts;
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
	const facts = options.described ?? describeAlert(json, options);
	const document = alertDocument(facts, options);
	const is = alertChecks(facts, options.brightMagnitude);
	const drafts = options.drafts ?? [];
	const targets = options.targets ?? (USUAL_TARGETS as readonly TargetName[] as readonly Name[]);
	return {
		summary: document.summary,
		subject: subjectOf(facts, options),
		priority: priorityOf(is),
		...writeFor(targets, document),
		is,
		facts,
		...(drafts.length > 0 && { drafts: writeDrafts(drafts, facts) }),
	};
}
