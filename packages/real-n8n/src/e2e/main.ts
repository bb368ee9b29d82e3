import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { RealN8nError } from '../machine/RealN8nError';
import { runUntilStopped } from '../machine/runUntilStopped';
import { STATE_FOLDER } from '../machine/folders';
import { removeN8n } from '../install/installN8n';
import { lockedReleases, newestRelease, releaseOf } from '../install/releases';
import { checkPackage } from './checkPackage';
import { runCheck } from './runCheck';

const HELP = `Packs these nodes, installs them in a real n8n as n8n installs packages, executes the examples, and asks
the running server for node types, icons, pictures and the credential test. One line for each n8n.

  npm run e2e                         the newest n8n that this project knows: ${newestRelease().version}
  npm run e2e -- --n8n <version> ...  others; all that a lockfile is committed for: ${lockedReleases()
		.map(({ version }) => version)
		.join(', ')}
  npm run e2e -- --package <folder>   another built package: only whether n8n loads its nodes and icons
  npm run e2e -- --remove             delete n8n afterwards (1 to 2 GB each)
`;

/** Lines of each log that are shown when something failed. */
const LOG_LINES = 40;

interface Command {
	readonly versions: readonly string[];
	/** Folder of a package other than n8n-nodes-fink. */
	readonly source?: string;
	readonly remove: boolean;
}

function readCommand(args: string[]): Command {
	try {
		const options = {
			n8n: { type: 'string', multiple: true },
			package: { type: 'string' },
			remove: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h' },
		} as const;
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		if (values.help) {
			console.log(HELP);
			process.exit(0);
		}
		const versions = [...(values.n8n ?? []), ...positionals];
		if (versions.length === 0) versions.push(newestRelease().version);
		const source = values.package === undefined ? undefined : resolve(values.package);
		return { versions, source, remove: values.remove };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

/** `npm run e2e`: this package in real releases of n8n, one after the other. */
async function main(): Promise<void> {
	const { versions, source, remove } = readCommand(process.argv.slice(2));
	await runUntilStopped(async (signal) => {
		for (const version of versions) {
			const startedMs = Date.now();
			try {
				const release = releaseOf(version);
				if (source === undefined) await runCheck(signal, release);
				else await checkPackage(source, release, signal);
				if (remove) removeN8n(release);
			} catch (error) {
				if (signal.aborted || !(error instanceof RealN8nError)) throw error;
				printLogs(startedMs);
				console.error(`FAIL n8n ${version}: ${error.message}\n${error.advice}`);
				process.exitCode = 1;
			}
		}
	});
}

/** Prints the ends of the logs written since then, for machines whose files can't be read afterwards. */
function printLogs(sinceMs: number): void {
	const entries = readdirSync(STATE_FOLDER, { withFileTypes: true });
	// Other n8n instances may be running at the same time.
	const folders = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith('check'));
	for (const folder of [STATE_FOLDER, ...folders.map(({ name }) => join(STATE_FOLDER, name))]) {
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
			const file = join(folder, name);
			if (statSync(file).mtimeMs < sinceMs) continue;
			const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
			console.error(`\n--- end of ${name}\n${lines.join('\n')}\n`);
		}
	}
}

void main();
