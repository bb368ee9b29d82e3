import * as cards from 'adaptivecards';
import { parse as parseDiscord } from 'discord-markdown-parser';
import MarkdownIt from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { SegmentedMessage } from 'sms-segments-calculator';
import { countGraphemes } from 'unicode-segmenter/grapheme';

import type { Message, TargetName } from '../../src/message';
import { parseMail } from './mailRules';
import { slackFaults } from './slackRules';

/** What a program of the target's kind makes of a message. */
export interface ReadMessage {
	/** What breaks the target's rules; limits are those of its documentation. */
	readonly faults: readonly string[];
	/** What readers see, without markup. */
	readonly text: string;
	/** Where its links lead. */
	readonly links: readonly string[];
}

type Output<Name extends TargetName> = Message<Name>[Name];
type Readers = { readonly [Name in TargetName]: (output: Output<Name>) => ReadMessage };

const within = (length: number, max: number, what: string) =>
	length <= max ? [] : [`${what} of ${length}, allowed are ${max}`];

/** Markdown as CommonMark reads it, with links of bare addresses as chats make them. */
const markdownIt = new MarkdownIt('default', { linkify: true });

/** What chats make of plain words by themselves. */
const STRAY = /(?<![\w/&])[@#~$][\p{L}\d]|:(?!\d\d:)[\w+-]+:|(?<![\p{L}\p{N}<])\/(?=\p{L}{2})/u;

function strayIn(text: string): string[] {
	const found = [...(STRAY.exec(text) ?? [])];
	const addresses = (markdownIt.linkify.match(text) ?? []).map(({ url }) => url);
	return [...found, ...addresses].map((stray) => `"${stray}" in "${text.slice(0, 80)}"`);
}

const RICH_TAGS = ['b', 'a', 'code', 'br'];

/** HTML of chats: the given tags, `href` alone, and nothing that becomes a link by itself. */
function readHtml(html: string, tags: readonly string[]): ReadMessage {
	const faults: string[] = [];
	const links: string[] = [];
	let text = '';
	const visit = (node: DefaultTreeAdapterMap['node'], isFree: boolean): void => {
		if ('value' in node) {
			text += node.value;
			if (isFree) faults.push(...strayIn(node.value));
		}
		if ('tagName' in node) {
			const { tagName, attrs } = node;
			if (!tags.includes(tagName)) faults.push(`tag ${tagName}`);
			if (tagName === 'br') text += '\n';
			links.push(...attrs.map(({ value }) => value));
			faults.push(...attrs.filter(({ name }) => name !== 'href').map(({ name }) => name));
			isFree &&= tagName !== 'code';
		}
		if ('childNodes' in node) node.childNodes.forEach((child) => visit(child, isFree));
	};
	const tree = parseFragment(html, { onParseError: ({ code }) => faults.push(code) });
	visit(tree, true);
	return { faults, text, links };
}

/** Markdown of our own kinds only. */
function readMarkdown(markdown: string): ReadMessage {
	const allowed = ['paragraph', 'text', 'strong', 'code_inline', 'link', 'softbreak', 'hardbreak'];
	const faults: string[] = [];
	const links: string[] = [];
	let text = '';
	const visit = (tokens: ReturnType<MarkdownIt['parse']>): void => {
		for (const token of tokens) {
			const kind = token.type.replace(/_(open|close)$/, '');
			if (kind !== 'inline' && !allowed.includes(kind)) faults.push(kind);
			if (token.info === 'auto' || token.markup === 'linkify') faults.push('link by itself');
			if (token.type === 'link_open') links.push(token.attrGet('href') ?? '');
			if (token.type === 'text') faults.push(...strayIn(token.content));
			if (!token.children)
				text += kind.endsWith('break') || kind === 'paragraph' ? '\n' : token.content;
			else visit(token.children);
		}
	};
	visit(markdownIt.parse(markdown, {}));
	return { faults, text, links };
}

function readDiscordMarkdown(markdown: string): ReadMessage {
	const allowed = ['text', 'strong', 'inlineCode', 'url', 'link', 'br', 'newline', 'twemoji'];
	const faults: string[] = [];
	const links: string[] = [];
	let text = '';
	const visit = (nodes: ReturnType<typeof parseDiscord>): void => {
		for (const { type, content, target } of nodes) {
			if (!allowed.includes(type)) faults.push(`${type} in "${markdown.slice(0, 200)}"`);
			if (type === 'url' || type === 'link') links.push(String(target));
			if (Array.isArray(content)) visit(content as ReturnType<typeof parseDiscord>);
			else text += type === 'br' ? '\n' : String(content ?? '');
		}
	};
	visit(parseDiscord(markdown, 'extended'));
	return { faults, text, links };
}

function merge(parts: readonly ReadMessage[], own: readonly string[] = []): ReadMessage {
	return {
		faults: [...own, ...parts.flatMap(({ faults }) => faults)],
		text: parts.map(({ text }) => text).join('\n'),
		links: parts.flatMap(({ links }) => links),
	};
}

const bytes = (json: unknown) => Buffer.byteLength(JSON.stringify(json));

/** Reads a message as the target, or another program of its kind, reads it. */
export const READERS: Readers = {
	slack: (message) => ({
		faults: slackFaults(message),
		text: JSON.stringify(message.blocks),
		links: [],
	}),
	html: (html) => {
		const { errors, texts, links } = parseMail(html);
		return { faults: errors, text: texts.join('\n'), links };
	},
	text: (text) => ({ faults: [], text, links: [] }),
	telegram: ({ html, caption }) => {
		const [long, brief] = [html, caption].map((one) => readHtml(one, RICH_TAGS.slice(0, 3)));
		const faults = [
			...within(long.text.length, 4096, 'text'),
			...within(brief.text.length, 1024, 'caption'),
			...within(html.match(/<[a-z]/g)?.length ?? 0, 100, 'entities'),
			...(long.text.trim() === '' || brief.text.trim() === '' ? ['empty'] : []),
		];
		return { ...merge([brief, long], faults), text: long.text };
	},
	discord: ({ payload, embed }) => {
		const [{ title, url, description = '', fields = [], footer, image }] = payload.embeds;
		const foot = footer?.text ?? '';
		const all = [title, description, foot, ...fields.flatMap(({ name, value }) => [name, value])];
		const faults = [
			...within(title.length, 256, 'title'),
			...within(description.length, 4096, 'description'),
			...within(fields.length, 25, 'fields'),
			...within(foot.length, 2048, 'footer'),
			...within(all.join('').length, 6000, 'embeds'),
			...fields.flatMap(({ name, value }) => [
				...within(name.length, 256, 'name'),
				...within(value.length, 1024, 'value'),
				...(name.trim() === '' || value.trim() === '' ? ['empty field'] : []),
			]),
			...within(payload.attachments?.[0]?.description.length ?? 0, 1024, 'alt text'),
			...(title.trim() === '' ? ['empty title'] : []),
			...(payload.allowed_mentions.parse.length > 0 ? ['mentions'] : []),
		];
		const own = JSON.parse(embed) as { image?: unknown };
		const same = { ...own, ...(image && { image: { url: own.image } }) };
		if (JSON.stringify(same) !== JSON.stringify(payload.embeds[0])) faults.push('two embeds');
		const read = merge(all.filter((part) => part !== foot).map(readDiscordMarkdown), faults);
		return {
			...read,
			text: `${read.text}\n${foot}`,
			links: [...(url ? [url] : []), ...read.links],
		};
	},
	teams: (message) => {
		const card = new cards.AdaptiveCard();
		const context = new cards.SerializationContext();
		const [{ content }] = message.attachments;
		card.parse(JSON.parse(JSON.stringify(content)), context);
		const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n));
		const texts = content.body.flatMap((element) => {
			if (element.type === 'TextBlock') return [element.text];
			if (element.type === 'Image') return [];
			return element.facts.flatMap(({ title, value }) => [title, value]);
		});
		const faults = [
			...within(bytes(message), 20_000, 'bytes'),
			...events.map(({ message: m }) => m),
		];
		if (card.getItemCount() !== content.body.length) faults.push('elements were left out');
		return merge(texts.map(readMarkdown), faults);
	},
	matrix: (content) => {
		const read = readHtml(content.formatted_body, RICH_TAGS);
		const empty = content.body.trim() === '' ? ['empty'] : [];
		return merge([read], [...within(bytes(content), 65_000, 'bytes'), ...empty]);
	},
	mattermost: (text) => merge([readMarkdown(text)], within(text.length, 16_383, 'text')),
	skyPortal: (text) => merge([readMarkdown(text)], within(text.length, 10_000, 'text')),
	googleChat: (message) => {
		const links: string[] = [];
		const text = message.text.replace(
			/<(https?:[^<>|\s]+)\|([^<>|]+)>/g,
			(_, url: string, label: string) => (links.push(url), label),
		);
		const plain = text.replace(/`[^`\n]+`/g, (code) => ` ${code.slice(1, -1)} `);
		const free = text.replace(/`[^`\n]+`/g, ' ').replace(/^\*([^*\n]+)\*/gm, '$1');
		const faults = [
			...within(bytes(message), 32_000, 'bytes'),
			...(/[*~`<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(free) ? [`marks in ${free}`] : []),
			...free.split('\n').flatMap(strayIn),
		];
		return { faults, text: plain.replace(/^\*([^*\n]+)\*/gm, '$1'), links };
	},
	mastodon: ({ status, alt }) => {
		const found = markdownIt.linkify.match(status) ?? [];
		const free = found.reduce((left, { raw }) => left.replace(raw, ''), status);
		const counted = found.reduce((left, { raw }) => left.replace(raw, 'x'.repeat(23)), status);
		const faults = [
			...within(countGraphemes(counted), 500, 'status'),
			...within(alt.length, 1500, 'alt text'),
			...free.split('\n').flatMap(strayIn),
		];
		return { faults, text: status, links: found.map(({ url }) => url) };
	},
	bluesky: ({ record }) => {
		const { text, facets } = record;
		const utf8 = Buffer.from(text);
		const faults = [
			...within(countGraphemes(text), 300, 'graphemes'),
			...within(utf8.length, 3000, 'bytes'),
			...(text.trim() === '' ? ['empty'] : []),
			...facets.flatMap(({ index: { byteStart, byteEnd } }) => {
				const label = utf8.subarray(byteStart, byteEnd).toString();
				const isWhole = label.length > 0 && !label.includes('\uFFFD') && !label.includes('\n');
				return isWhole || text.includes('\uFFFD') ? [] : [`facet "${label}"`];
			}),
			...(/[\uE000-\uE002]/.test(text) ? ['marks'] : []),
		];
		return {
			faults,
			text,
			links: facets.flatMap(({ features }) => features.map(({ uri }) => uri)),
		};
	},
	short: (line) => {
		const sms = new SegmentedMessage(line, 'auto');
		const faults = [
			...(sms.encodingName === 'GSM-7' ? [] : [sms.encodingName]),
			...within(sms.segmentsCount, 1, 'messages'),
			...(/[\r\n]/.test(line) || line.trim() === '' ? ['lines'] : []),
		];
		return { faults, text: line, links: [] };
	},
	webhook: (json) => {
		const text = JSON.stringify(json);
		const numbers = [...text.replace(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(/\d{15,}/g)];
		return {
			faults: numbers
				.filter(([digits]) => /(?:Id|id)$/.test(digits))
				.map(([digits]) => `number ${digits}`),
			text,
			links: json.alerts.flatMap(({ links }) => links.map(({ url }) => url)),
		};
	},
};
