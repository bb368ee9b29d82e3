import { readFileSync, statSync } from 'node:fs';

import { ProcessGroup, type ProcessOptions } from './ProcessGroup';

/** How to run a program to its end. */
export interface ProgramOptions extends ProcessOptions {
	/** Ends the program with everything it started. */
	readonly signal: AbortSignal;
	/** Gets the newest line of what it prints, a few times a second. */
	readonly onLine?: (line: string) => void;
}

/** How a program ended. */
export interface ProgramResult {
	readonly succeeded: boolean;
	/** Everything it printed. */
	readonly output: string;
}

/**
 * Runs a program to its end.
 *
 * @throws The signal's reason when it is aborted; the system's error when it can't be started.
 */
export async function runProgram(
	command: string,
	args: readonly string[],
	options: ProgramOptions,
): Promise<ProgramResult> {
	const { signal, onLine, logFile } = options;
	signal.throwIfAborted();
	const start = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
	const output = () => readFileSync(logFile).subarray(start).toString();
	const group = new ProcessGroup(command, args, options);
	const stop = () => void group.stop(2_000);
	signal.addEventListener('abort', stop, { once: true });
	const watch =
		onLine && setInterval(() => onLine(output().trimEnd().split('\n').at(-1) ?? ''), 300);
	try {
		const code = await group.exited;
		signal.throwIfAborted();
		return { succeeded: code === 0, output: output() };
	} finally {
		clearInterval(watch);
		signal.removeEventListener('abort', stop);
	}
}
