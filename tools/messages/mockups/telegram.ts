import type { Message } from '@fink/core';
import { readTelegramHtml } from '@fink/standins';

import { MONO, SANS, type Ground, type MockUp } from './page';

/** Colors of Telegram's desktop program. */
const COLORS = {
	light: {
		ground: '#dfe7d6',
		bubble: '#ffffff',
		text: '#000000',
		link: '#168acd',
		code: '#b3312b',
	},
	dark: { ground: '#0e1621', bubble: '#182533', text: '#f5f5f5', link: '#70baf5', code: '#8fc7ef' },
} as const;

/**
 * A photo with its caption, or a message without one. Telegram's HTML is the browser's but for line breaks.
 *
 * @throws {Error} Telegram would refuse it.
 */
export function telegramMockUp(
	{ html, caption }: Message<'telegram'>['telegram'],
	ground: Ground,
	picture?: string,
): MockUp {
	const shown = picture === undefined ? html : caption;
	const { error } = readTelegramHtml(shown);
	if (error !== undefined) throw new Error(`Telegram: ${error}`);
	const { ground: background, bubble, text, link, code } = COLORS[ground];
	return {
		css: `.ground{background:${background};padding:16px;min-height:100%}
.bubble{background:${bubble};color:${text};border-radius:12px;overflow:hidden;width:430px;${SANS};font-size:14px;line-height:19px}
img{display:block;width:100%}
p{margin:0;padding:7px 12px 9px;white-space:pre-wrap;overflow-wrap:break-word}
a{color:${link};text-decoration:none}code{${MONO};font-size:13px;color:${code}}`,
		body: `<div class="bubble">${picture === undefined ? '' : `<img src="${picture}">`}<p>${shown}</p></div>`,
	};
}
