import { screenshot } from '../browser/screenshot';
import { runCheck } from '../e2e/runCheck';
import { runUntilStopped } from '../machine/runUntilStopped';
import { readCommand } from './readCommand';
import { runEditor } from './runEditor';

/** `npm run editor`: the real n8n with this project's nodes, for people or, by `--check`, for tests. */
async function main(): Promise<void> {
	const command = readCommand(process.argv.slice(2));
	await runUntilStopped(async (signal) => {
		switch (command.task) {
			case 'run':
				return await runEditor(command, signal);
			case 'check':
				return await runCheck(signal);
			case 'screenshot':
			case 'canvases':
			case 'panels':
				return await screenshot(command, signal);
		}
	});
}

void main();
