import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import {
	binaryBytes,
	loadPackage,
	outputItems,
	runWorkflow,
	type WorkflowJson,
} from '@fink/engine';
import { brightnessText, describeAlert } from '@fink/core';
import { openFolderSky, startSandbox, type Sky } from '@fink/sandbox';

import type { INodeExecutionData } from 'n8n-workflow';

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
		const rendered = outputItems(run, 'Render Cutout');
		const alerts = rendered.filter(({ json }) => !json.error);
		for (const { json } of alerts) console.log(`Alert      ${describe(json)}`);
		const pictures = [];
		for (const item of [...rendered, ...outputItems(run, 'Render Triplet')]) {
			pictures.push(...(await writePictures(item, folder)));
			const { error, description } = item.json;
			if (error) console.log(`No picture ${String(error)}\n           ${String(description)}`);
		}
		const paths = [...new Set(pictures)].sort();
		for (const path of paths) console.log(`Picture    ${relative(process.cwd(), path)}`);
		if (paths.length === 0) throw new Error('The workflow ended without a picture');
		const requests = sandbox.requests.length;
		console.log(
			`\nDone: ${paths.length} pictures of ${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'}, ${requests} requests.`,
		);
	} finally {
		await sandbox.close();
	}
}

/** Writes an item's pictures into the folder; returns their paths. */
async function writePictures(item: INodeExecutionData, folder: string): Promise<string[]> {
	const paths: string[] = [];
	for (const [field, { mimeType, fileName }] of Object.entries(item.binary ?? {})) {
		if (!mimeType.startsWith('image/') || !fileName) continue;
		const path = join(folder, fileName);
		writeFileSync(path, await binaryBytes(item, field));
		paths.push(path);
	}
	return paths;
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
	sources.parameters.diaObjectId = { __rl: true, mode: 'id', value: diaObjectIds.join(',') };
	if (goOn) for (const node of workflow.nodes) node.onError = 'continueRegularOutput';
	return workflow;
}

function describe(alert: Record<string, unknown>): string {
	const { diaSourceId, timeUtc } = alert;
	return [diaSourceId, timeUtc, brightnessText(describeAlert(alert))].filter(Boolean).join('  ');
}

main().catch((error: Error & { advice?: string }) => {
	console.error(`\nThe main job failed: ${error.message}\n${error.advice ?? ''}`);
	process.exitCode = 1;
});
