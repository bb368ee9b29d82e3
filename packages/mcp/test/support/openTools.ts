import { startSandbox, type Sandbox } from '@fink/sandbox';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';

import { createFinkServer } from '../../src/createFinkServer';
import { NOW_MS, recentSky } from './recentSky';

/** What a model reads after a call. */
export interface Reading {
	readonly isError: boolean;
	readonly text: string;
	/** PNG, if a picture came with it. */
	readonly picture?: Uint8Array;
}

/** Fink's tools over a sandbox. */
export interface Tools {
	readonly sandbox: Sandbox;
	readonly client: Client;
	call(name: string, given: Record<string, unknown>): Promise<Reading>;
	/** The same for a call that succeeds, parsed. */
	ask(name: string, given: Record<string, unknown>): Promise<Record<string, unknown>>;
	close(): Promise<void>;
}

/** Starts a sandbox, a server and the SDK's client, which checks every answer against the protocol's schema. */
export async function openTools(): Promise<Tools> {
	const sandbox = await startSandbox({ sky: recentSky() });
	const client = new Client({ name: 'test', version: '1' });
	const [ours, theirs] = InMemoryTransport.createLinkedPair();
	await createFinkServer(sandbox.url, () => NOW_MS).connect(theirs);
	await client.connect(ours);

	async function call(name: string, given: Record<string, unknown>): Promise<Reading> {
		const result = await client.callTool({ name, arguments: given });
		const content = result.content as Array<{ type: string; text?: string; data?: string }>;
		const [{ text = '' }, image] = content;
		const picture = image?.data ? Buffer.from(image.data, 'base64') : undefined;
		return { isError: result.isError === true, text, ...(picture && { picture }) };
	}

	return {
		sandbox,
		client,
		call,
		async ask(name, given) {
			const { isError, text } = await call(name, given);
			if (isError) throw new Error(text);
			return JSON.parse(text) as Record<string, unknown>;
		},
		async close() {
			await client.close();
			await sandbox.close();
		},
	};
}

/** The rows of a CSV text by column; no cell of the tests holds a quoted line feed. */
export function rowsOf(csv: unknown): Array<Record<string, string>> {
	const [header, ...lines] = String(csv).split('\n').map(cellsOf);
	return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

function cellsOf(line: string): string[] {
	const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
	return cells
		.slice(0, line.split(',').length)
		.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));
}
