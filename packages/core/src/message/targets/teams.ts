import { fitDocument } from '../document/fitDocument';
import type { DocumentEntry, MessageDocument } from '../document/MessageDocument';
import { compactFacts, positionOf } from '../document/compactFacts';
import { moreLinks, moreText } from '../document/moreAlerts';
import { omittedText } from '../document/omittedText';
import { withFirstPicture } from '../document/withFirstPicture';
import { closedUrl } from './markup/closedUrl';
import { escapeMarkdown } from './markup/markdown';
import type { Target } from './Target';
import { utf8Length } from './utf8Length';

/** An element of an Adaptive Card, https://adaptivecards.io/explorer. */
export type CardElement =
	| {
			readonly type: 'TextBlock';
			readonly text: string;
			readonly wrap: true;
			readonly size?: 'Large' | 'Small';
			readonly weight?: 'Bolder';
			readonly isSubtle?: true;
			readonly separator?: true;
	  }
	| {
			readonly type: 'FactSet';
			readonly facts: ReadonlyArray<{ readonly title: string; readonly value: string }>;
	  }
	| {
			readonly type: 'Image';
			readonly url: string;
			readonly altText: string;
			readonly size: 'Stretch';
			readonly msTeams: { readonly allowExpand: true };
	  };

/** Body of a request to a workflow of Teams ("When a Teams webhook request is received"). */
export interface TeamsMessage {
	readonly type: 'message';
	readonly attachments: ReadonlyArray<{
		readonly contentType: 'application/vnd.microsoft.card.adaptive';
		readonly contentUrl: null;
		readonly content: {
			readonly $schema: string;
			readonly type: 'AdaptiveCard';
			readonly version: '1.4';
			readonly msteams: { readonly width: 'Full' };
			readonly body: readonly CardElement[];
		};
	}>;
}

/** Teams refuses 28 kB, counted after the workflow has added to it (MicrosoftDocs/msteams-docs#11274). */
const MAX_BYTES = 20_000;

/** Microsoft Teams: an Adaptive Card. */
export const teams = {
	name: 'teams',
	title: 'Microsoft Teams',
	description: 'An Adaptive Card for the webhook of a workflow',
	pictures: ['url'],
	write: (document) => {
		const { document: whole } = withFirstPicture(document, 'url');
		return fitDocument(whole, messageOf, (message) => bytesOf(message) <= MAX_BYTES);
	},
} as const satisfies Target<'teams', TeamsMessage>;

function messageOf(document: MessageDocument): TeamsMessage {
	const { picture } = withFirstPicture(document, 'url');
	const { heading, lead, intro, notes, footer } = document;
	const image: CardElement[] =
		picture?.url === undefined
			? []
			: [
					{
						type: 'Image',
						url: picture.url,
						altText: picture.alt,
						size: 'Stretch',
						msTeams: { allowExpand: true },
					},
				];
	const body: CardElement[] = [
		{ ...textBlock(escapeMarkdown(heading)), size: 'Large', weight: 'Bolder' },
		...paragraphs(lead),
		...paragraphs(intro),
		...image,
		...(document.kind === 'alert' ? alertElements(document) : digestElements(document)),
		...small([...notes, omittedText(document), ...footer]),
	];
	return {
		type: 'message',
		attachments: [
			{
				contentType: 'application/vnd.microsoft.card.adaptive',
				contentUrl: null,
				content: {
					$schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
					type: 'AdaptiveCard',
					version: '1.4',
					msteams: { width: 'Full' },
					body,
				},
			},
		],
	};
}

function alertElements({ entries, links }: MessageDocument): CardElement[] {
	const [{ rows, links: pages }] = entries;
	const facts = rows.map(({ label, values }) => {
		return { title: escapeMarkdown(label), value: values.map(escapeMarkdown).join('; ') };
	});
	return [
		...(facts.length > 0 ? [{ type: 'FactSet', facts } as const] : []),
		...linkBlock([...pages, ...links]),
	];
}

function digestElements({ entries, rest, links }: MessageDocument): CardElement[] {
	const more = moreLinks(rest).map(linkText).join(', ');
	const left = [escapeMarkdown(moreText(rest)), more].filter((part) => part !== '').join(': ');
	return [
		...entries.map(entryBlock),
		...(left === '' ? [] : [{ ...textBlock(left), separator: true } as const]),
		...linkBlock(links),
	];
}

function entryBlock(entry: DocumentEntry, index: number): CardElement {
	const { title, portal, links } = entry;
	const name = portal ? linkText({ label: title, url: portal.url }) : escapeMarkdown(title);
	const lines = [
		`**${index + 1}\\.** ${name}`,
		compactFacts(entry).map(escapeMarkdown).join(' · '),
		positionOf(entry).map(escapeMarkdown).join(' · '),
		links
			.filter(({ url }) => url !== portal?.url)
			.map(linkText)
			.join(' · '),
	];
	const text = lines.filter((line) => line !== '').join('\n\n');
	return { ...textBlock(text), separator: true };
}

function linkBlock(links: MessageDocument['links']): CardElement[] {
	return links.length === 0 ? [] : [textBlock(links.map(linkText).join(' · '))];
}

function linkText({ label, url }: { readonly label: string; readonly url: string }): string {
	return `[${escapeMarkdown(label)}](${closedUrl(url)})`;
}

function paragraphs(lines: readonly string[]): CardElement[] {
	const text = lines.map(escapeMarkdown).join('\n\n');
	return text === '' ? [] : [textBlock(text)];
}

function small(lines: readonly string[]): CardElement[] {
	const shown = lines.filter((line) => line !== '');
	return paragraphs(shown).map(
		(block) => ({ ...block, size: 'Small', isSubtle: true }) as CardElement,
	);
}

function textBlock(text: string) {
	return { type: 'TextBlock', text, wrap: true } as const;
}

/** As Teams counts: JSON in UTF-8. Most characters outside ASCII take two or three bytes, pairs four. */
function bytesOf(message: TeamsMessage): number {
	return utf8Length(JSON.stringify(message));
}
