import type { TransportOptions } from './createTransport';

/** How far a wait is. */
export interface WaitProgress {
	/** Number of waiting calls. */
	readonly waiting: number;
	/** Since the first one began. */
	readonly elapsedMs: number;
	/** The maximum total waiting time. */
	readonly maxMs: number;
}

/** The result of a wait. */
export interface Waited<Answer> {
	/** `undefined` if the time ended or the wait was stopped. */
	readonly answer?: Answer;
	/** Number of requests made here. */
	readonly asks: number;
	readonly waitedMs: number;
}

/** One queue for all calls of an execution that wait for data that Fink does not have yet. */
export interface FreshWait {
	/**
	 * Asks again with growing random pauses until there is a result, and a last time at the end of the waiting time.
	 *
	 * @param ask - Returns `undefined` while there is nothing yet. An error ends this wait.
	 * @param maxMs - Counted from the first wait of the execution, so that it limits all of them together.
	 * @throws {CancelledError} at once when the signal fires.
	 */
	until<Answer>(ask: () => Promise<Answer | undefined>, maxMs: number): Promise<Waited<Answer>>;
	/** Ends all waits without a result, including future ones. */
	stop(): void;
}

/** The functions that the queue needs from outside. */
export interface FreshWaitOptions extends Pick<
	TransportOptions,
	'now' | 'random' | 'signal' | 'sleep'
> {
	/** @default 4 */
	readonly asksAtOnce?: number;
	/** How many calls share one request; they can be more frequent by this factor. @default 1 */
	readonly asksPerRequest?: number;
	/** Called about once per second while calls wait. */
	readonly onProgress?: (progress: WaitProgress) => void;
}
