import {
	composeAlertMessage,
	createFinkClient,
	drawLook,
	simplifyAlert,
	type FinkClient,
	type Row,
} from '@fink/core';
import { startSandbox, type Sandbox } from '@fink/sandbox';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let client: FinkClient;
beforeAll(async () => {
	sandbox = await startSandbox();
	client = createFinkClient({
		baseUrl: sandbox.url,
		send: async ({ url, body }) => {
			const headers = { 'content-type': 'application/json' };
			const answer = await fetch(url, { method: 'POST', headers, body });
			const bytes = new Uint8Array(await answer.arrayBuffer());
			return { status: answer.status, headers: {}, body: bytes };
		},
		sleep: async () => undefined,
		now: () => 0,
		random: () => 0,
	});
});
afterAll(async () => await sandbox.close());

/** What Fink Quick Look makes of an object's rows, but for the images. */
async function lookOf(rows: readonly Row[]) {
	const alert = simplifyAlert(rows[0], { firstMjdTai: Number(rows.at(-1)?.['r:midpointMjdTai']) });
	const look = { alert: { ...alert }, diaSourceId: String(alert.diaSourceId), rows, cutouts: [] };
	const recipe = { theme: 'dark', width: 400, orientation: 'northUp', tag: '' } as const;
	const pictures = (['card', 'lightCurve'] as const).map(
		async (shows) => (await drawLook(look, { ...recipe, shows })).bytes,
	);
	const message = composeAlertMessage({ ...alert }, { history: rows, links: ['portal', 'tns'] });
	return { alert, message, pictures: await Promise.all(pictures) };
}

/** The columns that the node requests from an endpoint for this object. */
async function requestedColumns(endpoint: 'sources' | 'sso', object: string): Promise<string[]> {
	const node = { type: 'finkQuickLook', parameters: { operation: 'lightCurve', object } } as const;
	const { error } = await runNodes([node], { baseUrl: sandbox.url });
	expect(error).toBeUndefined();
	// Before it, a name is looked up by a request of its own.
	const request = sandbox.requests.filter(({ path }) => path.endsWith(`/${endpoint}`)).at(-1);
	const { columns } = JSON.parse(String(request?.body)) as { columns: string };
	return columns.split(',');
}

describe('the columns that Fink Quick Look requests', () => {
	it('give the record, the message and the pictures that all columns give', async () => {
		const examples = sandbox.sky.examples().map(({ diaObjectId }) => diaObjectId);
		const columns = await requestedColumns('sources', examples[0]);
		const some = sandbox.sky.objectIds().filter((_, index) => index % 9 === 0);
		for (const id of new Set([...examples, ...some.slice(0, 40)])) {
			const { rows } = await client.sources({ diaObjectIds: id });
			if (rows.length === 0) continue;
			const fewer = await client.sources({ diaObjectIds: id, columns });
			expect(Object.keys(fewer.rows[0]).length).toBeLessThan(Object.keys(rows[0]).length);
			expect(await lookOf(fewer.rows)).toEqual(await lookOf(rows));
		}
	});

	it('give the same for an asteroid', async () => {
		const columns = await requestedColumns('sso', '8467');
		const { rows } = await client.sso({ names: '8467' });
		const fewer = await client.sso({ names: '8467', columns });
		expect(await lookOf(fewer.rows)).toEqual(await lookOf(rows));
	});
});
