import {
	AGENT_TOOLS,
	callTool,
	createFinkClient,
	FinkError,
	readFits,
	type ToolAnswer,
} from '@fink/core';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
	CallToolRequestSchema,
	ListToolsRequestSchema,
	type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';

import { version } from '../package.json';
import { sendByFetch } from './sendByFetch';
import { toolSchema } from './toolSchema';

const INSTRUCTIONS =
	'Alerts of the Vera C. Rubin Observatory, served by the Fink broker. Give IDs as strings, with all of their digits. State only what the answers say: a brightness on the difference image is a change, not the brightness of the source.';

/**
 * A server of the Model Context Protocol that offers Fink's tools, with pictures as images.
 *
 * @param baseUrl - Of Fink's API, without a slash at its end. @param now - Unix time in ms.
 */
export function createFinkServer(baseUrl: string, now: () => number = Date.now): Server {
	const server = new Server(
		{ name: 'fink', title: 'Fink', version },
		{ capabilities: { tools: {} }, instructions: INSTRUCTIONS },
	);
	const client = createFinkClient({
		baseUrl,
		send: sendByFetch,
		checkFits: (bytes) => readFits(bytes),
		now,
		random: () => Math.random(),
		sleep: async (ms) => await new Promise((resolve) => setTimeout(resolve, ms)),
	});
	server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: AGENT_TOOLS.map(toolSchema) }));
	server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
		const tool = AGENT_TOOLS.find(({ name }) => name === params.name);
		if (!tool) {
			const names = AGENT_TOOLS.map(({ name }) => name).join(', ');
			return failed(`There is no tool ${params.name}. The tools are ${names}.`);
		}
		try {
			const context = { client, now, baseUrl };
			return answered(await callTool(tool, params.arguments ?? {}, context));
		} catch (error) {
			if (!(error instanceof FinkError)) throw error;
			return failed(error.message);
		}
	});
	return server;
}

function answered({ record, picture }: ToolAnswer): CallToolResult {
	const text = { type: 'text' as const, text: JSON.stringify(record) };
	if (!picture) return { content: [text] };
	const data = Buffer.from(picture.bytes).toString('base64');
	return { content: [text, { type: 'image', data, mimeType: picture.mimeType }] };
}

function failed(text: string): CallToolResult {
	return { isError: true, content: [{ type: 'text', text }] };
}
