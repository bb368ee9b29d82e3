import type { INode } from 'n8n-workflow';

/**
 * Whether a node runs as the tool of an AI agent or an MCP server: n8n makes a type of its own for that, named
 * after the node's (`finkSourcesTool`); Fink Tools is nothing else. `isToolExecution()` says it under MCP only.
 */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return /\.finkTools$|Tool$/.test(type);
}
