import type { Block } from '../../src/stream/Block';
import type { Outcome } from '../../src/stream/ReaderOptions';

/** What n8n does with keys, as in its table of executions: an execution with a known key is not begun. */
export class FakeN8n {
	/** Every alert of every execution that began, in their order. */
	readonly alerts: string[] = [];
	/** Keys of executions. */
	readonly keys: string[] = [];
	/** Keys that came again and were refused. */
	readonly refused: string[] = [];
	/** How long an execution takes. */
	executionMs = 0;
	/** What the next executions end with, @default 'ended' */
	readonly outcomes: Outcome[] = [];
	/** Executions that run now, and the most there ever were. */
	running = 0;
	mostRunning = 0;

	/** @param knowsKeys - n8n before 2.20 does not. */
	constructor(private readonly knowsKeys = true) {}

	/** Begins an execution and waits for its end. */
	async execute(block: Block<string>, key: string): Promise<Outcome> {
		const outcome = this.outcomes.shift() ?? 'ended';
		if (outcome === 'notBegun') return outcome;
		if (this.knowsKeys && this.keys.includes(key)) {
			this.refused.push(key);
			return 'ended';
		}
		this.keys.push(key);
		this.alerts.push(...block.entries.map(({ payload }) => payload));
		this.mostRunning = Math.max(this.mostRunning, ++this.running);
		// An execution that outlives its test keeps no process alive.
		await new Promise((resolve) => setTimeout(resolve, this.executionMs).unref());
		this.running--;
		return outcome;
	}
}
