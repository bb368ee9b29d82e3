import { PostError, type PostRequest, type PostService } from './PostService';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const LIMITS = { title: 256, description: 4096, footer: 2048, name: 256, value: 1024 } as const;
const MAX_CONTENT = 2000;
const MAX_EMBEDS = 10;
const MAX_FIELDS = 25;
const MAX_IN_EMBEDS = 6000;

type Json = Readonly<Record<string, unknown>>;

/** A webhook of Discord: Execute Webhook, with files or without. */
export const discord: PostService = {
	name: 'discord',
	prefix: '/discord/api/webhooks/1/stand-in',
	answer: (request) => {
		const body = bodyOf(request);
		const problems = problemsOf(
			body,
			Object.values(request.files).map(({ name }) => name),
		);
		if (problems.length > 0) {
			const json = { code: 50035, message: 'Invalid Form Body', errors: problems };
			throw new PostError(400, problems.join('; '), json);
		}
		if (request.query.get('wait') !== 'true') return { status: 204 };
		return { status: 200, json: { id: '1', content: body.content, embeds: body.embeds ?? [] } };
	},
};

/** With files, the message is JSON in a field of the form. */
function bodyOf({ fields }: PostRequest): Json {
	if (typeof fields.payload_json !== 'string') return fields;
	return JSON.parse(fields.payload_json) as Json;
}

function problemsOf(body: Json, files: readonly string[]): string[] {
	const { content = '', embeds = [], attachments = [] } = body;
	const list = Array.isArray(embeds) ? (embeds as Json[]) : [];
	const texts = list.flatMap(textsOf);
	const total = texts.reduce((sum, { text }) => sum + text.length, 0);
	const named = (attachments as Array<{ filename?: string }>).map(({ filename }) => filename);
	return [
		...(content === '' && list.length === 0 && files.length === 0 ? ['empty message'] : []),
		...(String(content).length > MAX_CONTENT ? ['content is too long'] : []),
		...(Array.isArray(embeds) && list.length <= MAX_EMBEDS ? [] : ['embeds']),
		...(total > MAX_IN_EMBEDS ? ['embeds are longer than 6000 characters'] : []),
		...texts
			.filter(({ limit, text }) => text.length > limit || text === '')
			.map(({ what }) => `${what}: length`),
		...list.flatMap((embed) => imageProblems(embed, files)),
		...named.filter((name) => !files.includes(String(name))).map((name) => `no file ${name}`),
	];
}

function textsOf({ title, description, footer, fields = [] }: Json) {
	const list = fields as Array<{ name: string; value: string }>;
	const given = [
		{ what: 'title', text: title, limit: LIMITS.title },
		{ what: 'description', text: description, limit: LIMITS.description },
		{ what: 'footer', text: (footer as Json | undefined)?.text, limit: LIMITS.footer },
		...list.flatMap(({ name, value }) => [
			{ what: 'name', text: name, limit: LIMITS.name },
			{ what: 'value', text: value, limit: LIMITS.value },
		]),
		...list.slice(MAX_FIELDS).map(() => ({ what: 'fields', text: '', limit: 0 })),
	];
	return given.flatMap(({ what, text, limit }) =>
		text === undefined ? [] : [{ what, text: String(text), limit }],
	);
}

/** An image's address is text, and one of an attachment names a file of the request. */
function imageProblems({ image }: Json, files: readonly string[]): string[] {
	if (image === undefined) return [];
	const { url } = image as Json;
	if (typeof url !== 'string') return ['image.url is no text'];
	const [, name] = /^attachment:\/\/(.+)$/.exec(url) ?? [];
	if (name !== undefined) return files.includes(name) ? [] : [`image: no file ${name}`];
	return /^https?:\/\//.test(url) ? [] : ['image.url is no address'];
}
