import {
	composeAlertMessage,
	createFinkClient,
	drawLook,
	simplifiedColumns,
	simplifyAlert,
	type FinkClient,
	type Row,
} from '@fink/core';
import { startSandbox, type Sandbox } from '@fink/sandbox';

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

describe('the columns that Fink Quick Look requests', () => {
	it('give the record, the message and the pictures that all columns give', async () => {
		const some = sandbox.sky.objectIds().filter((_, index) => index % 9 === 0);
		const examples = sandbox.sky.examples().map(({ diaObjectId }) => diaObjectId);
		for (const id of new Set([...examples, ...some.slice(0, 40)])) {
			const { rows } = await client.sources({ diaObjectIds: id });
			if (rows.length === 0) continue;
			const columns = simplifiedColumns('sources');
			const fewer = await client.sources({ diaObjectIds: id, columns });
			expect(columns).toEqual(expect.arrayContaining(Object.keys(fewer.rows[0])));
			expect(await lookOf(fewer.rows)).toEqual(await lookOf(rows));
		}
	});

	it('give the same for an asteroid', async () => {
		const { rows } = await client.sso({ names: '8467' });
		const fewer = await client.sso({ names: '8467', columns: simplifiedColumns('sso') });
		expect(await lookOf(fewer.rows)).toEqual(await lookOf(rows));
	});
});
