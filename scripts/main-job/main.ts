import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import {
	binaryBytes,
	loadPackage,
	outputItems,
	runWorkflow,
	type WorkflowJson,
} from '@fink/engine';
import { openFolderSky, startSandbox, type Sky } from '@fink/sandbox';

import { chooseObjects } from './chooseObjects';
import { readCommand } from './readCommand';
import { reportProgress } from './reportProgress';

const root = join(__dirname, '..', '..');

/**
 * `npm start`: the example workflow in n8n's own engine, against a sandbox that this process starts, and
 * its pictures as files.
 */
async function main(): Promise<void> {
	const command = readCommand(process.argv.slice(2));
	const sandbox = await startSandbox({ sky: await openSky(command.data) });
	try {
		const objects = chooseObjects(sandbox.sky, command);
		console.log(`Sandbox    ${sandbox.url} (${command.data ?? 'simulated sky'})`);
		for (const { diaObjectId, label } of objects)
			console.log(`Object     ${diaObjectId}  ${label}`);

		const workflow = readWorkflow(
			objects.map(({ diaObjectId }) => diaObjectId),
			command.data !== undefined,
		);
		const run = await runWorkflow({
			workflow,
			package: await loadPackage(root),
			credentials: { finkApi: { baseUrl: sandbox.url } },
			onNode: reportProgress(),
		});
		if (run.status !== 'success') {
			const error = run.data.resultData.error;
			throw new Error(`${error?.message ?? run.status}\n${error?.description ?? ''}`);
		}

		const folder = resolve(root, command.out);
		mkdirSync(folder, { recursive: true });
		const items = outputItems(run, 'Render Triplet');
		let pictures = 0;
		for (const item of items) {
			if (item.json.error) {
				console.log(`\nNo picture ${item.json.error}\n           ${item.json.description}`);
				continue;
			}
			console.log(`\nAlert      ${describe(item.json)}`);
			for (const [field, { mimeType, fileName }] of Object.entries(item.binary ?? {})) {
				if (!mimeType.startsWith('image/') || !fileName) continue;
				const path = join(folder, fileName);
				writeFileSync(path, await binaryBytes(item, field));
				console.log(`Picture    ${relative(process.cwd(), path)}`);
				pictures++;
			}
		}
		if (pictures === 0) throw new Error('The workflow ended without a picture');
		console.log(
			`\nDone: ${pictures} pictures of ${items.length} alerts, ${sandbox.requests.length} requests.`,
		);
	} finally {
		await sandbox.close();
	}
}

async function openSky(data: string | undefined): Promise<Sky | undefined> {
	return data === undefined ? undefined : await openFolderSky(data, (line) => console.log(line));
}

/** @param goOn - Real folders may lack a cutout: the other alerts are drawn all the same. */
function readWorkflow(diaObjectIds: string[], goOn: boolean): WorkflowJson {
	const file = join(root, 'examples', 'object-to-pictures.json');
	const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowJson;
	const sources = workflow.nodes.find(({ name }) => name === 'Fink Sources');
	if (!sources) throw new Error(`${file} has no node named Fink Sources`);
	sources.parameters.diaObjectId = diaObjectIds.join(',');
	if (goOn) for (const node of workflow.nodes) node.onError = 'continueRegularOutput';
	return workflow;
}

function describe(alert: Record<string, unknown>): string {
	const { diaSourceId, timeUtc, band, magnitude, magnitudeErr, fluxNjy } = alert;
	const error = magnitudeErr ? ` ± ${String(magnitudeErr)}` : '';
	const flux = fluxNjy ? ` = ${Math.round(Number(fluxNjy))} nJy` : '';
	const value = magnitude ? ` = ${String(magnitude)} mag${error}` : flux;
	const brightness = `${String(band ?? '?')}${value}`;
	return [diaSourceId, timeUtc, brightness].filter(Boolean).join('  ');
}

main().catch((error: Error & { advice?: string }) => {
	console.error(`\nThe main job failed: ${error.message}\n${error.advice ?? ''}`);
	process.exitCode = 1;
});
