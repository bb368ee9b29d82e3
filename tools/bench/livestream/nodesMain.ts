import {
	loadPackage,
	outputItems,
	removeFiles,
	runWorkflow,
	storeFiles,
	type LoadedPackage,
} from '@fink/engine';
import type { INode, INodeExecutionData } from 'n8n-workflow';

import { answerRequests } from '../asked/answerRequests';
import { readStream } from './readStream';
import { STREAM_TASKS, type StreamTask } from './StreamTask';

/** One turn: the first alerts of a topic, by a group that has read nothing. */
export interface TurnRequest {
	readonly task: string;
	readonly address: string;
	readonly topic: string;
	readonly groupId: string;
	readonly count: number;
}

/** What a turn took. */
export interface TurnAnswer {
	/** Processor time of the process with all its threads, ms. */
	readonly processorMs: number;
	readonly elapsedMs: number;
	/** Alerts, files of images and pictures. */
	readonly alerts: number;
	readonly images: number;
	readonly pictures: number;
}

/** Files that n8n stores without any node, to know what is unavoidable. */
export interface StoreRequest {
	readonly store: number;
}

const [root = ''] = process.argv.slice(2);

/** About as long as an image of the stream's alerts. */
const IMAGE_BYTES = 40_320;

/** Our nodes as they ship, in n8n's engine: the stream's alerts become items, triplets or cards, in files. */
answerRequests<StoreRequest | TurnRequest>(async (request) => {
	if ('store' in request) return await store(request.store);
	const task = STREAM_TASKS.find(({ name }) => name === request.task);
	if (!task) throw new Error(`no task ${request.task}`);
	const nodes = await loadPackage(root);
	const begun = { cpu: process.cpuUsage(), ms: performance.now() };
	const counts = { alerts: 0, images: 0, pictures: 0 };
	const end = await new Promise<() => Promise<void>>((resolve, reject) => {
		let isComplete: () => void = () => undefined;
		const complete = new Promise<void>((done) => (isComplete = done));
		const onItems = async (items: INodeExecutionData[]) => {
			counts.alerts += items.length;
			const pictures = items.filter(({ binary = {} }) => 'picture' in binary).length;
			const images = filesIn(items) - pictures;
			counts.images += images;
			counts.pictures += pictures;
			if (task.draw) counts.pictures += (await drawn(nodes, task.draw, items)) - images;
			if (counts.alerts >= request.count) isComplete();
		};
		const { address, groupId, topic } = request;
		const parameters = {
			topics: [topic],
			begin: 'earliest',
			maxAlerts: 10,
			maxSeconds: 0,
			...task.trigger,
		};
		readStream({ root, address, groupId, parameters, onItems })
			.then(async (close) => {
				await complete;
				resolve(close);
			})
			.catch(reject);
	});
	const { user, system } = process.cpuUsage(begun.cpu);
	const elapsedMs = performance.now() - begun.ms;
	await end();
	await removeFiles();
	return { processorMs: (user + system) / 1000, elapsedMs, ...counts } satisfies TurnAnswer;
});

/** Stores as many images as the alerts of a turn have, one by one. */
async function store(images: number): Promise<TurnAnswer> {
	const files = Array.from({ length: images }, (_, i) => new Uint8Array(IMAGE_BYTES).fill(i));
	const begun = { cpu: process.cpuUsage(), ms: performance.now() };
	await storeFiles(files);
	const { user, system } = process.cpuUsage(begun.cpu);
	const elapsedMs = performance.now() - begun.ms;
	await removeFiles();
	return { processorMs: (user + system) / 1000, elapsedMs, alerts: 0, images, pictures: 0 };
}

/** Draws a picture of each item, by an execution of n8n's engine. @returns How many files its items have. */
async function drawn(
	nodes: LoadedPackage,
	draw: NonNullable<StreamTask['draw']>,
	items: INodeExecutionData[],
): Promise<number> {
	const start = node('Start', 'n8n-nodes-base.manualTrigger', {});
	const run = await runWorkflow({
		package: nodes,
		workflow: {
			nodes: [start, node('Draw', draw.type, draw.parameters)],
			connections: { Start: { main: [[{ node: 'Draw', type: 'main', index: 0 }]] } },
		},
		input: items,
	});
	if (run.status !== 'success') throw new Error(run.data.resultData.error?.message);
	return filesIn(outputItems(run, 'Draw'));
}

function node(name: string, type: string, parameters: INode['parameters']): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

function filesIn(items: readonly INodeExecutionData[]): number {
	return items.reduce((sum, { binary = {} }) => sum + Object.keys(binary).length, 0);
}
