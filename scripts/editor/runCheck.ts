import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { startSandbox } from '@fink/sandbox';
import type { IBinaryData } from 'n8n-workflow';

import { checkCredential } from './checkCredential';
import { checkNodeTypes } from './checkNodeTypes';
import { checkPictures } from './checkPictures';
import { EditorError } from './EditorError';
import { exampleWorkflows, type ExampleWorkflow } from './exampleWorkflows';
import { executeWorkflow, filesOf } from './executeWorkflow';
import { freePort } from './freePort';
import { importMissing } from './importMissing';
import type { LocalN8n } from './LocalN8n';
import type { N8nRelease } from './N8nRelease';
import { N8nServer } from './N8nServer';
import { N8nSession } from './N8nSession';
import { ownerAccount } from './ownerAccount';
import { prepareN8n } from './prepareN8n';
import { step } from './step';
import { unsupportedNodes } from './unsupportedNodes';

/** The example that the README starts with; at least a picture of each kind of cutout comes out of it. */
const MAIN_EXAMPLE = { id: 'object-to-pictures', minPictures: 3 };

/**
 * Proves without a browser that the packed package works in the real n8n: executes every example that
 * starts by the button, then asks the server for node types, icons, pictures and the credential test.
 * Prints a verdict of one line.
 *
 * @throws {EditorError} For the first thing that is not right.
 */
export async function runCheck(signal: AbortSignal, release?: N8nRelease): Promise<void> {
	const startedMs = performance.now();
	const wish = { folder: 'check', port: 0, fresh: true, signal, release };
	const { n8n, ourPackage } = await prepareN8n(wish);
	const finkLog = join(n8n.userFolder, 'fink.log');
	const sandbox = await startSandbox({ log: (line) => appendFileSync(finkLog, `${line}\n`) });
	try {
		const examples = exampleWorkflows().filter((example) => runsOn(n8n, example));
		await importMissing(n8n, sandbox.url, examples);
		const pictures: IBinaryData[] = [];
		const executed = examples.filter(({ startsManually }) => startsManually);
		for (const { id } of executed) {
			const items = await step(`Executing ${id}`, () => executeWorkflow(n8n, id));
			const files = filesOf(items, 'image/png');
			if (id === MAIN_EXAMPLE.id && files.length < MAIN_EXAMPLE.minPictures) {
				throw new EditorError(
					`${id} gave ${files.length} pictures instead of ${MAIN_EXAMPLE.minPictures}`,
					{
						advice: 'Execute it in the editor to see which are missing: npm run editor',
					},
				);
			}
			pictures.push(...files);
		}
		if (!executed.some(({ id }) => id === MAIN_EXAMPLE.id)) {
			throw new EditorError(`There is no example ${MAIN_EXAMPLE.id} to execute`, {
				advice: 'See examples/ and MAIN_EXAMPLE in scripts/editor/runCheck.ts.',
			});
		}

		const server = await step('Starting n8n', () => N8nServer.start(n8n));
		const seen = [];
		try {
			const session = await N8nSession.open(server.url, ownerAccount(n8n.userFolder));
			const nodes = await step('Node types and icons', () => checkNodeTypes(session, ourPackage));
			const sizes = await step('Pictures', () => checkPictures(session, pictures));
			const wrongUrl = `http://127.0.0.1:${await freePort()}`;
			await step('Credential test', () => checkCredential(session, sandbox.url, wrongUrl));
			seen.push(`${executed.length} of ${examples.length} examples executed`);
			seen.push(`${sizes.length} PNG pictures (${[...new Set(sizes)].join(', ')})`);
			seen.push(`${nodes.length} nodes with icons`, 'credential test right both ways');
		} finally {
			await step('Stopping n8n', () => server.stop());
		}
		const tookS = Math.round((performance.now() - startedMs) / 1000);
		const { version, node } = n8n.installation;
		console.log(`PASS n8n ${version} on Node ${node.version}: ${seen.join(', ')} (${tookS} s)`);
	} finally {
		await sandbox.close();
	}
}

/** Old releases lack some of n8n's own nodes, or their newer versions: such examples are told, not run. */
function runsOn({ installation }: LocalN8n, { id, workflow }: ExampleWorkflow): boolean {
	const missing = unsupportedNodes(installation, workflow);
	if (missing.length === 0) return true;
	console.log(`Not for n8n ${installation.version}: ${id}, which needs ${missing.join(', ')}`);
	return false;
}
