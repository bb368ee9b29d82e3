import { parse as parseDiscord } from 'discord-markdown-parser';

import type { Message } from '../../src/message';
import type { ReadMessage } from './ReadMessage';

type Output = Message<'discord'>['discord'];
type Embed = Output['payload']['embeds'][number];

const within = (length: number, max: number, what: string) =>
	length <= max ? [] : [`${what} of ${length}, allowed are ${max}`];

/** Markdown of our own kinds only, by a parser of Discord's. */
function readMarkdown(markdown: string): ReadMessage {
	const allowed = ['text', 'strong', 'inlineCode', 'url', 'link', 'br', 'newline', 'twemoji'];
	const faults: string[] = [];
	const links: string[] = [];
	let text = '';
	const visit = (nodes: ReturnType<typeof parseDiscord>): void => {
		for (const { type, content, target, name } of nodes) {
			if (!allowed.includes(type)) faults.push(`${type} in "${markdown.slice(0, 200)}"`);
			if (type === 'url' || type === 'link') links.push(String(target));
			if (Array.isArray(content)) visit(content as ReturnType<typeof parseDiscord>);
			else text += type === 'br' ? '\n' : String(content ?? name ?? '');
		}
	};
	visit(parseDiscord(markdown, 'extended'));
	return { faults, text, links };
}

const textsOf = ({ title = '', description = '', fields = [] }: Embed) => [
	title,
	description,
	...fields.flatMap(({ name, value }) => [name, value]),
];

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
function limitsOf(content: string, embeds: readonly Embed[]): string[] {
	const all = embeds.flatMap((embed) => [...textsOf(embed), embed.footer?.text ?? '']).join('');
	return [
		...within(content.length, 2000, 'content'),
		...within(embeds.length, 10, 'embeds'),
		...within(all.length, 6000, 'text of embeds'),
		...(content === '' && embeds.length === 0 ? ['empty message'] : []),
		...embeds.flatMap((embed) => {
			const { title, description, fields = [], footer, image } = embed;
			return [
				...within(title?.length ?? 0, 256, 'title'),
				...within(description?.length ?? 0, 4096, 'description'),
				...within(fields.length, 25, 'fields'),
				...within(footer?.text.length ?? 0, 2048, 'footer'),
				...fields.flatMap(({ name, value }) => [
					...within(name.length, 256, 'name'),
					...within(value.length, 1024, 'value'),
				]),
				...[title, description, footer?.text, ...fields.flatMap((f) => [f.name, f.value])]
					.filter((part) => part?.trim() === '')
					.map(() => 'empty part'),
				...(title || description || footer || image ? [] : ['empty embed']),
			];
		}),
	];
}

/** Reads a message for Discord: all that is sent to a webhook, and the one embed for n8n's node. */
export function readDiscord({ payload, embed }: Output): ReadMessage {
	const { content, embeds, attachments = [] } = payload;
	const own = JSON.parse(embed) as Omit<Embed, 'image'> & { image?: string };
	const single = { ...own, image: own.image === undefined ? undefined : { url: own.image } };
	const files = attachments.map(({ filename }) => `attachment://${filename}`);
	const images = embeds.flatMap(({ image }) => image?.url ?? []);
	const urls = embeds.flatMap(({ url }) => url ?? []);
	const parts = [content, ...embeds.flatMap(textsOf), ...textsOf(single)].map(readMarkdown);
	const feet = embeds.map(({ footer }) => footer?.text ?? '');
	return {
		faults: [
			...limitsOf(content, embeds),
			...limitsOf('', [single]),
			...parts.flatMap(({ faults }) => faults),
			...attachments.flatMap(({ description }) => within(description.length, 1024, 'alt text')),
			...images
				.filter((url) => !files.includes(url) && !url.startsWith('https://'))
				.map((url) => `no file ${url}`),
			...(new Set(urls).size < urls.length ? ['embeds of one address, which Discord merges'] : []),
			...(payload.allowed_mentions.parse.length > 0 ? ['mentions'] : []),
		],
		text: [
			...parts.slice(0, parts.length - textsOf(single).length).map(({ text }) => text),
			...feet,
		].join('\n'),
		links: [...urls, ...(single.url ? [single.url] : []), ...parts.flatMap(({ links }) => links)],
	};
}
