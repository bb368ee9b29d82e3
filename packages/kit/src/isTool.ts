import type { INode } from 'n8n-workflow';

/**
 * Whether a node runs as the tool of an AI agent or an MCP server: n8n creates a separate type for this, named
 * after the node's type (`finkSourcesTool`); Fink Tools is always a tool. `isToolExecution()` says it under MCP only.
 */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
	return /\.finkTools$|Tool$/.test(type);
}
