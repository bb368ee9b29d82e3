import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import { BEARER_TOKEN } from '../../standins/credentialsFor';
import { activateWorkflow } from '../../workflows/activateWorkflow';
import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { onceOpen } from './onceOpen';

/** The SDK's client lists the tools of the published workflow and calls them. */
export const mcpServerForFink: ExampleCheck = {
	example: 'mcp-server-for-fink',
	async run({ session, standIns }) {
		await activateWorkflow(session, 'mcp-server-for-fink');
		const client = await connectedTo(new URL('/mcp/fink', session.url));
		try {
			const { tools } = await client.listTools();
			const names = tools.map(({ name }) => name).sort();
			expectSame(
				names,
				[
					'fink_count_night',
					'fink_find_object',
					'fink_get_asteroid',
					'fink_get_light_curve',
					'fink_get_object',
					'fink_search_alerts',
					'fink_show_object',
				],
				'the seven tools are listed',
			);
			const described = tools.filter(({ inputSchema }) =>
				Object.values(inputSchema.properties ?? {}).every((field) => 'description' in field),
			);
			expectSame([described.length], [tools.length], 'every argument is described');

			const [{ diaObjectId, detections }] = standIns.fink.sky.examples();
			const call = async (name: string, given: Record<string, unknown>) => {
				const result = await client.callTool({ name, arguments: given });
				const [{ text = '' } = {}] = result.content as Array<{ text?: string }>;
				return text;
			};
			const found = await call('fink_get_object', { diaObjectId });
			expectThat(
				found.includes(diaObjectId) && found.includes(`"detections":${detections}`),
				'an object is told with its exact id and its detections',
				found,
			);
			const unknown = await call('fink_get_object', { diaObjectId: '999999999999999999' });
			expectThat(/Fink has no detection of object/.test(unknown), 'an unknown id is told', unknown);
			const refused = await call('fink_get_object', { diaObjectId: 'SN 2026abc' });
			expectThat(/fink_find_object/.test(refused), 'a name is sent on to the right tool', refused);
			return `7 tools listed and called with bearer authentication, ${diaObjectId} exact`;
		} finally {
			await client.close();
		}
	},
};

async function connectedTo(url: URL): Promise<Client> {
	const headers = { Authorization: `Bearer ${BEARER_TOKEN}` };
	return await onceOpen(url.pathname, async () => {
		const client = new Client({ name: 'check', version: '1' });
		await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
		return client;
	});
}
