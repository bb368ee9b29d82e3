import type { CancelSignal } from '@fink/core';

/**
 * Runs work that stops at a signal, which fires when time is up or the execution is cancelled.
 *
 * n8n's own time-out only limits the time between two bytes, so a server that sends a byte from time to
 * time is never stopped; this one limits the total time.
 *
 * @throws A `TimeoutError` when time was up, else what the work throws.
 */
export async function withDeadline<Result>(
	{ timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: CancelSignal },
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const controller = new AbortController();
	const deadline = AbortSignal.timeout(timeoutMs);
	const stop = () => controller.abort();
	deadline.addEventListener('abort', stop);
	signal?.addEventListener('abort', stop);
	if (signal?.aborted) stop();
	try {
		return await work(controller.signal);
	} catch (error) {
		throw deadline.aborted ? deadline.reason : error;
	} finally {
		deadline.removeEventListener('abort', stop);
		signal?.removeEventListener('abort', stop);
	}
}
