/** The longest timer of Node: longer ones would fire at once. */
export const MAX_TIMER_MS = 2 ** 31 - 1;

/** Waits; ends early, without an error, when the signal fires. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	if (signal?.aborted) return;
	await new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, Math.min(ms, MAX_TIMER_MS));
		signal?.addEventListener('abort', end, { once: true });
	});
}
