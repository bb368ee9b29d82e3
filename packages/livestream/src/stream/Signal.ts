/** Something to wait for that happens again and again: whoever waits is woken once. */
export class Signal {
	private waiting = new Set<() => void>();

	/** Wakes all waiting calls. */
	fire(): void {
		const waiting = [...this.waiting];
		this.waiting.clear();
		for (const wake of waiting) wake();
	}

	/** Waits until it happens next, or until the other one fires. */
	async next(abort: AbortSignal): Promise<void> {
		if (abort.aborted) return;
		await new Promise<void>((resolve) => {
			const wake = () => {
				this.waiting.delete(wake);
				abort.removeEventListener('abort', wake);
				resolve();
			};
			this.waiting.add(wake);
			abort.addEventListener('abort', wake, { once: true });
		});
	}
}
