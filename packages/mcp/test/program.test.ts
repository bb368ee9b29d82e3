import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { AGENT_TOOLS } from '@fink/core';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { PNG } from 'pngjs';

const FOLDER = join(__dirname, '..');
const PROGRAM = join(FOLDER, 'dist', 'fink-mcp.mjs');

let sandbox: Sandbox;
beforeAll(async () => {
	execFileSync(process.execPath, [join(FOLDER, 'build.mjs')], { stdio: 'pipe' });
	sandbox = await startSandbox();
}, 60_000);
afterAll(async () => await sandbox.close());

async function connected<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
	const client = new Client({ name: 'test', version: '1' });
	const args = [PROGRAM, '--base-url', sandbox.url];
	await client.connect(new StdioClientTransport({ command: process.execPath, args }));
	try {
		return await use(client);
	} finally {
		await client.close();
	}
}

describe('the program fink-mcp, as an assistant starts it', () => {
	it('lists the tools, each read-only', async () => {
		const { tools } = await connected(async (client) => await client.listTools());
		expect(tools.map(({ name }) => name)).toEqual(AGENT_TOOLS.map(({ name }) => name));
		for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
	});

	it('hands over a picture as an image', async () => {
		const [{ diaObjectId }] = sandbox.sky.examples();
		const { content } = await connected(
			async (client) =>
				await client.callTool({ name: 'fink_show_object', arguments: { diaObjectId } }),
		);
		const [, image] = content as Array<{ type: string; data: string; mimeType: string }>;
		expect(image).toMatchObject({ type: 'image', mimeType: 'image/png' });
		const { width, height } = PNG.sync.read(Buffer.from(image.data, 'base64'));
		expect([width, height].every((size) => size > 500)).toBe(true);
	});

	it('says what to do when Fink cannot be reached', async () => {
		const client = new Client({ name: 'test', version: '1' });
		const args = [PROGRAM, '--base-url=http://127.0.0.1:9999'];
		await client.connect(new StdioClientTransport({ command: process.execPath, args }));
		const result = await client.callTool({
			name: 'fink_count_night',
			arguments: { night: '20261127' },
		});
		await client.close();
		expect(result.isError).toBe(true);
		const [{ text }] = result.content as Array<{ text: string }>;
		expect(text).toMatch(/nothing listens at its address.*Check that the server is running/);
	}, 90_000);

	it.each([
		[['--help'], 0, /--base-url <url>/],
		[['--base-url'], 2, /needs an address/],
		[['--port', '1'], 2, /There is no option --port/],
		[['--base-url', 'ftp://x'], 2, /http/],
	])('answers %j with code %i', (args, code, says) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
			encoding: 'utf8',
			input: '',
		});
		expect(status).toBe(code);
		expect(stdout + stderr).toMatch(says);
	});
});
