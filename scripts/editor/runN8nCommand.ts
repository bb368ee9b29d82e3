import { join, relative } from 'node:path';

import { EditorError } from './EditorError';
import { ROOT } from './folders';
import { freePort } from './freePort';
import type { LocalN8n } from './LocalN8n';
import { n8nEnvironment } from './n8nEnvironment';
import { runProgram } from './runProgram';

/**
 * Runs one of n8n's commands, such as `import:workflow` or `execute`, to its end. May run beside the
 * server.
 *
 * @returns What it printed.
 * @throws {EditorError} When it fails; `expected` is what it prints on success, because several commands
 * end with code 0 after an error.
 */
export async function runN8nCommand(
	{ installation, userFolder, port, signal }: LocalN8n,
	args: readonly string[],
	expected: string,
): Promise<string> {
	const { node, script } = installation;
	const brokerPort = (await freePort()) ?? 0;
	const logFile = join(userFolder, 'commands.log');
	const { succeeded, output } = await runProgram(node.path, [script, ...args], {
		cwd: userFolder,
		env: n8nEnvironment({ userFolder, port, brokerPort, nodePath: node.path }),
		logFile,
		signal,
	});
	if (!succeeded || !output.includes(expected)) {
		throw new EditorError(`n8n's command "${args[0]}" failed`, {
			advice: `${lastError(output)} The whole story is in ${relative(ROOT, logFile)}.`,
		});
	}
	return output;
}

function lastError(output: string): string {
	const lines = output.split('\n').filter((line) => /error|fail|cannot|exist/i.test(line));
	return lines.length > 0 ? `n8n said: ${lines.slice(0, 3).join(' / ')}.` : '';
}
