import type { MessagePriority } from './alertChecks';
import type { FactName } from './facts';
import type { LinkName } from './links';
import type { TargetName, TargetOutputs, UsualTarget } from './targets';

/** What every message has. */
export interface MessageHead {
	/** One line of plain text: what happened. */
	readonly summary: string;
	/** Email subject; ASCII, except for the alert's own texts. */
	readonly subject: string;
	/** How urgent it is; a digest has the priority of its most urgent alert. */
	readonly priority: MessagePriority;
}

/** One message as it is written for some targets. */
export type Message<Name extends TargetName = UsualTarget> = MessageHead &
	Pick<TargetOutputs, Name>;

/** A link that the user adds. */
export interface MessageLink {
	readonly label: string;
	/** http or https. */
	readonly url: string;
}

/** Options that all kinds of messages share. */
export interface MessageOptions<Name extends TargetName = TargetName> {
	/** Where the message goes. @default USUAL_TARGETS */
	readonly targets?: readonly Name[];
	/** What the alerts have in common, e.g. a Fink tag. @default none */
	readonly tag?: string;
	/** First line, in place of the generated one. */
	readonly title?: string;
	/** Text above the facts. Line breaks are kept. */
	readonly intro?: string;
	/** Small print at the end of the message. */
	readonly footer?: string;
	/** @default all */
	readonly facts?: readonly FactName[];
	/** @default all */
	readonly links?: readonly LinkName[];
	readonly extraLinks?: readonly MessageLink[];
	/** Alerts with a brighter leading brightness are bright: AB magnitude. @default BRIGHT_MAGNITUDE */
	readonly brightMagnitude?: number;
}

/** Pictures of one alert, each as its recipient finds it. */
export interface MessagePictures {
	/** Content ids of mail attachments. */
	readonly cids?: readonly string[];
	/** Names of the files of these attachments. */
	readonly fileNames?: ReadonlyArray<string | undefined>;
	/** Files that were uploaded to Slack: ids that begin with F, or addresses. */
	readonly slackFiles?: readonly string[];
	/** Public addresses, which Slack and email programs fetch. */
	readonly imageUrls?: readonly string[];
}
