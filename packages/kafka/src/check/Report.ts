/** The lines of a check, one for each thing that was tried. */
export class Report {
	private failures = 0;

	constructor(private readonly print: (line: string) => void) {}

	/** Whether nothing has failed. */
	get isGood(): boolean {
		return this.failures === 0;
	}

	/** Tries something, and prints what it found or why it failed, with the time that it took. */
	async check(title: string, work: () => Promise<string>): Promise<void> {
		const started = Date.now();
		const seconds = (): string => `${((Date.now() - started) / 1000).toFixed(1)} s`;
		try {
			const found = await work();
			this.print(`ok    ${title}: ${found} (${seconds()})`);
		} catch (error) {
			this.failures += 1;
			this.print(`FAIL  ${title} (${seconds()})\n${String(error)}`);
		}
	}

	/** Says that something can't be tried here. */
	skip(title: string, reason: string): void {
		this.print(`skip  ${title}: ${reason}`);
	}
}
