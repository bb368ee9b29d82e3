import { removeFiles } from '@fink/engine';
import type { INodeExecutionData } from 'n8n-workflow';

import { answerRequests } from '../asked/answerRequests';
import { readStream } from './readStream';

/** What the reader of a backlog is asked. */
export type BacklogRequest =
	| {
			readonly op: 'activate';
			readonly address: string;
			readonly topic: string;
			readonly groupId: string;
			/** The trigger's Begin. */
			readonly begin: 'now' | 'earliest';
	  }
	| { readonly op: 'state' }
	| { readonly op: 'deactivate' };

/** What it has read so far. */
export interface BacklogState {
	readonly alerts: number;
	/** How many of them came more than once. */
	readonly twice: number;
	/** How many images they had. */
	readonly images: number;
	readonly residentMb: number;
	/** Processor time since the activation, ms. */
	readonly processorMs: number;
}

const [root = ''] = process.argv.slice(2);

let close: (() => Promise<void>) | undefined;
let begun = process.cpuUsage();
let seen = new Set<number>();
const counts = { alerts: 0, twice: 0, images: 0 };

/** Of the ids, these last digits are kept to count them, and nothing else of an alert. */
const DIGITS = 9;

async function count(items: INodeExecutionData[]): Promise<void> {
	for (const { json, binary = {} } of items) {
		const id = Number(String(json.diaSourceId).slice(-DIGITS));
		if (seen.has(id)) counts.twice++;
		seen.add(id);
		counts.alerts++;
		counts.images += Object.keys(binary).length;
	}
	await removeFiles();
}

function state(): BacklogState {
	const { user, system } = process.cpuUsage(begun);
	const residentMb = process.memoryUsage.rss() / 2 ** 20;
	return { ...counts, residentMb, processorMs: (user + system) / 1000 };
}

/** The trigger as it ships, with its defaults: whole alerts with three files each; the files are deleted at once. */
answerRequests<BacklogRequest>(async (request) => {
	switch (request.op) {
		case 'activate': {
			const { address, topic, groupId, begin } = request;
			Object.assign(counts, { alerts: 0, twice: 0, images: 0 });
			seen = new Set();
			begun = process.cpuUsage();
			const parameters = { topics: [topic], begin };
			close = await readStream({ root, address, groupId, parameters, onItems: count });
			return {};
		}
		case 'state':
			return state();
		case 'deactivate':
			await close?.();
			return state();
	}
});
