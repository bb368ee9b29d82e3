import { RealN8nError } from './RealN8nError';

/** What a shell reports for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Runs a command of this package and sets the exit code: 130 when Ctrl-C or another signal stopped it, 1 when it
 * failed with an error of ours, which is printed.
 *
 * @param work - Ends when its signal is aborted.
 * @throws Any other error.
 */
export async function runUntilStopped(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => stop.abort());
	}
	try {
		await work(stop.signal);
	} catch (error) {
		if (stop.signal.aborted) {
			console.error('Stopped.');
			process.exitCode = INTERRUPTED;
		} else if (error instanceof RealN8nError) {
			console.error(`FAIL ${error.message}\n${error.advice}`);
			process.exitCode = 1;
		} else {
			throw error;
		}
	}
}
