import type { AgentTool } from '@fink/core';

/** A tool as `tools/list` shows it. */
export interface ListedTool {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly inputSchema: {
		readonly type: 'object';
		readonly properties: Record<string, object>;
		readonly required: string[];
	};
	readonly annotations: Readonly<Record<string, boolean>>;
}

/** The JSON schema of a tool. Arguments are checked by the tool itself, which can say what to do. */
export function toolSchema({ name, title, description, parameters }: AgentTool): ListedTool {
	return {
		name,
		title,
		description,
		inputSchema: {
			type: 'object',
			properties: Object.fromEntries(
				parameters.map(({ name: key, type, description: text, default: usual }) => [
					key,
					{ type, description: text, ...(usual !== undefined && { default: usual }) },
				]),
			),
			required: parameters.flatMap((p) => (p.default === undefined ? [p.name] : [])),
		},
		annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: true },
	};
}
