import type { CancelSignal, Send } from '@fink/core';
import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { readBody } from './readBody';
import { withDeadline } from './withDeadline';

/** The n8n contexts that can send requests. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

interface FullResponse {
	body: unknown;
	headers: Record<string, unknown>;
	statusCode: number;
}

/**
 * Lets n8n carry core's requests, so that its proxy, TLS and cancel settings hold.
 *
 * The body always comes as bytes: n8n's JSON handling rounds 64-bit ids. It is read here, because n8n
 * bounds neither its size nor the whole time it takes. A status other than 2xx is an answer, not an
 * exception: core decides what it means. Redirects are not followed, so that nothing is ever sent to a host
 * that the user did not name.
 */
export function sendThroughN8n(context: RequestContext): Send {
	return async (request) =>
		await withDeadline(request, async (abortSignal) => {
			const options: IHttpRequestOptions = {
				method: request.method,
				url: request.url,
				headers: request.headers,
				body: request.body,
				timeout: request.timeoutMs,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				abortSignal: abortSignal as IHttpRequestOptions['abortSignal'],
			};
			const answer = (await context.helpers.httpRequest(options)) as FullResponse;
			const headers = lowerCaseHeaders(answer.headers);
			return {
				status: answer.statusCode,
				headers,
				body: await readBody(answer.body, request.maxBytes, declaredBytes(headers)),
			};
		});
}

/** The length that the server announces, if it is the length of the decoded content. */
function declaredBytes(headers: Record<string, string>): number | undefined {
	const length = headers['content-encoding'] ? undefined : headers['content-length'];
	return /^\d{1,15}$/.test(length ?? '') ? Number(length) : undefined;
}

/** The signal that fires when the user stops the execution; undefined where n8n has none. */
export function cancelSignalOf(context: RequestContext): CancelSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal?.() : undefined;
}

function lowerCaseHeaders(headers: Record<string, unknown>): Record<string, string> {
	const entries = Object.entries({ ...headers }).map(([name, value]) => [
		name.toLowerCase(),
		String(value),
	]);
	return Object.fromEntries(entries) as Record<string, string>;
}
