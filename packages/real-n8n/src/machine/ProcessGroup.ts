import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How to start a program. */
export interface ProcessOptions {
	readonly cwd: string;
	readonly env: NodeJS.ProcessEnv;
	/** Where everything it prints is appended. */
	readonly logFile: string;
}

const running = new Set<ProcessGroup>();

process.on('exit', () => {
	for (const group of running) group.kill('SIGKILL');
});

/**
 * A program in a separate process group, so that it is stopped with everything it started, and so that
 * Ctrl-C reaches us alone and things end in the right order. It never outlives this process, except when
 * this process itself is killed by SIGKILL.
 */
export class ProcessGroup {
	/** Its exit code; null when a signal ended it. */
	readonly exited: Promise<number | null>;

	private readonly child: ChildProcess;

	/** @throws (by `exited`) The system's error when the program can't be started. */
	constructor(command: string, args: readonly string[], options: ProcessOptions) {
		const { cwd, env, logFile } = options;
		const log = openSync(logFile, 'a');
		this.child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
		closeSync(log);
		running.add(this);
		this.exited = once(this.child, 'exit')
			.then(([code]: Array<number | null>) => code)
			.finally(() => {
				this.kill('SIGKILL');
				running.delete(this);
			});
		this.exited.catch(() => undefined);
	}

	/** The process id, which is also the group's; undefined when it could not be started. */
	get pid(): number | undefined {
		return this.child.pid;
	}

	/** Asks the program to end; after `graceMs` its whole group is killed. */
	async stop(graceMs = 10_000): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		this.child.kill('SIGTERM');
		const late = new AbortController();
		const killed = sleep(graceMs, undefined, { signal: late.signal }).then(() =>
			this.kill('SIGKILL'),
		);
		await this.exited;
		late.abort();
		await killed.catch(() => undefined);
	}

	/** Sends a signal to what is left of the group. */
	kill(signal: NodeJS.Signals): void {
		if (this.pid === undefined) return;
		try {
			process.kill(-this.pid, signal);
		} catch (error) {
			// Nobody left; macOS says EPERM when only zombies are.
			const { code } = error as NodeJS.ErrnoException;
			if (code !== 'ESRCH' && code !== 'EPERM') throw error;
		}
	}
}
