import type { LinkName } from './AlertFacts';
import type { FactName } from './factRows';
import type { SlackMessage } from './slack';

/** One message in every form that it may be sent in. */
export interface Message {
	/** One line of plain text: what happened. */
	readonly summary: string;
	/** Of an e-mail, ASCII where the alert's own words are. */
	readonly subject: string;
	/** E-mail as plain text; says the same as `html`. */
	readonly text: string;
	/** E-mail as a whole HTML document, styles inline, pictures by `cid:`. */
	readonly html: string;
	/** What Slack's `chat.postMessage` takes. */
	readonly slack: SlackMessage;
}

/** A link that the user adds. */
export interface MessageLink {
	readonly label: string;
	/** http or https. */
	readonly url: string;
}

/** What all kinds of messages may be told. */
export interface MessageOptions {
	/** What the alerts have in common, e.g. Fink's tag. @default none */
	readonly tag?: string;
	/** First line in place of ours. */
	readonly title?: string;
	/** Text above the facts. Line breaks stay. */
	readonly intro?: string;
	/** Small print at the end. */
	readonly footer?: string;
	/** @default all */
	readonly facts?: readonly FactName[];
	/** @default all */
	readonly links?: readonly LinkName[];
	readonly extraLinks?: readonly MessageLink[];
}

/** Pictures of one alert, each as its receiver finds it. */
export interface MessagePictures {
	/** Content ids of mail attachments: in n8n the names of binary fields. */
	readonly cids?: readonly string[];
	/** Files that were uploaded to Slack: ids `F…` or their addresses. */
	readonly slackFiles?: readonly string[];
	/** Public addresses; Slack and mail programs fetch them. */
	readonly imageUrls?: readonly string[];
}
