import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { ROOT, STATE_FOLDER } from '../machine/folders';
import { freePort } from '../machine/freePort';
import { installCommunityPackage, type CommunityPackage } from '../install/installCommunityPackage';
import { installN8n } from '../install/installN8n';
import type { LocalN8n } from './LocalN8n';
import type { N8nRelease } from '../install/N8nRelease';
import { newestRelease } from '../install/releases';
import { RunningNote } from './RunningNote';
import { step } from '../machine/step';

/** Where the package of the livestream is built. */
const LIVESTREAM_SOURCE = join(ROOT, 'packages', 'livestream');

/** Which n8n to prepare, and where. */
export interface N8nWish {
	/** Folder inside the state folder, one for each use; other releases than the newest add their own name. */
	readonly folder: string;
	/** @default the newest with a lockfile */
	readonly release?: N8nRelease;
	/** Folder of the built package to install. @default the repository's root */
	readonly source?: string;
	/** Whether to install the package of the livestream beside it. @default false */
	readonly hasLivestream?: boolean;
	/** Port of the editor; 0 for any that is free when it starts. */
	readonly port: number;
	/** Forget what was kept from earlier runs. */
	readonly fresh: boolean;
	readonly signal: AbortSignal;
}

/**
 * An n8n with a package of nodes installed, not yet started.
 *
 * @throws {RealN8nError} When the port is taken, the folder is in use, or an install fails.
 */
export async function prepareN8n(
	wish: N8nWish,
): Promise<{ n8n: LocalN8n; ourPackage: CommunityPackage }> {
	const { release = newestRelease(), source = ROOT, signal } = wish;
	const own = release.version === newestRelease().version ? '' : `-${release.version}`;
	const userFolder = join(STATE_FOLDER, wish.folder + own);
	await new RunningNote(userFolder).refuseSecond();
	const { port } = wish;
	if (port !== 0 && (await freePort(port)) === undefined) {
		throw new RealN8nError(`Port ${port} is taken, perhaps by another n8n`, {
			advice: `Take another: npm run editor -- --port ${port + 1}`,
		});
	}
	if (wish.fresh) rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });

	const installation = await installN8n(release, signal);
	const ourPackage = await step('Installing the packed nodes as n8n installs packages', () =>
		installCommunityPackage(source, userFolder, signal),
	);
	if (wish.hasLivestream === true) {
		await step('Building the package of the livestream, installing it beside them', async () => {
			const build = [join('tools', 'plugin', 'build.mjs'), LIVESTREAM_SOURCE];
			execFileSync('node', build, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
			await installCommunityPackage(LIVESTREAM_SOURCE, userFolder, signal);
		});
	}
	return { n8n: { installation, userFolder, port, signal }, ourPackage };
}
