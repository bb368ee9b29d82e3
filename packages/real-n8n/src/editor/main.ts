import { EditorError } from '../machine/EditorError';
import { readCommand } from './readCommand';
import { runCheck } from '../e2e/runCheck';
import { runEditor } from './runEditor';
import { screenshot } from '../browser/screenshot';

/** What a shell reports for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** `npm run editor`: the real n8n with this project's nodes, for people or, by `--check`, for tests. */
async function main(): Promise<void> {
	const command = readCommand(process.argv.slice(2));
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => stop.abort());
	}
	try {
		switch (command.task) {
			case 'run':
				return await runEditor(command, stop.signal);
			case 'check':
				return await runCheck(stop.signal);
			case 'screenshot':
			case 'canvases':
			case 'panels':
				return await screenshot(command, stop.signal);
		}
	} catch (error) {
		if (stop.signal.aborted) {
			console.error('Stopped.');
			process.exitCode = INTERRUPTED;
		} else if (error instanceof EditorError) {
			console.error(`FAIL ${error.message}\n${error.advice}`);
			process.exitCode = 1;
		} else {
			throw error;
		}
	}
}

void main();
