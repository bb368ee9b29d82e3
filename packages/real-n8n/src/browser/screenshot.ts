import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { agentScript } from '../standins/agentScript';
import { DOC_PANELS } from './docPanels';
import { EditorTab } from './EditorTab';
import {
	exampleWorkflows,
	LIVESTREAM_EXAMPLES,
	type ExampleWorkflow,
} from '../workflows/exampleWorkflows';
import { fillInDataTable } from '../workflows/fillInDataTable';
import { importMissing } from '../workflows/importMissing';
import type { CommunityPackage } from '../install/installCommunityPackage';
import { launchBrowser } from './launchBrowser';
import { N8nServer } from '../server/N8nServer';
import { N8nSession } from '../server/N8nSession';
import { ownerAccount } from '../server/ownerAccount';
import { prepareN8n } from '../server/prepareN8n';
import type { EditorCommand } from '../editor/readCommand';
import { StandIns } from '../standins/StandIns';
import { step } from '../machine/step';

/**
 * Executes the examples in the real editor in Chromium, and takes pictures: of each canvas before and
 * after, of the panel of each of our nodes, and of n8n's viewer where a node gives pictures. Or takes
 * pictures for the docs: one of each canvas alone, without executing anything, or one of each node's panel.
 *
 * @throws {RealN8nError} When there is no Chromium, or an example does not succeed in the editor.
 */
export async function screenshot(
	{ task, pictures }: EditorCommand,
	signal: AbortSignal,
): Promise<void> {
	const folder = resolve(pictures);
	mkdirSync(folder, { recursive: true });
	const wish = { folder: 'screenshots', port: 0, fresh: true, hasLivestream: true, signal };
	const { n8n: prepared, ourPackage } = await prepareN8n(wish);
	const standIns = await StandIns.start(prepared, { script: agentScript, livestreamPort: 0 });
	const n8n = { ...prepared, environment: standIns.environmentIn(prepared) };
	try {
		// Those of the livestream wait for alerts, or for a job of Data Transfer: they are looked at only.
		const ofStream = task === 'screenshot' ? [] : exampleWorkflows(LIVESTREAM_EXAMPLES);
		const examples = [...exampleWorkflows(), ...ofStream];
		await importMissing(n8n, standIns.credentials, examples);
		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		try {
			const owner = ownerAccount(n8n.userFolder);
			const session = await N8nSession.open(server.url, owner);
			if (task === 'screenshot') {
				for (const example of examples) await fillInDataTable(session, example, standIns.fink);
			}
			const browser = await step('Starting Chromium', launchBrowser);
			try {
				const tab = await EditorTab.open(browser, server.url, owner);
				for (const example of examples) {
					signal.throwIfAborted();
					if (task === 'panels') {
						await panelsOf(tab, example, folder);
						continue;
					}
					const take = async (name: string) => {
						await tab.picture(join(folder, `${example.id}${name}.png`));
					};
					await step(`Looking at ${example.id}`, async () => {
						if (task === 'screenshot') return await look(tab, example, ourPackage, take);
						await tab.openWorkflow(example.id);
						await tab.canvasPicture(join(folder, `${example.id}.png`));
					});
				}
			} finally {
				await browser.close();
			}
		} finally {
			await step('Stopping n8n', () => server.stop());
		}
		console.log(`Screenshots ${relative(process.cwd(), folder)}`);
	} finally {
		await standIns.close();
	}
}

/** The panels for the docs that an example has. */
async function panelsOf(
	tab: EditorTab,
	{ id, startsManually }: ExampleWorkflow,
	folder: string,
): Promise<void> {
	const panels = DOC_PANELS.filter(({ example }) => example === id);
	if (panels.length === 0) return;
	await step(`Looking at ${id}`, async () => {
		await tab.openWorkflow(id);
		if (startsManually) await tab.execute();
		for (const { node, file, showsPicture = false } of panels) {
			await tab.openNode(node);
			const take = () => tab.panelPicture(join(folder, `${file}.png`));
			if (showsPicture) await tab.viewPicture(take);
			else await take();
			await tab.closeNode();
		}
	});
}

async function look(
	tab: EditorTab,
	{ id, workflow, startsManually }: ExampleWorkflow,
	{ name: packageName }: CommunityPackage,
	take: (name: string) => Promise<void>,
): Promise<void> {
	await tab.openWorkflow(id);
	await take('');
	if (startsManually) {
		await tab.execute();
		await take('-executed');
	}
	for (const { name, type } of workflow.nodes) {
		if (!type.startsWith(`${packageName}.`)) continue;
		const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
		await tab.openNode(name);
		await take(`-${slug}`);
		await tab.viewPictures((number) => take(`-${slug}-picture-${number}`));
		await tab.closeNode();
	}
}
