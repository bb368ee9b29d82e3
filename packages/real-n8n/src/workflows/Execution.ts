import { parse } from 'flatted';
import type { IBinaryData, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';

import { RealN8nError } from '../machine/RealN8nError';
import type { N8nSession } from '../server/N8nSession';

/** How an execution ended, as the server lists it. */
export interface ExecutionSummary {
	readonly id: string;
	readonly workflowId: string;
	/** `success`, `error`, or that it is still going. */
	readonly status: string;
	/** `manual`, `trigger`, … */
	readonly mode: string;
}

const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

/** An execution that has ended, with everything that its nodes gave. */
export class Execution {
	private constructor(
		readonly summary: ExecutionSummary,
		private readonly session: N8nSession,
		private readonly data: IRunExecutionData,
	) {}

	/** Reads an execution from the server; undefined while it is running. */
	static async read(session: N8nSession, id: string): Promise<Execution | undefined> {
		const { data, ...summary } = await session.get<ExecutionSummary & { data: string }>(
			`/rest/executions/${id}`,
		);
		if (UNFINISHED.includes(summary.status)) return undefined;
		const run = parse(data) as Partial<IRunExecutionData> | undefined;
		// n8n 1 says how it ended before it has saved what came out, and sends an empty list until then.
		return run?.resultData && new Execution(summary, session, run as IRunExecutionData);
	}

	/** What the workflow failed with, as the editor shows it; undefined after success. */
	get failure(): { node: string; message: string; description: string } | undefined {
		const { error, lastNodeExecuted = '' } = this.data.resultData;
		if (this.summary.status === 'success' || !error) return undefined;
		const { message, description } = error;
		return { node: lastNodeExecuted, message, description: description ?? '' };
	}

	/** @throws {RealN8nError} When the workflow failed, with its own error. */
	assertSuccess(): void {
		const { id, workflowId, status } = this.summary;
		if (status === 'success') return;
		const { node, message, description } = this.failure ?? {
			node: '?',
			message: status,
			description: '',
		};
		throw new RealN8nError(`${workflowId} failed in "${node}": ${message}`, {
			advice: `${description} See execution ${id} in the editor.`,
		});
	}

	/** Names of the nodes that ran. */
	get nodes(): string[] {
		return Object.keys(this.data.resultData.runData);
	}

	/** Items of all runs of a node, in order, on any connection (`main`, `ai_tool`, …). */
	itemsOf(node: string): INodeExecutionData[] {
		const runs = this.data.resultData.runData[node] ?? [];
		return runs.flatMap(({ data = {} }) =>
			Object.values(data).flatMap((outputs) => outputs.flatMap((items) => items ?? [])),
		);
	}

	/** Bytes of a file that an item holds. */
	async bytesOf({ id, data }: IBinaryData): Promise<Buffer> {
		if (id === undefined) return Buffer.from(data, 'base64');
		const query = new URLSearchParams({ id, action: 'download' });
		const { bytes } = await this.session.getBytes(`/rest/binary-data?${query}`);
		return Buffer.from(bytes);
	}
}
