import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { EditorError } from './EditorError';
import { STATE_FOLDER } from './folders';
import { freePort } from './freePort';
import { installCommunityPackage, type CommunityPackage } from './installCommunityPackage';
import { installN8n } from './installN8n';
import type { LocalN8n } from './LocalN8n';
import { RunningNote } from './RunningNote';
import { step } from './step';

/** What a local n8n is wanted for. */
export interface N8nWish {
	/** Folder inside the state folder, one for each use. */
	readonly folder: string;
	/** Port of the editor; 0 takes a free one. */
	readonly port: number;
	/** Forget what was kept from earlier runs. */
	readonly fresh: boolean;
	readonly signal: AbortSignal;
}

/**
 * An n8n with this project's package in it, not yet started.
 *
 * @throws {EditorError} When the port is taken, the folder is in use, or an install fails.
 */
export async function prepareN8n(
	wish: N8nWish,
): Promise<{ n8n: LocalN8n; ourPackage: CommunityPackage }> {
	const { signal } = wish;
	const userFolder = join(STATE_FOLDER, wish.folder);
	await new RunningNote(userFolder).refuseSecond();
	const port = await freePort(wish.port);
	if (port === undefined) {
		throw new EditorError(`Port ${wish.port} is taken, perhaps by another n8n`, {
			advice: `Take another: npm run editor -- --port ${wish.port + 1}`,
		});
	}
	if (wish.fresh) rmSync(userFolder, { recursive: true, force: true });
	mkdirSync(userFolder, { recursive: true });

	const installation = await installN8n(signal);
	const ourPackage = await step('Installing the packed nodes as n8n installs packages', () =>
		installCommunityPackage(userFolder, signal),
	);
	return { n8n: { installation, userFolder, port, signal }, ourPackage };
}
