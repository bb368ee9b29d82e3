import { writeFileSync } from 'node:fs';

import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { NIGHT } from './planNight';
import { type ChainNode, runNodes } from './runNodes';

/** Where to keep the pictures, to look at them. */
const KEEP = process.env.KEEP_PICTURES;

let sandbox: Sandbox;
let diaObjectId: string;
let asteroidAlert: IDataObject;
beforeAll(async () => {
	sandbox = await startSandbox();
	[{ diaObjectId }] = sandbox.sky.examples();
	const asteroid = await run([
		{
			type: 'finkSources',
			parameters: { resource: 'solarSystemObject', operation: 'get', ssoName: '8467', limit: 1 },
		},
	]);
	asteroidAlert = asteroid.items[0].json;
});
afterAll(async () => await sandbox.close());

async function run(chain: ChainNode[], input: IDataObject[] = [{}]) {
	return await runNodes(chain, { input, baseUrl: sandbox.url });
}

async function card(chain: ChainNode[], field: string, input?: IDataObject[]) {
	const { items, hints, error } = await run(chain, input);
	expect(error?.message).toBeUndefined();
	const bytes = await binaryBytes(items[0], field);
	if (KEEP) writeFileSync(`${KEEP}/${expect.getState().currentTestName}.png`, bytes);
	return { json: items[0].json, hints, bytes, height: PNG.sync.read(bytes).height };
}

const quickLook = (options: object): ChainNode => ({
	type: 'finkQuickLook',
	parameters: { object: diaObjectId, options } as never,
});

it('Fink Quick Look adds tonight at an observatory to the card, the record and the message', async () => {
	const plain = await card([quickLook({})], 'picture');
	const planned = await card([quickLook({ observation: '809' })], 'picture');
	expect(planned.height).toBeGreaterThan(plain.height + 200);
	const observation = planned.json.observation as IDataObject;
	expect(observation).toMatchObject({ siteCode: '809', isTonight: true });
	expect(String(observation.summary)).toMatch(/^Tonight from La Silla: /);
	const message = planned.json.message as { text: string; is: IDataObject };
	expect(message.text).toContain(String(observation.summary));
	expect(message.is.observableTonight).toBe(observation.observable);
	expect(plain.json.observation).toBeUndefined();
	expect(planned.bytes.toString('latin1')).toContain('"observation"');
});

it('Fink Quick Look draws the plan that the item carries, of its own object only', async () => {
	const plan: ChainNode = {
		type: 'planObservation',
		parameters: { ...NIGHT, targetFrom: 'object', object: diaObjectId },
	};
	const own = await card([plan, quickLook({ observation: 'item' })], 'picture', [{ diaObjectId }]);
	expect(own.hints).toEqual([]);
	expect(own.json.observation).toMatchObject({ siteCode: '809', night: '2026-07-24' });
	const { text } = own.json.message as { text: string };
	expect(text).toContain('Night of 2026-07-24 from La Silla');

	const other = await card([plan, quickLook({ observation: 'item' })], 'picture', [
		{ diaObjectId: '170587117485817955' },
	]);
	expect(other.json.observation).toBeUndefined();
	expect(other.hints.join()).toMatch(/^The card shows no observation: The item has no plan/);
	expect(JSON.stringify(other.json.message)).not.toContain('La Silla');
});

it('Render Light Curve adds the plan of the item to its card', async () => {
	const chain = (observation: string): ChainNode[] => [
		{
			type: 'finkSources',
			parameters: {
				...{ resource: 'source', operation: 'getAll', diaObjectId, limit: 1 },
			},
		},
		{
			type: 'finkSources',
			parameters: {
				...{ resource: 'source', operation: 'getAll', diaObjectId, output: 'list' },
				...{ listField: 'detections', returnAll: true },
			},
		},
		{
			type: 'planObservation',
			parameters: { ...NIGHT, targetFrom: 'object', object: diaObjectId },
		},
		{
			type: 'renderLightCurve',
			parameters: { operation: 'card', rowsFrom: 'field', options: { observation } },
		},
	];
	const plain = await card(chain('none'), 'cardPicture');
	const planned = await card(chain('item'), 'cardPicture');
	expect(planned.hints).toEqual(plain.hints);
	expect(planned.height).toBeGreaterThan(plain.height + 200);
	expect(planned.json.observation).toMatchObject({ siteCode: '809', night: '2026-07-24' });
});

it('draws a moving target along its list, and says so when the list is gone', async () => {
	const positions = Array.from({ length: 25 }, (_, hour) => ({
		...{ jd: 2461246 + hour / 24, ra: 330 + hour * 0.5, dec: -5 },
	}));
	const chain = (field: string): ChainNode[] => [
		{ type: 'planObservation', parameters: { ...NIGHT, options: { positionsField: field } } },
		{
			type: 'renderLightCurve',
			parameters: { operation: 'card', quantity: 'totalFlux', options: { observation: 'item' } },
		},
	];
	const kept = await card(chain('positions'), 'cardPicture', [{ ...asteroidAlert, positions }]);
	expect(kept.hints.join()).not.toContain('no observation');
	const gone = await card(chain('rows'), 'cardPicture', [{ ...asteroidAlert, rows: positions }]);
	expect(gone.hints.join()).toMatch(/moving target, whose list of positions is missing/);
	expect(gone.height).toBeLessThan(kept.height - 200);
});

it('says that an asteroid has long moved on', async () => {
	const { json, hints } = await card(
		[{ type: 'finkQuickLook', parameters: { object: '8467', options: { observation: '809' } } }],
		'picture',
	);
	expect(hints.join()).toMatch(/The position of this asteroid is \d+ days old/);
	expect(json.observation).toBeUndefined();
});
