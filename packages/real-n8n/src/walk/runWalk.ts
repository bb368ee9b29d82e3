import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';

import { errors } from 'playwright-core';

import { launchBrowser } from '../browser/launchBrowser';
import { openTab } from '../browser/openTab';
import type { CommunityPackage } from '../install/installCommunityPackage';
import { ROOT } from '../machine/folders';
import { RealN8nError } from '../machine/RealN8nError';
import { step } from '../machine/step';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import { agentScript } from '../standins/agentScript';
import { StandIns } from '../standins/StandIns';
import { importCredentials } from '../workflows/importCredential';
import { newestExecution } from '../workflows/newestExecution';
import { Walker } from './Walker';
import { WALKS, type WalkBench } from './walks';

/** A laptop's window. */
const VIEWPORT = { width: 1440, height: 900 };

/** Types of the credentials that walks need; n8n selects the only one of a type by itself. */
const USED: readonly string[] = ['finkApi', 'smtp'];

/** Where pictures of the walk are kept. */
const FOLDER = join(ROOT, 'out', 'walk');

/**
 * Walks through the real editor with a local Fink: every walk in a workflow of its own. Prints one line with the
 * result.
 *
 * @throws {RealN8nError} For the first thing that is wrong.
 */
export async function runWalk(signal: AbortSignal): Promise<void> {
	const startedMs = performance.now();
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	const wish = { folder: 'walk', port: 0, fresh: true, signal };
	const { n8n: prepared, ourPackage } = await prepareN8n(wish);
	const standIns = await StandIns.start(prepared, { script: agentScript });
	const n8n = { ...prepared, environment: standIns.environmentIn(prepared) };
	try {
		const credentials = standIns.credentials.filter(({ type }) => USED.includes(type));
		await step('Importing the credentials of the local Fink and mail server', () =>
			importCredentials(n8n, credentials),
		);
		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		try {
			const owner = ownerAccount(n8n.userFolder);
			const session = await N8nSession.open(server.url, owner);
			const nodeNames = await namesOf(session, ourPackage);
			const browser = await step('Starting Chromium', launchBrowser);
			try {
				const page = await openTab(browser, server.url, owner, VIEWPORT);
				const walker = new Walker(page, server.url);
				const bench: WalkBench = {
					walker,
					standIns,
					nodeNames,
					lastExecution: () => newestExecution(session, walker.workflowId),
					keep: (name) => walker.screenshot(join(FOLDER, `${name}.png`)),
				};
				await walkAll(bench, signal);
			} finally {
				await browser.close();
			}
		} finally {
			await step('Stopping n8n', () => server.stop());
		}
	} finally {
		await standIns.close();
	}
	const tookS = Math.round((performance.now() - startedMs) / 1000);
	const { version } = n8n.installation;
	console.log(
		`PASS ${WALKS.length} walks through the editor of n8n ${version} (${tookS} s), pictures in ${relative(process.cwd(), FOLDER)}`,
	);
}

/** A walk that fails leaves a picture of where it was. */
async function walkAll(bench: WalkBench, signal: AbortSignal): Promise<void> {
	const seen: string[] = [];
	for (const { title, run } of WALKS) {
		signal.throwIfAborted();
		try {
			seen.push(`${title}: ${await step(title, () => run(bench))}`);
		} catch (error) {
			await bench.keep('failed');
			throw toldInWords(error, title);
		}
	}
	for (const line of seen) console.log(`  ${line}`);
}

/** What the browser waited for in vain is an error of the walk, not of this program. */
function toldInWords(error: unknown, title: string): unknown {
	if (!(error instanceof errors.TimeoutError)) return error;
	const [, awaited = error.message] = /waiting for (.*)/.exec(error.message) ?? [];
	return new RealN8nError(`${title}: the editor does not get on`, {
		advice: `Waited for ${awaited}. See ${relative(process.cwd(), join(FOLDER, 'failed.png'))}.`,
	});
}

interface NodeType {
	readonly name: string;
	readonly displayName: string;
	readonly outputs: readonly string[] | string;
}

/** Our nodes as the list of nodes shows them; what only serves AI agents is in a list of its own. */
async function namesOf(session: N8nSession, { name }: CommunityPackage): Promise<string[]> {
	const known = await session.get<NodeType[]>('/types/nodes.json');
	return known
		.filter((type) => type.name.startsWith(`${name}.`) && type.outputs.includes('main'))
		.map(({ displayName }) => displayName);
}
