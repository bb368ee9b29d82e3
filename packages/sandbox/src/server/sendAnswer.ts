import { gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, METHOD_NOT_ALLOWED, NOT_FOUND } from '../http';
import type { FaultEffect } from '../faults';
import { sendRange } from './sendRange';

/** Below this nginx sends text as it is. */
const GZIP_FROM_BYTES = 1000;

const CORS = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Allow-Headers': 'Content-Type,Authorization',
	'Access-Control-Allow-Methods': 'GET,PUT,POST,DELETE,OPTIONS',
};

/** Sends an answer with the real server's headers, and plays the faults of the connection itself. */
export async function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Answer,
	effect: FaultEffect,
): Promise<void> {
	const full = Buffer.from(answer.body);
	const isCompressed = full.length >= GZIP_FROM_BYTES && isText(answer) && acceptsGzip(request);
	const body = isCompressed ? gzipSync(full) : full;
	response.statusCode = answer.status;
	response.setHeader('Server', 'nginx/1.20.1');
	response.setHeader('Content-Type', answer.contentType);
	if (answer !== NOT_FOUND && answer !== METHOD_NOT_ALLOWED) setAll(response, CORS);
	setAll(response, answer.headers ?? {});
	if (isCompressed) {
		response.setHeader('Content-Encoding', 'gzip');
		response.setHeader('Vary', 'Accept-Encoding');
	} else {
		response.setHeader('Content-Length', body.length);
	}
	if (request.method === 'HEAD') {
		response.end();
		return;
	}
	switch (effect.kind) {
		case 'resetAtOnce':
			request.socket.resetAndDestroy();
			return;
		case 'resetMidBody':
			response.setHeader('Content-Length', body.length);
			response.write(body.subarray(0, body.length >> 1), () => request.socket.resetAndDestroy());
			return;
		case 'truncatedGzip': {
			const zipped = gzipSync(full);
			response.removeHeader('Content-Length');
			response.setHeader('Content-Encoding', 'gzip');
			response.end(zipped.subarray(0, zipped.length >> 1));
			return;
		}
		case 'hugeBody':
			await flood(response, full, effect);
			return;
		case 'wrongLength':
			response.setHeader('Content-Length', body.length + effect.byBytes);
			response.write(body, () => request.socket.end());
			return;
		case 'slowDrip':
			await drip(response, body, effect);
			return;
		default:
			if (sendRange(request, response, body)) return;
			if (body.length > 0) response.write(body);
			response.end();
	}
}

/** Sends spaces and then the body, never more than the receiver takes, until it closes the connection. */
async function flood(
	response: ServerResponse,
	body: Buffer,
	{ bytes, isChunked = false }: { readonly bytes: number; readonly isChunked?: boolean },
): Promise<void> {
	response.removeHeader('Content-Encoding');
	if (isChunked) response.removeHeader('Content-Length');
	else response.setHeader('Content-Length', bytes);
	const piece = Buffer.alloc(64 * 1024, ' ');
	for (let left = bytes - body.length; left > 0 && !response.destroyed; left -= piece.length) {
		if (response.write(piece.subarray(0, left))) continue;
		await new Promise<void>((resolve) => {
			const goOn = () => {
				response.off('drain', goOn).off('close', goOn);
				resolve();
			};
			response.on('drain', goOn).on('close', goOn);
		});
	}
	if (!response.destroyed) response.end(body);
}

function setAll(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function isText({ contentType }: Answer): boolean {
	return /^(text\/|application\/(json|csv))/.test(contentType);
}

function acceptsGzip(request: IncomingMessage): boolean {
	return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
}

async function drip(
	response: ServerResponse,
	body: Buffer,
	{ chunkBytes, everyMs }: { readonly chunkBytes: number; readonly everyMs: number },
): Promise<void> {
	for (let offset = 0; offset < body.length && !response.destroyed; offset += chunkBytes) {
		response.write(body.subarray(offset, offset + chunkBytes));
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	}
	response.end();
}
