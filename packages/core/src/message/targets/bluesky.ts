import { fitDocument } from '../document/fitDocument';
import type { MessageDocument } from '../document/MessageDocument';
import { withFirstPicture } from '../document/withFirstPicture';
import type { Markup } from './markup/Markup';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';
import { utf8Length } from './utf8Length';

/** A link in a post, by the bytes of its text in UTF-8. */
export interface BlueskyFacet {
	readonly index: { readonly byteStart: number; readonly byteEnd: number };
	readonly features: ReadonlyArray<{
		readonly $type: 'app.bsky.richtext.facet#link';
		readonly uri: string;
	}>;
}

/** A post for Bluesky: a record `app.bsky.feed.post` without `createdAt` and picture, which whoever sends it adds. */
export interface BlueskyMessage {
	readonly record: {
		readonly $type: 'app.bsky.feed.post';
		readonly text: string;
		readonly facets: readonly BlueskyFacet[];
		readonly langs: readonly ['en'];
	};
	/** Description of the picture; empty without one. */
	readonly alt: string;
	/** Field of that picture. */
	readonly picture: string;
}

/** Graphemes and bytes, lexicon `app.bsky.feed.post`. */
const MAX_GRAPHEMES = 300;
const MAX_BYTES = 3000;

/** Marks of links in the text before its bytes are counted; no text of ours or of others contains them. */
const [START, MIDDLE, END] = ['\uE000', '\uE001', '\uE002'];

/** Bluesky shows no markup and makes no links by itself: both are told apart from the text. */
const LINK_MARKS: Markup = {
	text: (plain) => plain,
	bold: (written) => written,
	label: (plain) => `${plain}:`,
	code: (plain) => plain,
	link: (label, url) => `${START}${label}${MIDDLE}${url}${END}`,
	linksTitles: true,
	lineBreak: '\n',
	paragraphBreak: '\n',
};

/** Bluesky: a post with links, and the description of its picture. */
export const bluesky = {
	name: 'bluesky',
	title: 'Bluesky',
	description: 'A post of at most 300 graphemes with its links, and the description of its picture',
	pictures: ['field'],
	write: (given) => {
		const { document, picture } = withFirstPicture(given, 'field');
		const record = fitDocument(document, recordOf, ({ text }) => {
			return utf8Length(text) <= MAX_BYTES && isShort(text);
		});
		return { record, alt: picture?.alt ?? '', picture: picture?.field ?? '' };
	},
} as const satisfies Target<'bluesky', BlueskyMessage>;

function recordOf(document: MessageDocument): BlueskyMessage['record'] {
	const facets: BlueskyFacet[] = [];
	let text = '';
	let bytes = 0;
	for (const part of writeProse(document, LINK_MARKS).split(END)) {
		const [before, linked = ''] = part.split(START);
		const [label, uri] = linked.split(MIDDLE);
		const byteStart = bytes + utf8Length(before);
		text += before + label;
		bytes = byteStart + utf8Length(label);
		if (uri === undefined) continue;
		const features = [{ $type: 'app.bsky.richtext.facet#link', uri } as const];
		facets.push({ index: { byteStart, byteEnd: bytes }, features });
	}
	return { $type: 'app.bsky.feed.post', text, facets, langs: ['en'] };
}

/** Whether the characters that readers see, Unicode's grapheme clusters (UAX 29), are not too many. */
function isShort(text: string): boolean {
	if (text.length <= MAX_GRAPHEMES) return true;
	const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
	const parts = graphemes[Symbol.iterator]();
	for (let count = 0; count <= MAX_GRAPHEMES; count++) if (parts.next().done) return true;
	return false;
}
