import { PostError, type PostRequest, type PostService } from './PostService';

/** An event, https://spec.matrix.org/v1.13/client-server-api/#size-limits. */
const MAX_EVENT = 65_536;

/** Tags of the specification that messages of ours may use. */
const TAGS = ['b', 'a', 'code', 'br', 'p', 'table', 'tr', 'td', 'th', 'i', 'pre', 'h4'];

const SEND = /^(?:r0|v3)\/rooms\/[^/]+\/send\/m\.room\.message\/[^/]+$/;

/** A homeserver of Matrix: sending an event, uploading a file. */
export const matrix: PostService = {
	name: 'matrix',
	prefix: '/_matrix/',
	answer: (request) => {
		const { method, path, headers } = request;
		if (headers.authorization !== 'Bearer stand-in') throw refusal(401, 'M_UNKNOWN_TOKEN', 'token');
		const client = path.replace(/^client\//, '');
		if (method === 'PUT' && SEND.test(client)) return send(request);
		if (method === 'POST' && /^media\/(?:r0|v3)\/upload$/.test(path)) return upload(request);
		throw refusal(404, 'M_UNRECOGNIZED', `${method} ${path}`);
	},
};

function send({ fields, size }: PostRequest) {
	const { msgtype, body, format, formatted_body: html, url } = fields;
	if (size > MAX_EVENT) throw refusal(413, 'M_TOO_LARGE', 'the event is too large');
	if (typeof msgtype !== 'string') throw refusal(400, 'M_BAD_JSON', 'msgtype');
	if (typeof body !== 'string' || body === '') throw refusal(400, 'M_BAD_JSON', 'body is empty');
	if (msgtype === 'm.image' && !String(url).startsWith('mxc://')) {
		throw refusal(400, 'M_BAD_JSON', 'an image has an mxc address');
	}
	if (html !== undefined) {
		const tags = [...String(html).matchAll(/<\/?([\w-]+)/g)].map(([, tag]) => tag);
		const unknown = tags.find((tag) => !TAGS.includes(tag));
		if (unknown !== undefined || format !== 'org.matrix.custom.html') {
			throw refusal(400, 'M_BAD_JSON', unknown ?? 'format');
		}
	}
	return { status: 200, json: { event_id: '$stand-in' } };
}

function upload({ files }: PostRequest) {
	if (!files.body) throw refusal(400, 'M_BAD_JSON', 'there is no file');
	return { status: 200, json: { content_uri: 'mxc://stand.in/1' } };
}

function refusal(status: number, errcode: string, error: string): PostError {
	return new PostError(status, `${errcode}: ${error}`, { errcode, error });
}
