import * as cards from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { SegmentedMessage } from 'sms-segments-calculator';
import { countGraphemes } from 'unicode-segmenter/grapheme';

import type { Message, TargetName } from '../../src/message';
import { MAIL_ATTRIBUTES, MAIL_TAGS, parseMail } from './mailRules';
import { readDiscord } from './readDiscord';
import type { ReadMessage } from './ReadMessage';
import { readSlack } from './readSlack';

type Output<Name extends TargetName> = Message<Name>[Name];
type Readers = { readonly [Name in TargetName]: (output: Output<Name>) => ReadMessage };

const within = (length: number, max: number, what: string) =>
	length <= max ? [] : [`${what} of ${length}, allowed are ${max}`];

/** Markdown as CommonMark reads it, with links of bare addresses as chats make them. */
const markdownIt = new MarkdownIt('default', { linkify: true });

/** What chats make of plain words by themselves. */
const STRAY = /(?<![\w/&])[@#~$][\p{L}\d]|:(?!\d\d:)[\w+-]+:|(?<![\p{L}\p{N}<])\/(?=\p{L}{2})/u;

/** Addresses that programs make links of by themselves. */
const addressesIn = (text: string) => (markdownIt.linkify.match(text) ?? []).map(({ url }) => url);

function strayIn(text: string): string[] {
	const found = [...(STRAY.exec(text) ?? [])];
	return [...found, ...addressesIn(text)].map((stray) => `"${stray}" in "${text.slice(0, 80)}"`);
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
	slack: readSlack,
	html: (html) => {
		const { errors, tags, attributes, texts, freeTexts, links } = parseMail(html);
		const others = [
			...[...tags].filter((tag) => !MAIL_TAGS.includes(tag)),
			...[...attributes].filter((name) => !MAIL_ATTRIBUTES.includes(name)),
		];
		return {
			faults: [...errors, ...others],
			text: texts.join('\n'),
			links: [...links, ...freeTexts.flatMap(addressesIn)],
		};
	},
	text: (text) => ({
		faults: /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text.replace(/\n/g, ''))
			? ['controls']
			: [],
		text,
		links: text.split('\n').flatMap(addressesIn),
	}),
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
	discord: readDiscord,
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
		const faults: string[] = [];
		const visit = (value: unknown, name: string): void => {
			if (typeof value === 'number') {
				if (/id$/i.test(name)) faults.push(`${name} is a number`);
				if (!Number.isFinite(value)) faults.push(`${name} is no JSON`);
			}
			if (typeof value === 'object' && value !== null) {
				Object.entries(value).forEach(([key, inner]) => visit(inner, key));
			}
		};
		visit(json, '');
		const { alerts, links } = json;
		return {
			faults,
			text: JSON.stringify([json.heading, json.lead, json.notes, alerts.map(({ rows }) => rows)]),
			links: [...links, ...alerts.flatMap((alert) => alert.links)].map(({ url }) => url),
		};
	},
};
