import { fitDocument } from '../document/fitDocument';
import type { MessageDocument } from '../document/MessageDocument';
import { withFirstPicture } from '../document/withFirstPicture';
import { defuse, WORD_JOINER } from './markup/defuse';
import type { Markup } from './markup/Markup';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';
import { utf8Length } from './utf8Length';

/** A message for Google Chat, https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages. */
export interface GoogleChatMessage {
	readonly text: string;
	/** A card with the picture, if there is one. */
	readonly cardsV2?: ReadonlyArray<{
		readonly cardId: string;
		readonly card: {
			readonly sections: ReadonlyArray<{
				readonly widgets: ReadonlyArray<{
					readonly image: { readonly imageUrl: string; readonly altText: string };
				}>;
			}>;
		};
	}>;
}

/** A message may take 32,000 bytes. */
const MAX_BYTES = 31_000;

/** Google Chat can't escape its marks: they are replaced by characters that look the same. */
const MARKS: Readonly<Record<string, string>> = {
	'*': '∗',
	_: '＿',
	'~': '∼',
	'`': "'",
	'<': '‹',
	'>': '›',
	'|': '¦',
};

function markFree(text: string): string {
	return defuse(text)
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[*~`<>|]/gu, (mark) => MARKS[mark])
		.replace(/^(?=[\s]*-)/, WORD_JOINER);
}

/** https://developers.google.com/workspace/chat/format-messages */
const GOOGLE_CHAT: Markup = {
	text: markFree,
	bold: (written) => `*${written}*`,
	label: (plain) => `*${markFree(plain)}*`,
	code: (plain) => (plain.trim() === '' ? '' : `\`${plain.replace(/`/g, "'").trim()}\``),
	link: (label, url) => `<${url.replace(/\|/g, '%7C')}|${markFree(label)}>`,
	linksTitles: true,
	lineBreak: '\n',
	paragraphBreak: '\n\n',
};

/** Google Chat: a text, and a card with the picture. */
export const googleChat = {
	name: 'googleChat',
	title: 'Google Chat',
	description: 'Formatted text, with a card for a picture that has a public address',
	pictures: ['url'],
	write: (given) => {
		const { document, picture } = withFirstPicture(given, 'url');
		return fitDocument(
			document,
			(version) => messageOf(version, picture),
			(message) => utf8Length(JSON.stringify(message)) <= MAX_BYTES,
		);
	},
} as const satisfies Target<'googleChat', GoogleChatMessage>;

function messageOf(
	document: MessageDocument,
	picture: ReturnType<typeof withFirstPicture>['picture'],
): GoogleChatMessage {
	const text = writeProse(document, GOOGLE_CHAT);
	if (picture?.url === undefined) return { text };
	const image = { imageUrl: picture.url, altText: picture.alt };
	return {
		text,
		cardsV2: [{ cardId: 'picture', card: { sections: [{ widgets: [{ image }] }] } }],
	};
}
