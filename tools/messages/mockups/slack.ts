import type { Message, SlackBlock } from '@fink/core';

import { escapeText, MONO, SANS, type Ground, type MockUp } from './page';

type Blocks = Message<'slack'>['slack']['blocks'];

/** Colors of Slack's program. */
const COLORS = {
	light: {
		ground: '#ffffff',
		text: '#1d1c1d',
		quiet: '#616061',
		link: '#1264a3',
		line: '#dddddd',
		code: '#c01343',
		box: '#f6f6f6',
	},
	dark: {
		ground: '#1a1d21',
		text: '#d1d2d3',
		quiet: '#ababad',
		link: '#1d9bd1',
		line: '#35373b',
		code: '#e8912d',
		box: '#232529',
	},
} as const;

/** Blocks as Slack shows them. @param pictures - What the image blocks show, in their order. */
export function slackMockUp(blocks: Blocks, ground: Ground, pictures: readonly string[]): MockUp {
	const { ground: background, text, quiet, link, line, code, box } = COLORS[ground];
	const left = [...pictures];
	return {
		css: `.ground{background:${background};color:${text};padding:16px 20px;min-height:100%;${SANS};font-size:15px;line-height:22px;overflow-wrap:break-word}
.who{font-weight:900}.who i{font:11px/16px sans-serif;background:${line};border-radius:2px;padding:0 4px;margin-left:6px}
.header{white-space:pre-wrap;font-size:18px;font-weight:900;margin:6px 0}
.section{white-space:pre-wrap;margin:6px 0}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:6px 16px;margin:6px 0}.fields div{white-space:pre-wrap}
.context{font-size:13px;line-height:18px;color:${quiet};margin:6px 0}
hr{border:0;border-top:1px solid ${line};margin:10px 0}
img{display:block;max-width:360px;border-radius:8px;margin:8px 0}
a{color:${link};text-decoration:none}
code{${MONO};font-size:12px;color:${code};background:${box};border:1px solid ${line};border-radius:3px;padding:1px 3px}`,
		body: `<div class="who">Fink<i>APP</i></div>${blocks.map((block) => blockHtml(block, left)).join('')}`,
	};
}

function blockHtml(block: SlackBlock, pictures: string[]): string {
	switch (block.type) {
		case 'header':
			return `<div class="header">${plainHtml(block.text.text)}</div>`;
		case 'section':
			return [
				block.text ? `<div class="section">${mrkdwnHtml(block.text.text)}</div>` : '',
				block.fields
					? `<div class="fields">${block.fields.map(({ text }) => `<div>${mrkdwnHtml(text)}</div>`).join('')}</div>`
					: '',
			].join('');
		case 'context':
			return `<div class="context">${block.elements.map(({ text }) => mrkdwnHtml(text)).join(' ')}</div>`;
		case 'image':
			return `<img src="${pictures.shift() ?? ''}" alt="${escapeText(block.alt_text)}">`;
		case 'divider':
			return '<hr>';
	}
}

/** Entities are the browser's own. @throws {Error} Something else looks like markup to Slack. */
function plainHtml(text: string): string {
	if (/[<>]|&(?!(?:amp|lt|gt);)/.test(text)) throw new Error(`Slack: not escaped: ${text}`);
	return text;
}

/** Slack's markup, read from its page "Formatting message text". */
function mrkdwnHtml(mrkdwn: string): string {
	const parts = mrkdwn.split(/(<https?:[^<>|]+\|[^<>]+>|`[^`\n]+`)/);
	const html = parts.map((part) => {
		const [, url, label] = /^<([^|]+)\|(.+)>$/.exec(part) ?? [];
		if (url !== undefined) return `<a href="${url}">${plainHtml(label)}</a>`;
		if (/^`.*`$/.test(part)) return `<code>${plainHtml(part.slice(1, -1))}</code>`;
		return plainHtml(part);
	});
	return html
		.join('')
		.replace(/(^|[\s(])\*(?=\S)((?:<[^>]*>|[^*\n<])+?)\*(?=$|[\s:).,])/gm, '$1<b>$2</b>');
}
