import type { AlertFacts } from '../AlertFacts';
import type { FactName } from '../facts';

/** A link of a message. */
export interface DocumentLink {
	readonly label: string;
	/** http or https, checked by `httpUrl` or made of ids and coordinates. */
	readonly url: string;
}

/** One line of a message's table. */
export interface DocumentRow {
	readonly name: FactName;
	readonly label: string;
	/** One or more lines of text. */
	readonly values: readonly string[];
	/** Whether readers copy it: it is shown in a fixed-width font. */
	readonly isCode: boolean;
	/** How a digest shows it; nothing leaves it out. */
	readonly inDigest?: 'labeled' | 'unlabeled';
	/** Rows with less weight are left out first if there is no room, see `Fact.weight`. */
	readonly weight?: number;
}

/** Where a target takes its pictures from: files of the item, files uploaded to Slack, public addresses. */
export type PictureSource = 'field' | 'slackFile' | 'url';

/** A picture, by all the ways in which a target may find it; each picture has exactly one of them. */
export interface DocumentPicture {
	/** Name of the file's field, which is also its content id in a mail. */
	readonly field?: string;
	/** Name of that file. */
	readonly fileName?: string;
	/** A file that was uploaded to Slack: its id or address, not checked yet. */
	readonly slackFile?: string;
	/** Public address. */
	readonly url?: string;
	/** What it shows, for those who don't see it. */
	readonly alt: string;
}

/** One alert of a message. */
export interface DocumentEntry {
	/** What the rest is made of. */
	readonly facts: AlertFacts;
	readonly title: string;
	/** The object's page, to which the title is linked; `null` if it is not selected or does not exist. */
	readonly portal: DocumentLink | null;
	/** u, g, r, i, z or y. */
	readonly band: string | null;
	/** The brightness in full words, the leading one first. */
	readonly brightness: readonly string[];
	/** Reasons to doubt the detection, short; empty without any, and when they are not wanted. */
	readonly mark: string;
	readonly rows: readonly DocumentRow[];
	/** Pages about the alert. */
	readonly links: readonly DocumentLink[];
	readonly pictures: readonly DocumentPicture[];
}

/** An alert of a digest that is only counted and linked. */
export interface DocumentMention {
	readonly title: string;
	/** The object's page in the Fink portal. */
	readonly url: string | null;
}

/**
 * What a message says, in plain text and in the order in which it is said, before any target writes it. Nothing
 * in it is escaped, and nothing in it is markup: whoever writes it has to escape all of it.
 */
export interface MessageDocument {
	/** One alert, or many. */
	readonly kind: 'alert' | 'digest';
	/** The first line. */
	readonly heading: string;
	/** One line: what happened. */
	readonly summary: string;
	/** The summary in pieces for a line with little room, the most important first. */
	readonly short: readonly string[];
	/** Short brightness next to the heading; empty for digests. */
	readonly headingBrightness: string;
	/** Below the heading: the brightness of an alert, the brightest alert of a digest. */
	readonly lead: readonly string[];
	/** The user's text above the facts, line by line. */
	readonly intro: readonly string[];
	/** One for an alert, any number for a digest. */
	readonly entries: readonly DocumentEntry[];
	/** Further alerts of a digest. */
	readonly rest: readonly DocumentMention[];
	/** Sentences about the message itself: what failed before it, which pictures it lacks. */
	readonly notes: readonly string[];
	/** The user's own links. */
	readonly links: readonly DocumentLink[];
	/** The user's small print, line by line. */
	readonly footer: readonly string[];
	/** What was left out because the target has no room for it, see `fitDocument`. */
	readonly omitted: readonly string[];
}
