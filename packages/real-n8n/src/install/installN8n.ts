import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { chooseNode, type NodeBinary } from './chooseNode';
import { RealN8nError } from '../machine/RealN8nError';
import { explainInstallFailure } from './explainInstallFailure';
import { ROOT, STATE_FOLDER } from '../machine/folders';
import type { N8nRelease } from './N8nRelease';
import { runProgram } from '../machine/runProgram';
import { step } from '../machine/step';

/** An n8n that can be started. */
export interface N8nInstallation {
	/** E.g. `2.41.1`. */
	readonly version: string;
	readonly node: NodeBinary;
	/** The script to give to Node. */
	readonly script: string;
}

/**
 * Installs n8n with this project's own pnpm; does nothing when that is done already. Takes 2 to 4 minutes
 * and up to 2.1 GB the first time, most of it for compiling its database where the compiled one can't be
 * downloaded.
 *
 * @throws {RealN8nError} With the advice that fits what went wrong, and the log's path.
 */
export async function installN8n(
	release: N8nRelease,
	signal: AbortSignal,
): Promise<N8nInstallation> {
	const { version, folder } = release;
	const node = chooseNode(release);
	const script = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	const installation = { version, node, script };

	const marker = markerOf(release);
	const expected = fingerprint(release);
	if (existsSync(marker) && readFileSync(marker, 'utf8') === expected) {
		await step(`n8n ${version} is installed`, async () => undefined);
		return installation;
	}
	mkdirSync(STATE_FOLDER, { recursive: true });
	const logFile = join(STATE_FOLDER, `install-${version}.log`);
	rmSync(logFile, { force: true });
	rmSync(marker, { force: true });
	await step(`Installing n8n ${version} (1 to 2 GB, minutes)`, async (report) => {
		const pnpm = join(ROOT, 'node_modules', '.bin', 'pnpm');
		const args = [
			'install',
			release.locked ? '--frozen-lockfile' : '--no-frozen-lockfile',
			'--prefer-offline',
			'--reporter=append-only',
			'--config.confirmModulesPurge=false',
		];
		const { succeeded, output } = await runProgram(pnpm, args, {
			cwd: folder,
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
			throw new RealN8nError(`n8n ${version} could not be installed`, {
				advice: `${explainInstallFailure(output)} The whole log is ${relative(ROOT, logFile)}.`,
			});
		}
	});
	writeFileSync(marker, expected);
	return installation;
}

/** Deletes an installed release; the other files in its folder stay. */
export function removeN8n({ folder }: N8nRelease): void {
	rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
}

/** Written after an install that succeeded; holds what was installed. */
function markerOf({ folder }: N8nRelease): string {
	return join(folder, 'node_modules', '.installed');
}

/** Changes when an install would give something else. */
function fingerprint({ folder, locked }: N8nRelease): string {
	const hash = createHash('sha256');
	for (const name of [
		'package.json',
		'pnpm-workspace.yaml',
		...(locked ? ['pnpm-lock.yaml'] : []),
	]) {
		hash.update(readFileSync(join(folder, name)));
	}
	return hash.digest('hex');
}
