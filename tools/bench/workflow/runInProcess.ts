import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { WorkflowRecord } from './engineMain';
import type { Variant } from './chainOf';
import { ALERTS_PER_OBJECT } from './wideSky';

/** The lookup, and three cutouts of each of the 50 alerts that the engine's warming up asks for. */
const WARM_UP_REQUESTS = 1 + 3 * 5 * ALERTS_PER_OBJECT;

/** What one run in a fresh process found. */
export interface ProcessRecord extends WorkflowRecord {
	/** Requests that the sandbox received. */
	readonly requests: number;
}

/** What is run. */
export interface ProcessRun {
	readonly root: string;
	readonly variant: Variant;
	readonly alerts: number;
	/** For the plain variant: numbers as ours gives them. */
	readonly pictures?: string;
	readonly log: (line: string) => void;
}

/** Runs the workflow once: the engine in a new process, the sandbox in another. */
export async function runInProcess({
	root,
	variant,
	alerts,
	pictures = '{}',
	log,
}: ProcessRun): Promise<ProcessRecord> {
	const objects = String(Math.ceil(alerts / ALERTS_PER_OBJECT));
	const sandbox = start('sandboxMain.ts', [objects]);
	try {
		const { url } = await answerOf<{ url: string }>(sandbox, 'url');
		const before = await requestsOf(sandbox);
		const engine = start('engineMain.ts', [root, url, variant, objects, pictures]);
		engine.on('message', ({ progress }: { progress?: string }) => {
			if (progress?.startsWith('end')) log(`Workflow   ${alerts} alerts, ${variant}: ${progress}`);
		});
		const { record } = await answerOf<{ record: WorkflowRecord }>(engine, 'record');
		return { ...record, requests: (await requestsOf(sandbox)) - before - WARM_UP_REQUESTS };
	} finally {
		sandbox.disconnect();
	}
}

async function requestsOf(sandbox: ChildProcess): Promise<number> {
	sandbox.send('requests');
	return (await answerOf<{ requests: number }>(sandbox, 'requests')).requests;
}

function start(file: string, args: readonly string[]): ChildProcess {
	const tsx = createRequire(__filename).resolve('tsx/cjs');
	const execArgv = ['--expose-gc', '--require', tsx];
	return fork(join(__dirname, file), args, {
		execArgv,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
}

/** The next message with that field. @throws what the process reports, or that it ended. */
async function answerOf<Answer>(
	child: ChildProcess,
	field: keyof Answer & string,
): Promise<Answer> {
	return await new Promise((resolve, reject) => {
		const ended = (code: number | null) => reject(new Error(`a process ended with ${code}`));
		const listen = (message: Answer & { error?: string }) => {
			if (message.error) reject(new Error(message.error));
			if (!(field in (message as object))) return;
			child.off('message', listen);
			child.off('exit', ended);
			resolve(message);
		};
		child.on('message', listen);
		child.on('exit', ended);
	});
}
