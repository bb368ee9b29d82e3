import { join } from 'node:path';

import { loadPackage, outputItems, runWorkflow, type LoadedPackage } from '@fink/engine';
import type { IBinaryKeyData, IDataObject, INode, INodeExecutionData, IRun } from 'n8n-workflow';

/** One node of a chain: its type without the package's name, its parameters and settings. */
export interface ChainNode {
	readonly type:
		| 'finkSources'
		| 'finkCutout'
		| 'finkQuickLook'
		| 'finkMessage'
		| 'planObservation'
		| 'finkTools'
		| 'readAlertPacket'
		| 'renderCutout'
		| 'renderLightCurve';
	readonly parameters?: INode['parameters'];
	/** @default stops the workflow, as in n8n */
	readonly onError?: INode['onError'];
}

/** What came out of a chain. */
export interface ChainRun {
	readonly run: IRun;
	/** Items of the last node. */
	readonly items: INodeExecutionData[];
	/** Sentences above the output of the last node. */
	readonly hints: string[];
	/** The error that ended the run: its sentence and next step. */
	readonly error?: { message: string; description?: string | null; itemIndex?: number };
}

let loaded: Promise<LoadedPackage> | undefined;

/** The built package, loaded once as n8n loads it. */
export async function builtPackage(): Promise<LoadedPackage> {
	loaded ??= loadPackage(join(__dirname, '..', '..'));
	return await loaded;
}

/** What a chain starts with. */
export interface ChainOptions {
	/** Where the sandbox listens; becomes the Fink API credential of every node. */
	readonly baseUrl?: string;
	/** JSON of the items. @default one empty item */
	readonly input?: IDataObject[];
	/** Binary fields of every item. */
	readonly files?: Record<string, { bytes: Uint8Array; fileName: string; mimeType?: string }>;
	/** Cancels the execution when it fires, as the editor's stop button does. */
	readonly cancel?: AbortSignal;
}

/** Runs nodes one after another in n8n's engine, starting from the given items. */
export async function runNodes(
	chain: ChainNode[],
	{ baseUrl, input = [{}], files = {}, cancel }: ChainOptions,
): Promise<ChainRun> {
	const names = ['Start', ...chain.map(({ type }, index) => `${index + 1} ${type}`)];
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const nodes = chain.map(({ type, parameters = {}, onError }, index): INode => ({
		id: `node${index}`,
		name: names[index + 1],
		type: `n8n-nodes-fink.${type}`,
		typeVersion: 1,
		position: [220 * (index + 1), 0],
		parameters,
		...(onError && { onError }),
		...(baseUrl && { credentials: { finkApi: { id: 'sandbox', name: 'Fink sandbox' } } }),
	}));
	const connections = Object.fromEntries(
		names
			.slice(1)
			.map((node, index) => [
				names[index],
				{ main: [[{ node, type: 'main' as const, index: 0 }]] },
			]),
	);
	const run = await runWorkflow({
		workflow: { nodes: [start, ...nodes], connections },
		package: await builtPackage(),
		credentials: baseUrl ? { finkApi: { baseUrl } } : {},
		input: input.map((json) => ({ json, binary: binaryOf(files) })),
		cancel,
	});
	const failure = run.data.resultData.error as
		| { message: string; description?: string | null; context?: { itemIndex?: number } }
		| undefined;
	return {
		run,
		items: outputItems(run, names[names.length - 1]),
		hints: (run.data.resultData.runData[names[names.length - 1]] ?? []).flatMap(({ hints = [] }) =>
			hints.map(({ message }) => message),
		),
		error: failure && {
			...failure,
			message: failure.message,
			itemIndex: failure.context?.itemIndex,
		},
	};
}

/** Files held in memory, as n8n keeps them inside an item. */
function binaryOf(files: Required<ChainOptions>['files']): IBinaryKeyData {
	return Object.fromEntries(
		Object.entries(files).map(([field, { bytes, fileName, mimeType }]) => [
			field,
			{
				data: Buffer.from(bytes).toString('base64'),
				fileName,
				mimeType: mimeType ?? 'application/octet-stream',
			},
		]),
	);
}
