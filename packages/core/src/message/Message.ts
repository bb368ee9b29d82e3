import type { FactName } from './facts';
import type { LinkName } from './links';
import type { SlackMessage } from './slack/SlackBlock';

/** One message in every form in which it can be sent. */
export interface Message {
	/** One line of plain text: what happened. */
	readonly summary: string;
	/** E-mail subject; ASCII as far as the alert's own texts are. */
	readonly subject: string;
	/** E-mail as plain text, with the same content as `html`. */
	readonly text: string;
	/** E-mail as a complete HTML document with inline styles and pictures by `cid:`. */
	readonly html: string;
	/** Body for Slack's `chat.postMessage`. */
	readonly slack: SlackMessage;
}

/** A link that the user adds. */
export interface MessageLink {
	readonly label: string;
	/** http or https. */
	readonly url: string;
}

/** Options that all kinds of messages share. */
export interface MessageOptions {
	/** What the alerts have in common, e.g. a Fink tag. @default none */
	readonly tag?: string;
	/** First line, in place of the generated one. */
	readonly title?: string;
	/** Text above the facts. Line breaks are kept. */
	readonly intro?: string;
	/** Small print at the end. */
	readonly footer?: string;
	/** @default all */
	readonly facts?: readonly FactName[];
	/** @default all */
	readonly links?: readonly LinkName[];
	readonly extraLinks?: readonly MessageLink[];
}

/** Pictures of one alert, each as its recipient finds it. */
export interface MessagePictures {
	/** Content ids of mail attachments. */
	readonly cids?: readonly string[];
	/** Files that were uploaded to Slack: ids that begin with F, or addresses. */
	readonly slackFiles?: readonly string[];
	/** Public addresses, which Slack and mail programs fetch. */
	readonly imageUrls?: readonly string[];
}
