import type { INodeExecutionData } from 'n8n-workflow';

import { runNodes } from './runNodes';

/** What one operation of Fink Sources gave. */
export interface LookUp {
	readonly items: INodeExecutionData[];
	readonly records: ReadonlyArray<Record<string, unknown>>;
	/** Sentences above the output. */
	readonly hints: string[];
	/** Sentence and advice, when it failed. */
	readonly error?: { message: string; description?: string | null };
}

/** Runs one operation of Fink Sources in n8n's engine, on one empty item. */
export async function lookUp(
	baseUrl: string,
	resource: string,
	operation: string,
	parameters: object = {},
): Promise<LookUp> {
	const { items, hints, error } = await runNodes(
		[{ type: 'finkSources', parameters: { resource, operation, ...parameters } as never }],
		{ baseUrl },
	);
	return { items, records: items.map(({ json }) => json), hints, error };
}
