import type { CancelSignal } from './CancelSignal';

/** One HTTP exchange to perform; everything about it is decided already. */
export interface HttpRequest {
	readonly method: 'GET' | 'POST';
	/** Absolute, with scheme. */
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Ready to send, e.g. JSON text. */
	readonly body?: string;
	/** Give up after this long, counted to the last byte. */
	readonly timeoutMs: number;
	/** Give up with an AnswerTooLarge as soon as the body, its encoding undone, is longer than this. */
	readonly maxBytes: number;
	/** Give up at once when it fires. */
	readonly signal?: CancelSignal;
}

/** The response, with any status. */
export interface HttpResponse {
	readonly status: number;
	/** Keys in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Content encoding (gzip) already undone; empty when there was no body. */
	readonly body: Uint8Array;
}

/**
 * Performs one request: the only way in which core touches the network.
 *
 * Resolves for every status, 4xx and 5xx included; rejects when the request was not answered (refused, reset, unknown
 * host, timed out, cancelled, too large). Must not retry and must not parse the body, and must not follow
 * redirects: what is sent goes to nobody else.
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** `Send` rejects with it when a body is longer than the request allows. */
export class AnswerTooLarge extends Error {
	/** @param maxBytes - How much was allowed. */
	constructor(readonly maxBytes: number) {
		super(`The response has more than ${maxBytes} bytes`);
		this.name = 'AnswerTooLarge';
	}
}
