import type { IBinaryData, INodeExecutionData, IRun } from 'n8n-workflow';

import { EditorError } from './EditorError';
import type { LocalN8n } from './LocalN8n';
import { runN8nCommand } from './runN8nCommand';

/** Printed by n8n 2.41's `execute` before the run as JSON, when it went well. */
const SUCCESS = 'Execution was successful:';

/**
 * Executes a workflow by n8n's command line, without a server.
 *
 * @returns The items of the node that ran last.
 * @throws {EditorError} When the workflow does not succeed, with its own error.
 */
export async function executeWorkflow(n8n: LocalN8n, id: string): Promise<INodeExecutionData[]> {
	const options = { expected: SUCCESS, explain: explainFailure };
	const run = readRun(await runN8nCommand(n8n, ['execute', `--id=${id}`], options));
	const { lastNodeExecuted = '', runData } = run?.data.resultData ?? { runData: {} };
	const items = runData[lastNodeExecuted]?.at(-1)?.data?.main?.[0];
	// Not by its status: that of old releases is "running" until the end.
	if (!run?.finished || !items) {
		throw new EditorError(`The workflow ${id} ended as "${run?.status}" without items`, {
			advice: 'Execute it in the editor (npm run editor) to see where it stops.',
		});
	}
	return items;
}

function explainFailure(output: string): string {
	const { lastNodeExecuted, error } = readRun(output)?.data.resultData ?? {};
	if (!error) return 'It ended without a run.';
	return `"${lastNodeExecuted}" said: ${error.message}. ${error.description ?? ''}`;
}

/** The run among the lines that n8n prints: indented JSON, whose first and last lines are braces. */
function readRun(output: string): IRun | undefined {
	const [json] = /^\{\n[^]*?^\}$/m.exec(output) ?? [];
	return json === undefined ? undefined : (JSON.parse(json) as IRun);
}

/** The files of a type that items hold. */
export function filesOf(items: readonly INodeExecutionData[], mimeType: string): IBinaryData[] {
	return items
		.flatMap(({ binary }) => Object.values(binary ?? {}))
		.filter((file) => file.mimeType === mimeType);
}
