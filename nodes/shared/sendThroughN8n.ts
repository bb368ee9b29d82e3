import type { CancelSignal, HttpRequest, HttpResponse, Send } from '@fink/core';
import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

/** The n8n contexts that can send requests. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

interface FullResponse {
	body: Uint8Array | ArrayBuffer;
	headers: Record<string, unknown>;
	statusCode: number;
}

/**
 * Lets n8n carry core's requests, so that its proxy, TLS and cancel settings hold.
 *
 * The body always comes as bytes: n8n's JSON handling rounds 64-bit ids. A status other than 2xx is an
 * answer, not an exception: core decides what it means. Redirects are not followed, so that nothing is
 * ever sent to a host that the user did not name.
 */
export function sendThroughN8n(context: RequestContext): Send {
	return async (request: HttpRequest): Promise<HttpResponse> => {
		const options: IHttpRequestOptions = {
			method: request.method,
			url: request.url,
			headers: request.headers,
			body: request.body,
			timeout: request.timeoutMs,
			encoding: 'arraybuffer',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			abortSignal: request.signal as IHttpRequestOptions['abortSignal'],
		};
		const answer = (await context.helpers.httpRequest(options)) as FullResponse;
		return {
			status: answer.statusCode,
			headers: lowerCaseHeaders(answer.headers),
			body: answer.body instanceof Uint8Array ? answer.body : new Uint8Array(answer.body ?? 0),
		};
	};
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
