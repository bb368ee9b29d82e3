import { escapeHtml } from '../mail/html';
import { defuse } from './defuse';
import type { Markup } from './Markup';

/** The few tags of HTML that chats take. @param lineBreak - As the chat writes it. */
export function chatHtml(lineBreak: string): Markup {
	return {
		text: (plain) => escapeHtml(defuse(plain)),
		bold: (written) => `<b>${written}</b>`,
		label: (plain) => `<b>${escapeHtml(defuse(plain))}</b>`,
		code: (plain) => (plain === '' ? '' : `<code>${escapeHtml(plain)}</code>`),
		link: (label, url) => `<a href="${escapeHtml(url)}">${escapeHtml(defuse(label))}</a>`,
		linksTitles: true,
		lineBreak,
		paragraphBreak: lineBreak + lineBreak,
	};
}
