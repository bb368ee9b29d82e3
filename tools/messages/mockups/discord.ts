import type { Message } from '@fink/core';
import { parse } from 'discord-markdown-parser';

import { escapeText, MONO, SANS, type Ground, type MockUp } from './page';

type Payload = Message<'discord'>['discord']['payload'];
type Embed = Payload['embeds'][number];
type Nodes = ReturnType<typeof parse>;

/** Colors of Discord's program. */
const COLORS = {
	light: {
		ground: '#ffffff',
		embed: '#f2f3f5',
		text: '#313338',
		quiet: '#5c5e66',
		link: '#006ce7',
		code: '#e3e5e8',
	},
	dark: {
		ground: '#313338',
		embed: '#2b2d31',
		text: '#dbdee1',
		quiet: '#b5bac1',
		link: '#00a8fc',
		code: '#1e1f22',
	},
} as const;

/** A message as a webhook sends it. @param picture - The file that comes with it, as a data URI. */
export function discordMockUp(payload: Payload, ground: Ground, picture?: string): MockUp {
	const { ground: background, embed, text, quiet, link, code } = COLORS[ground];
	return {
		css: `.ground{background:${background};color:${text};padding:16px;min-height:100%;${SANS};font-size:15px;line-height:21px}
.who{font-weight:600}.who i{font:600 10px/15px sans-serif;background:#5865f2;color:#fff;border-radius:3px;padding:0 4px;margin-left:4px}
.embed{background:${embed};border-left:4px solid;border-radius:4px;padding:10px 16px 14px 12px;margin-top:6px;width:480px;overflow-wrap:break-word}
.content{white-space:pre-wrap}
.title{font-weight:600;font-size:15px;margin-top:4px}
.description,.value{font-size:13.5px;line-height:18px;white-space:pre-wrap}.description{margin-top:6px}
.fields{display:grid;grid-template-columns:repeat(3,1fr);gap:8px 12px;margin-top:10px}
.name{font-weight:600;font-size:13.5px;line-height:18px}
img{display:block;max-width:100%;border-radius:4px;margin-top:14px}
.footer{font-size:12px;line-height:16px;margin-top:8px;color:${quiet}}
a{color:${link};text-decoration:none}code{${MONO};font-size:12px;background:${code};border-radius:3px;padding:0 3px}`,
		body: `<div class="who">Fink<i>APP</i></div><div class="content">${htmlOf(payload.content)}</div>${payload.embeds
			.map((each) => embedHtml(each, picture))
			.join('')}`,
	};
}

function embedHtml(embed: Embed, picture?: string): string {
	const { title, url, description, fields = [], footer, image, timestamp, color } = embed;
	const inTitle = htmlOf(title ?? '');
	const when = timestamp === undefined ? [] : [new Date(timestamp).toUTCString().slice(5, 22)];
	const foot = [...(footer ? [escapeText(footer.text)] : []), ...when].join(' • ');
	const source = image?.url.startsWith('attachment://') ? picture : image?.url;
	return `<div class="embed" style="border-color:#${color.toString(16).padStart(6, '0')}">
${title === undefined ? '' : `<div class="title">${url === undefined ? inTitle : `<a href="${escapeText(url)}">${inTitle}</a>`}</div>`}
${description === undefined ? '' : `<div class="description">${htmlOf(description)}</div>`}
${fields.length === 0 ? '' : `<div class="fields">${fields.map(({ name, value }) => `<div><div class="name">${htmlOf(name)}</div><div class="value">${htmlOf(value)}</div></div>`).join('')}</div>`}
${source === undefined ? '' : `<img src="${source}">`}
${foot === '' ? '' : `<div class="footer">${foot}</div>`}</div>`;
}

/** Discord's Markdown by a parser of others. */
function htmlOf(markdown: string): string {
	return nodesHtml(parse(markdown, 'extended'));
}

function nodesHtml(nodes: Nodes): string {
	return nodes
		.map(({ type, content, target, name }) => {
			const inside = Array.isArray(content)
				? nodesHtml(content as Nodes)
				: escapeText(String(content ?? ''));
			switch (type) {
				case 'br':
				case 'newline':
					return '\n';
				case 'strong':
					return `<b>${inside}</b>`;
				case 'inlineCode':
					return `<code>${inside}</code>`;
				case 'link':
				case 'url':
					return `<a href="${escapeText(String(target))}">${inside}</a>`;
				case 'text':
					return inside;
				case 'twemoji':
					return escapeText(String(name));
				default:
					throw new Error(`Discord: ${type} in "${inside}"`);
			}
		})
		.join('');
}
