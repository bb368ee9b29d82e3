import type { Clock, Reports } from './ReaderOptions';

/** The first and the longest pause between two tries. */
const [MIN_PAUSE_MS, MAX_PAUSE_MS] = [1_000, 60_000];
/** How often a failure that goes on is logged. */
const LOG_EVERY_MS = 60_000;

/** Pauses that grow from 1 s to 60 s while something fails, and one line in the log per minute about it. */
export class Retry {
	private failures = 0;
	private loggedMs = -Infinity;

	constructor(
		private readonly clock: Clock,
		private readonly reports: Reports,
	) {}

	/** It worked: the next failure begins with the shortest pause. */
	succeed(): void {
		this.failures = 0;
	}

	/** Waits before the next try. */
	async pause(error: Error & { readonly advice?: string }, signal?: AbortSignal): Promise<void> {
		const pauseMs = Math.min(MAX_PAUSE_MS, MIN_PAUSE_MS * 2 ** Math.min(this.failures++, 10));
		const now = this.clock.now();
		if (now - this.loggedMs >= LOG_EVERY_MS) {
			this.loggedMs = now;
			this.reports.warn(
				`${error.message}; trying again until it works. ${error.advice ?? ''}`.trim(),
			);
		}
		await this.clock.sleep(pauseMs * (0.75 + this.clock.random() / 2), signal);
	}
}
