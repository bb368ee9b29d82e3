import { fitDocument } from '../document/fitDocument';
import type { DocumentEntry, DocumentPicture, MessageDocument } from '../document/MessageDocument';
import { withFirstPicture } from '../document/withFirstPicture';
import { withMostEntries } from '../document/withMostEntries';
import { digestContent, digestEmbeds } from './discord/digestEmbeds';
import {
	DISCORD_LIMITS,
	isWithinLimits,
	type DiscordEmbed,
	type DiscordMessage,
} from './discord/DiscordMessage';
import { wholeEmbed } from './discord/wholeEmbed';
import { defuse } from './markup/defuse';
import type { Target } from './Target';

/** Names that Discord keeps; it renames files with other characters, and the embed would not find them. */
const SAFE_NAME = /^[\w.-]{1,200}$/;

/** Discord: an embed with its picture, or one for each alert of a digest. */
export const discord = {
	name: 'discord',
	title: 'Discord',
	description: 'Embeds with a picture, for a webhook or a bot',
	pictures: ['field', 'url'],
	write: (given) => {
		const { document, imageOf, file } = chooseImages(given);
		const [first] = document.entries.flatMap((entry) => imageOf(entry) ?? []);
		const whole = fitDocument(document, wholeEmbed, (embed) => isWithinLimits('', [embed]));
		const { content, embeds } =
			document.kind === 'alert'
				? { content: '', embeds: [{ ...whole, ...(first && { image: { url: first } }) }] }
				: digestOf(document, imageOf);
		return {
			payload: {
				content,
				embeds,
				allowed_mentions: { parse: [] },
				...(file && SAFE_NAME.test(file.fileName ?? '') && { attachments: [attachmentOf(file)] }),
			},
			embed: JSON.stringify({ ...whole, ...(first && { image: first }) }),
			picture: file?.field ?? '',
		};
	},
} as const satisfies Target<'discord', DiscordMessage>;

/** Which pictures are shown. */
interface ChosenImages {
	/** With a note when there are more. */
	readonly document: MessageDocument;
	/** Address of an alert's picture. */
	readonly imageOf: ImageOf;
	/** The picture that comes with the message. */
	readonly file: DocumentPicture | null;
}

type ImageOf = (entry: DocumentEntry) => string | undefined;

/** One file comes with a message, the first one; pictures on the web are shown with each alert. */
function chooseImages(given: MessageDocument): ChosenImages {
	const { document, picture: file } = withFirstPicture(given, 'field');
	if (file) {
		const image = addressOf(file);
		return {
			document,
			file,
			imageOf: ({ pictures }) => (pictures.includes(file) ? image : undefined),
		};
	}
	const imageOf: ImageOf = ({ pictures }) => pictures.find(({ url }) => url !== undefined)?.url;
	const isAlert = given.kind === 'alert';
	return { document: isAlert ? withFirstPicture(given, 'url').document : given, imageOf, file };
}

/** Alerts whose embeds leave one for what follows them. */
const MAX_ALERTS = DISCORD_LIMITS.embeds - 1;

function digestOf(document: MessageDocument, imageOf: ImageOf): DigestContent {
	const write = (version: MessageDocument): DigestContent => ({
		content: digestContent(version),
		embeds: digestEmbeds(version, imageOf),
	});
	const fits = ({ content, embeds }: DigestContent) => isWithinLimits(content, embeds);
	const whole = write(document);
	return fits(whole) ? whole : fitDocument(withMostEntries(document, MAX_ALERTS), write, fits);
}

/** Heading and embeds of a digest. */
interface DigestContent {
	readonly content: string;
	readonly embeds: readonly DiscordEmbed[];
}

/** Where an embed finds a file of the message; nowhere if Discord gives it another name. */
function addressOf({ fileName = '' }: DocumentPicture): string | undefined {
	return SAFE_NAME.test(fileName) ? `attachment://${fileName}` : undefined;
}

function attachmentOf({ fileName = '', alt }: DocumentPicture) {
	const description = defuse(alt).slice(0, DISCORD_LIMITS.attachmentDescription);
	return { id: 0, filename: fileName, description };
}
