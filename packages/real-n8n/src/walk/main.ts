import { parseArgs } from 'node:util';

import { findBrowser } from '../browser/launchBrowser';
import { runUntilStopped } from '../machine/runUntilStopped';
import { runWalk } from './runWalk';

const HELP = `Builds workflows in the real n8n editor in Chromium by clicks alone: search, add, fill in, execute, look. Checks
what comes out, and keeps pictures in out/walk. Without Chromium it says so and ends well.

  npm run walk
`;

/** `npm run walk`: a newcomer's first minutes, as a check. */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
	if (values.help) {
		console.log(HELP);
	} else if (findBrowser() !== undefined) {
		await runUntilStopped(runWalk);
	} else {
		console.log(
			'SKIP npm run walk: there is no Chromium on this machine. Install it (on Debian: apt-get install chromium), or give its path in the environment variable CHROMIUM.',
		);
	}
}

void main();
