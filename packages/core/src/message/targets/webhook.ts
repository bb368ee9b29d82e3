import type { DocumentEntry, DocumentLink, MessageDocument } from '../document/MessageDocument';
import type { Target } from './Target';

/** What a message says, as plain data: for webhooks, databases and everything without a separate target. */
export interface WebhookMessage {
	/** Raised when a field changes its meaning. */
	readonly version: 1;
	readonly kind: MessageDocument['kind'];
	readonly heading: string;
	readonly summary: string;
	readonly lead: readonly string[];
	readonly intro: readonly string[];
	/** The alerts that are shown. */
	readonly alerts: ReadonlyArray<{
		readonly title: string;
		readonly url: string | null;
		readonly brightness: readonly string[];
		readonly rows: ReadonlyArray<{
			readonly name: string;
			readonly label: string;
			readonly values: readonly string[];
		}>;
		readonly links: readonly DocumentLink[];
		readonly pictures: DocumentEntry['pictures'];
		/** In numbers; ids are text. */
		readonly facts: DocumentEntry['facts'];
	}>;
	/** Those that are only counted. */
	readonly more: MessageDocument['rest'];
	readonly notes: readonly string[];
	readonly links: readonly DocumentLink[];
	readonly footer: readonly string[];
}

/** Plain JSON, which may be of any length. */
export const webhook = {
	name: 'webhook',
	title: 'Webhook (JSON)',
	description: 'What the message says as plain data, with IDs as text',
	pictures: ['field', 'url'],
	write: ({ kind, heading, summary, lead, intro, entries, rest, notes, links, footer }) => ({
		version: 1,
		kind,
		heading,
		summary,
		lead,
		intro,
		alerts: entries.map(({ title, facts, portal, brightness, rows, links: pages, pictures }) => ({
			title,
			url: portal?.url ?? null,
			brightness,
			rows: rows.map(({ name, label, values }) => ({ name, label, values })),
			links: pages,
			pictures: pictures.filter(({ slackFile }) => slackFile === undefined),
			facts,
		})),
		more: rest,
		notes,
		links,
		footer,
	}),
} as const satisfies Target<'webhook', WebhookMessage>;
