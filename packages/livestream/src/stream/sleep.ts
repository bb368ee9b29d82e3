/** Waits; ends early, without an error, when the signal fires. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	if (signal?.aborted) return;
	await new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', end);
			resolve();
		};
		// Longer ones would fire at once.
		const timer = setTimeout(end, Math.min(ms, 2 ** 31 - 1));
		signal?.addEventListener('abort', end, { once: true });
	});
}
