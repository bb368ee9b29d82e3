import type { IncomingMessage } from 'node:http';

import { readBytes } from '../net';
import type { PostedFile, PostRequest } from './PostService';

/** Reads a request: JSON, a form with files (by Node's own parser), or bytes. */
export async function readRequest(request: IncomingMessage, prefix: string): Promise<PostRequest> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://post');
	const bytes = await readBytes(request);
	const type = String(request.headers['content-type'] ?? '');
	const headers = Object.fromEntries(
		Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
	);
	return {
		method: request.method ?? '',
		path: pathname.slice(prefix.length),
		query: searchParams,
		headers,
		size: bytes.length,
		...(await readBody(type, bytes)),
	};
}

async function readBody(
	type: string,
	bytes: Buffer,
): Promise<Pick<PostRequest, 'fields' | 'files'>> {
	if (type.startsWith('multipart/form-data')) return await readForm(type, bytes);
	if (type.startsWith('application/json')) return { fields: parseObject(bytes), files: {} };
	if (bytes.length === 0) return { fields: {}, files: {} };
	return { fields: {}, files: { body: { name: '', mimeType: type, bytes } } };
}

async function readForm(
	type: string,
	bytes: Buffer,
): Promise<Pick<PostRequest, 'fields' | 'files'>> {
	const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	const fields: Record<string, unknown> = {};
	const files: Record<string, PostedFile> = {};
	for (const [name, value] of form.entries()) {
		if (typeof value === 'string') fields[name] = value;
		else {
			const content = Buffer.from(await value.arrayBuffer());
			files[name] = { name: value.name, mimeType: value.type, bytes: content };
		}
	}
	return { fields, files };
}

function parseObject(bytes: Buffer): Record<string, unknown> {
	const json: unknown = JSON.parse(bytes.toString() || '{}');
	return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
