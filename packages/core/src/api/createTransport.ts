import { CutShortError, FinkError, UnexpectedAnswerError, type NetworkError } from '../errors';
import type { CancelSignal } from './CancelSignal';
import { createLimiter } from './createQueue';
import { describeTries } from './describeTries';
import { MAX_TABLE_BYTES, type ApiRequest } from './endpoints';
import { AnswerTooLarge, type HttpRequest, type HttpResponse, type Send } from './HttpRequest';
import { DEFAULT_BASE_URL, parseBaseUrl } from './parseBaseUrl';
import { positiveInteger } from './positiveInteger';
import { raceCancel, throwIfCancelled } from './raceCancel';
import { mayRetry, retryAfterMs, retryDelayMs } from './retryPolicy';
import { toHttpError } from './toHttpError';
import { toNetworkError } from './toNetworkError';

/** Longest `Retry-After` that is waited for; beyond it the request fails and says how long to wait. */
const MAX_RETRY_AFTER_MS = 120_000;

/** The functions that the transport needs from outside. */
export interface TransportOptions {
	readonly send: Send;
	/** Resolves after this many milliseconds. */
	readonly sleep: (ms: number) => Promise<unknown>;
	/** Unix time in milliseconds. */
	readonly now: () => number;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	/** @default DEFAULT_BASE_URL */
	readonly baseUrl?: string;
	/** Requests at the same time, for all callers together. @default 4 */
	readonly maxParallel?: number;
	/** Cancels all current and future requests. */
	readonly signal?: CancelSignal;
	/** Instead of the endpoints' own time-outs. */
	readonly timeoutMs?: number;
}

/** Looks at the body of a 2xx answer. @throws {CutShortError} incomplete: it is requested again. */
export type CheckBody = (body: Uint8Array) => void | Promise<void>;

/** Performs API calls with the policy of this project: limits, retries, cancellation, error sentences. */
export interface Transport {
	/**
	 * Posts the payload as JSON.
	 *
	 * A call keeps its place among the parallel ones while it waits for a retry, so a server in trouble
	 * gets fewer requests, not more.
	 *
	 * @param check - May refuse the body of an answer; no body is looked at otherwise.
	 * @returns An answer with a 2xx status.
	 * @throws {HttpError} another status, after the retries that `mayRetry` allows.
	 * @throws {UnexpectedAnswerError} a longer body than the request allows.
	 * @throws {NetworkError} no answer, after retries. @throws {CutShortError} no whole one, after retries.
	 * @throws {CancelledError} the signal fired.
	 */
	post(request: ApiRequest, check?: CheckBody): Promise<HttpResponse>;
	/** The same by GET and without arguments, which some endpoints answer with a list. */
	get(request: ApiRequest, check?: CheckBody): Promise<HttpResponse>;
}

/**
 * @throws {OptionError} a bad base URL, limit or time-out.
 */
export function createTransport(options: TransportOptions): Transport {
	const { send, sleep, now, random, signal } = options;
	const baseUrl = parseBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
	const limit = createLimiter(positiveInteger(options.maxParallel ?? 4, 'maxParallel'));
	const ownTimeoutMs =
		options.timeoutMs === undefined ? undefined : positiveInteger(options.timeoutMs, 'timeoutMs');

	async function tryUntilAnswered(
		request: ApiRequest,
		httpRequest: HttpRequest,
		check: CheckBody | undefined,
	): Promise<HttpResponse> {
		let internalErrors = 0;
		for (let tries = 1; ; tries++) {
			throwIfCancelled(signal);
			const outcome = await trySend(request, httpRequest, check);
			if ('status' in outcome && isSuccess(outcome)) return outcome;
			const status = 'status' in outcome ? outcome.status : undefined;
			if (status === 500) internalErrors++;
			const asked =
				'status' in outcome ? retryAfterMs(outcome.headers['retry-after'], now()) : undefined;
			const isPatient = asked === undefined || asked <= MAX_RETRY_AFTER_MS;
			if (!isPatient || !mayRetry(status, tries, internalErrors)) {
				throw toError(request, outcome, tries, asked);
			}
			const waitMs = Math.max(asked ?? 0, retryDelayMs(tries, random));
			await raceCancel(sleep(waitMs), signal);
		}
	}

	function toGet({ path, timeoutMs, maxBytes }: ApiRequest): HttpRequest {
		return {
			method: 'GET',
			url: baseUrl + path,
			headers: { accept: '*/*' },
			timeoutMs: ownTimeoutMs ?? timeoutMs,
			maxBytes: maxBytes ?? MAX_TABLE_BYTES,
			signal,
		};
	}

	function toPost(request: ApiRequest): HttpRequest {
		const bare = toGet(request);
		return {
			...bare,
			method: 'POST',
			headers: { 'content-type': 'application/json', ...bare.headers },
			body: JSON.stringify(request.payload),
		};
	}

	async function trySend(
		{ subject }: ApiRequest,
		httpRequest: HttpRequest,
		check: CheckBody | undefined,
	): Promise<HttpResponse | NoAnswer> {
		try {
			const response = await raceCancel(send(httpRequest), signal);
			if (isSuccess(response)) await check?.(response.body);
			return response;
		} catch (cause) {
			throwIfCancelled(signal);
			if (cause instanceof CutShortError) return { cause };
			if (cause instanceof FinkError) throw cause;
			if (cause instanceof AnswerTooLarge) throw tooLarge(subject, cause);
			return { cause };
		}
	}

	function toError(
		request: ApiRequest,
		outcome: HttpResponse | NoAnswer,
		tries: number,
		askedMs: number | undefined,
	): FinkError | NetworkError {
		const asked = `Base URL: ${baseUrl}`;
		if (!('status' in outcome)) {
			if (outcome.cause instanceof CutShortError) return afterTries(outcome.cause, tries);
			const timeoutMs = ownTimeoutMs ?? request.timeoutMs;
			return toNetworkError(request, outcome.cause, tries, timeoutMs, asked);
		}
		if (askedMs) {
			const sentence = `The server asks to wait ${Math.ceil(askedMs / 1000)} s.`;
			return toHttpError(request, outcome, tries, { sentence });
		}
		return toHttpError(request, outcome, tries, outcome.status < 500 ? { note: asked } : {});
	}

	function perform(
		request: ApiRequest,
		httpRequest: HttpRequest,
		check: CheckBody | undefined,
	): Promise<HttpResponse> {
		return raceCancel(
			limit(() => tryUntilAnswered(request, httpRequest, check)),
			signal,
		);
	}

	return {
		post: (request, check) => perform(request, toPost(request), check),
		get: (request, check) => perform(request, toGet(request), check),
	};
}

function isSuccess({ status }: HttpResponse): boolean {
	return status >= 200 && status < 300;
}

function afterTries(cause: CutShortError, tries: number): CutShortError {
	return new CutShortError(`${cause.message}${describeTries(tries)}`, { ...cause.help, cause });
}

function tooLarge(subject: string, cause: AnswerTooLarge): UnexpectedAnswerError {
	const limit = `${Math.round(cause.maxBytes / 2 ** 20)} MiB`;
	return new UnexpectedAnswerError(`Fink's response is larger than ${limit}: ${subject}`, {
		advice: 'Request fewer objects or columns, or a shorter time; check any proxy in between.',
		cause,
	});
}

/** `send` rejected, or what came is not whole. */
interface NoAnswer {
	readonly cause: unknown;
}
