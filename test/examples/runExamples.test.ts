import { binaryBytes, outputItems } from '@fink/engine';
import { ShiftedSky, simulateSky, startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from '../nodes/runNodes';
import { runExample } from './runExample';

describe('examples in the engine', () => {
	let sandbox: Sandbox;
	/** As the trigger gives them: grouped by object. */
	let alerts: IDataObject[];

	beforeAll(async () => {
		sandbox = await startSandbox();
		const objects = sandbox.sky.examples().slice(0, 2);
		const parameters = {
			resource: 'source',
			operation: 'getAll',
			diaObjectId: objects.map(({ diaObjectId }) => diaObjectId).join(','),
			limit: 1,
		};
		const chain = [{ type: 'finkSources', parameters } as const];
		const { items } = await runNodes(chain, { baseUrl: sandbox.url });
		alerts = items.map(({ json }) => ({
			key: json.diaSourceId,
			...json,
			count: 1,
			diaObjectIds: [String(json.diaObjectId)],
			alerts: [json],
		}));
		expect(alerts).toHaveLength(2);
	});

	afterAll(() => sandbox.close());

	it('quick-look draws a card of the newest detection', async () => {
		const { run } = await runExample('quick-look', sandbox.url);
		expect(run.status).toBe('success');
		const [item] = outputItems(run, 'Fink Quick Look');
		const newest = sandbox.sky.sourcesOf(String(item.json.diaObjectId)).at(-1);
		expect(item.json.diaSourceId).toBe(String(newest?.get('r:diaSourceId')));
		expect(PNG.sync.read(await binaryBytes(item, 'picture')).width).toBe(1080);
	});

	it('object-to-pictures draws three pictures and a triplet of the newest detection', async () => {
		const { run } = await runExample('object-to-pictures', sandbox.url);
		expect(run.status).toBe('success');
		const [item] = outputItems(run, 'Render Triplet');
		const newest = sandbox.sky.sourcesOf(String(item.json.diaObjectId)).at(-1);
		expect(item.json.diaSourceId).toBe(String(newest?.get('r:diaSourceId')));
		const { width, height } = PNG.sync.read(await binaryBytes(item, 'sciencePicture'));
		expect([width, height]).toEqual([300, 300]);
		const triplet = PNG.sync.read(await binaryBytes(item, 'tripletPicture'));
		expect(triplet.width).toBeGreaterThan(3 * 300);
	});

	it('film-strip-and-blink draws two strips and an animation of eight visits', async () => {
		const { run } = await runExample('film-strip-and-blink', sandbox.url);
		expect(run.status).toBe('success');
		expect(outputItems(run, 'Get the last eight visits')).toHaveLength(8);
		for (const node of ['Film strip of the sky', 'Film strip of the changes']) {
			const [{ json, binary }] = outputItems(run, node);
			expect([json.visits, binary?.filmStripPicture.mimeType]).toEqual([8, 'image/png']);
		}
		const [blink] = outputItems(run, 'Blink through the visits');
		expect(blink.binary?.blinkPicture.mimeType).toBe('image/gif');
	});

	it('observable-tonight sends only what rises at the telescope, with its line and picture', async () => {
		const [alert] = alerts;
		const input = [-29, 89].map((dec, day) => ({
			...alert,
			ra: 0,
			dec,
			diaSourceId: `17000000000000000${day}`,
		}));
		const { run, others } = await runExample('observable-tonight', sandbox.url, input);
		expect(run.data.resultData.error?.message).toBeUndefined();
		const planned = outputItems(run, 'Plan tonight').map(
			({ json }) => json.observation as IDataObject,
		);
		expect(planned[1].observable).toBe(false);
		const seen = planned.filter(({ observable }) => observable);
		expect(others.telegram).toHaveLength(seen.length);
		others.telegram.forEach(({ binaryPropertyName, additionalFields }, i) => {
			expect(binaryPropertyName).toBe('observationPicture');
			expect(String((additionalFields as IDataObject).caption)).toContain(String(seen[i].summary));
		});
	});

	it('asteroid-tonight plans the list of the ephemeris service as it is, and mails both plots', async () => {
		const httpRequest = ({ queryParameters }: Record<string, unknown>) => {
			const { parameters } = queryParameters as { parameters: Array<Record<string, string>> };
			const asked = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
			expect(asked).toMatchObject({ '-observer': '809', '-mime': 'json', '-tscale': 'UTC' });
			const startMs = Date.parse(`${asked['-ep']}Z`);
			// Opposite the Sun to a few degrees: its right ascension was 0 h on 2026-03-20.
			const hours = (ms: number) =>
				(12 + (ms - Date.UTC(2026, 2, 20)) / (365.2422 * 3_600_000)) % 24;
			const row = (_: unknown, i: number) => {
				const ms = startMs + i * 3_600_000;
				const date = new Date(ms).toISOString().slice(0, 22);
				return { Date: date, RA: `+${(hours(ms) * 15).toFixed(6)}`, DEC: '-10:00:00.0' };
			};
			const data = Array.from({ length: Number(asked['-nbd']) }, row);
			return { json: { sso: { name: asked['-name'] }, data } };
		};
		// Two hours after midnight UTC it is evening at the site, at whatever time this test runs.
		const { now } = Date;
		const ahead = 26 * 3_600_000 - (now() % 86_400_000);
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
		const { run, mails } = await runExample('asteroid-tonight', sandbox.url, [{}], {
			httpRequest,
		}).finally(() => clock.mockRestore());
		expect(run.data.resultData.error?.message).toBeUndefined();
		const [alert] = outputItems(run, 'Its newest alert');
		const [{ json }] = outputItems(run, 'Plan tonight');
		const plan = json.observation as IDataObject;
		expect(plan).toMatchObject({ target: alert.json.designation, observable: true });
		expect(Math.abs(Number((plan.best as IDataObject).decDeg) + 10)).toBeLessThan(0.001);
		const [mail] = mails;
		for (const text of [plan.summary, alert.json.diaSourceId, alert.json.designation])
			expect(mail.text).toContain(String(text));
		expect(mail.html).toContain('cid:observationPicture');
		const [written] = outputItems(run, 'Write the email');
		const { width, height } = PNG.sync.read(await binaryBytes(written, 'observationPicture'));
		expect([width, height > 1000]).toEqual([800, true]);
	});

	it('tag-to-slack posts a message with the file of the same alert', async () => {
		const { run, slack } = await runExample('tag-to-slack', sandbox.url, alerts);
		expect(run.data.resultData.error?.message).toBeUndefined();
		const uploads = slack.filter(({ resource }) => resource === 'file');
		expect(uploads.map(({ options }) => (options as IDataObject).title)).toEqual(
			alerts.map(({ diaObjectId }) => diaObjectId),
		);
		const posts = slack.filter(({ resource }) => resource === 'message');
		expect(posts).toHaveLength(2);
		posts.forEach(({ blocksUi, text }, index) => {
			const { diaObjectId, diaSourceId } = alerts[index];
			const blocks = JSON.stringify((blocksUi as { blocks: object[] }).blocks);
			expect(blocks).toContain(`F00000000${index + 1}`);
			expect(blocks).toContain(`https://lsst.fink-portal.org/${diaObjectId}`);
			expect(blocks).toContain(String(diaSourceId));
			expect(text).toContain('extragalactic_lt20mag_candidate');
		});
	});

	it('tag-to-mail writes text and HTML that shows the card of the same alert', async () => {
		const { run, mails } = await runExample('tag-to-mail', sandbox.url, alerts);
		expect(run.data.resultData.error?.message).toBeUndefined();
		expect(mails).toHaveLength(2);
		mails.forEach((mail, index) => {
			const { diaObjectId, diaSourceId } = alerts[index];
			for (const body of [mail.text, mail.html]) {
				expect(body).toContain(String(diaObjectId));
				expect(body).toContain(String(diaSourceId));
			}
			expect(mail.html).toContain('cid:cardPicture');
			expect((mail.options as IDataObject).attachments).toBe('cardPicture');
			expect(mail.emailFormat).toBe('both');
		});
		const cards = outputItems(run, 'Write the email');
		for (const [index, card] of cards.entries()) {
			expect(card.json.diaSourceId).toBe(alerts[index].diaSourceId);
			const { width } = PNG.sync.read(await binaryBytes(card, 'cardPicture'));
			expect(width).toBe(800);
		}
	});

	it('alert-to-four-places writes for each place with the exact id, and shows one picture', async () => {
		const { run, others } = await runExample('alert-to-four-places', sandbox.url);
		expect(run.data.resultData.error?.message).toBeUndefined();
		const [{ json }] = outputItems(run, 'Write for all');
		const { telegram, discord, httpRequest, matrix } = others;
		expect(telegram[0].binaryPropertyName).toBe('tripletPicture');
		for (const calls of [telegram, discord, httpRequest, matrix]) {
			expect(JSON.stringify(calls)).toContain(String(json.diaSourceId));
		}
		const [{ json: embed }] = (discord[0].embeds as { values: Array<{ json: string }> }).values;
		expect((JSON.parse(embed) as IDataObject).image).toMatch(/^attachment:\/\/[\w.-]+\.png$/);
		expect(JSON.parse(String(httpRequest[0].jsonBody))).toMatchObject({ type: 'message' });
	});

	it('tonights-page answers with a page that holds its pictures', async () => {
		const nowMjdTai = Date.now() / 86_400_000 + 40_587;
		const recent = await startSandbox({ sky: ShiftedSky.endingAt(nowMjdTai, simulateSky()) });
		const { run, others } = await runExample('tonights-page', recent.url);
		await recent.close();
		expect(run.data.resultData.error?.message).toBeUndefined();
		const page = String(others.respondToWebhook[0].responseBody);
		const sources = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, source]) => source);
		expect(sources.length).toBe(page.match(/<h2 /g)?.length ?? 0);
		for (const source of sources) {
			const [, text] = /^data:image\/png;base64,(.+)$/.exec(source) ?? [];
			expect(PNG.sync.read(Buffer.from(text, 'base64')).width).toBeGreaterThan(900);
		}
		expect(page).toContain('Tonight: ');
		expect(sources.length).toBeGreaterThan(2);
	});
});
