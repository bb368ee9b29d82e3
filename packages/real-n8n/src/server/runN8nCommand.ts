import { join, relative } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { ROOT } from '../machine/folders';
import { freePort } from '../machine/freePort';
import type { LocalN8n } from './LocalN8n';
import { n8nEnvironment } from './n8nEnvironment';
import { runProgram } from '../machine/runProgram';

/** How to know whether a command of n8n succeeded. */
export interface N8nCommandOptions {
	/** What it prints on success: several commands end with code 0 after an error. */
	readonly expected: string;
	/** The reason for a failure in what it printed. @default the lines that look like errors */
	readonly explain?: (output: string) => string;
}

/**
 * Runs one of n8n's commands, such as `import:workflow` or `execute`, to its end. Can run while the
 * server runs.
 *
 * @returns What it printed.
 * @throws {RealN8nError} When it fails.
 */
export async function runN8nCommand(
	n8n: LocalN8n,
	args: readonly string[],
	{ expected, explain = errorLines }: N8nCommandOptions,
): Promise<string> {
	const { installation, userFolder, signal } = n8n;
	const { node, script } = installation;
	const brokerPort = (await freePort()) ?? 0;
	const logFile = join(userFolder, 'commands.log');
	const { succeeded, output } = await runProgram(node.path, [script, ...args], {
		cwd: userFolder,
		env: n8nEnvironment(n8n, brokerPort),
		logFile,
		signal,
	});
	if (!succeeded || !output.includes(expected)) {
		throw new RealN8nError(`n8n's command "${args[0]}" failed`, {
			advice: `${explain(output)} The whole log is ${relative(ROOT, logFile)}.`,
		});
	}
	return output;
}

function errorLines(output: string): string {
	const lines = output.trim().split('\n');
	const errors = lines.filter((line) => /error|fail|cannot/i.test(line)).slice(0, 3);
	return `n8n said: ${(errors.length > 0 ? errors : lines.slice(-3)).join(' / ')}.`;
}
