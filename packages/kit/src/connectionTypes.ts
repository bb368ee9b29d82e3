import type { NodeConnectionType } from 'n8n-workflow';

/**
 * The kinds of connection that our nodes have, under n8n's own name for the list. n8n-workflow has it at
 * run time only since 1.83 (n8n 1.85); what is in it is the same in every release before.
 */
export const NodeConnectionTypes = { AiTool: 'ai_tool', Main: 'main' } as const satisfies Record<
	string,
	NodeConnectionType
>;
