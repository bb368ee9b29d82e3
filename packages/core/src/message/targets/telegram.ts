import { fitDocument } from '../document/fitDocument';
import type { MessageDocument } from '../document/MessageDocument';
import { withFirstPicture } from '../document/withFirstPicture';
import { chatHtml } from './markup/chatHtml';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';

/** A message for Telegram's Bot API, to be sent with parse mode HTML. */
export interface TelegramMessage {
	/** For `sendMessage`. */
	readonly html: string;
	/** For `sendPhoto`: shorter. */
	readonly caption: string;
	/** Field of the picture to send with the caption; empty without one. */
	readonly picture: string;
}

/** Characters that are shown, https://core.telegram.org/bots/api#sendmessage and #sendphoto. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** Telegram formats only this many parts of a message. */
const MAX_ENTITIES = 100;

/** Telegram's subset of HTML, https://core.telegram.org/bots/api#html-style: a line break is a line break. */
const TELEGRAM_HTML = chatHtml('\n');

/** Telegram: a message, or a picture with its caption. */
export const telegram = {
	name: 'telegram',
	title: 'Telegram',
	description: 'A message and the caption of a picture, both in HTML',
	pictures: ['field'],
	write: (document) => {
		const { document: whole, picture } = withFirstPicture(document, 'field');
		const within = (from: MessageDocument, max: number) =>
			fitDocument(
				from,
				(version) => writeProse(version, TELEGRAM_HTML),
				(written) => shownLength(written) <= max && entitiesIn(written) <= MAX_ENTITIES,
			);
		return {
			html: within(document, MAX_TEXT),
			caption: within(whole, MAX_CAPTION),
			picture: picture?.field ?? '',
		};
	},
} as const satisfies Target<'telegram', TelegramMessage>;

/** Telegram counts UTF-16 units without tags and with entities replaced. */
function shownLength(html: string): number {
	return html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, '.').length;
}

function entitiesIn(html: string): number {
	return html.match(/<(?!\/)/g)?.length ?? 0;
}
