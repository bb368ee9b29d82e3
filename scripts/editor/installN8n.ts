import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { chooseNode, type NodeBinary } from './chooseNode';
import { EditorError } from './EditorError';
import { explainInstallFailure } from './explainInstallFailure';
import { ROOT, SERVER_FOLDER, STATE_FOLDER } from './folders';
import { runProgram } from './runProgram';
import { step } from './step';

/** An n8n that can be started. */
export interface N8nInstallation {
	/** E.g. `2.41.1`. */
	readonly version: string;
	readonly node: NodeBinary;
	/** The script to give to Node. */
	readonly script: string;
}

/** Written after an install that succeeded; holds what was installed. */
const MARKER = join(SERVER_FOLDER, 'node_modules', '.installed');

/**
 * Installs n8n as its lockfile says, with this project's own pnpm; does nothing when that is done already.
 * Takes 2 to 4 minutes and 2.1 GB the first time, most of it for compiling its database where the compiled
 * one can't be downloaded.
 *
 * @throws {EditorError} With the advice that fits what went wrong, and the log's path.
 */
export async function installN8n(signal: AbortSignal): Promise<N8nInstallation> {
	const node = chooseNode();
	const packageFile = join(SERVER_FOLDER, 'package.json');
	const { dependencies } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
		dependencies: { n8n: string };
	};
	const installation = {
		version: dependencies.n8n,
		node,
		script: join(SERVER_FOLDER, 'node_modules', 'n8n', 'bin', 'n8n'),
	};

	const wanted = fingerprint();
	if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) {
		await step(`n8n ${installation.version} is installed`, async () => undefined);
		return installation;
	}
	mkdirSync(STATE_FOLDER, { recursive: true });
	const logFile = join(STATE_FOLDER, 'install.log');
	rmSync(logFile, { force: true });
	rmSync(MARKER, { force: true });
	await step(`Installing n8n ${installation.version} (2 GB, minutes)`, async (report) => {
		const pnpm = join(ROOT, 'node_modules', '.bin', 'pnpm');
		const args = [
			'install',
			'--frozen-lockfile',
			'--prefer-offline',
			'--reporter=append-only',
			'--config.confirmModulesPurge=false',
		];
		const { succeeded, output } = await runProgram(pnpm, args, {
			cwd: SERVER_FOLDER,
			env: {
				...process.env,
				...(node.headersFolder && { npm_config_nodedir: node.headersFolder }),
				JOBS: 'max',
			},
			logFile,
			signal,
			onLine: (line) => report(line.replace(/^Progress: /, '').replace(/^\S*\/node_modules\//, '')),
		});
		if (!succeeded) {
			throw new EditorError(`n8n ${installation.version} could not be installed`, {
				advice: `${explainInstallFailure(output)} The whole story is in ${relative(ROOT, logFile)}.`,
			});
		}
	});
	writeFileSync(MARKER, wanted);
	return installation;
}

/** Changes when an install would give something else. */
function fingerprint(): string {
	const hash = createHash('sha256');
	for (const name of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml']) {
		hash.update(readFileSync(join(SERVER_FOLDER, name)));
	}
	return hash.digest('hex');
}
