import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject } from 'n8n-workflow';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

async function sources(parameters: IDataObject = {}, input: IDataObject[] = [{}]) {
	return await runNodes(
		[{ type: 'finkSources', parameters: { limit: 1, ...parameters } as never }],
		{ baseUrl: sandbox.url, input },
	);
}

/** The name in TNS of an object, which its newest alert carries. */
function named() {
	for (const diaObjectId of sandbox.sky.objectIds()) {
		const name = sandbox.sky.sourcesOf(diaObjectId).at(-1)?.get('f:xm_tns_fullname');
		if (typeof name === 'string' && name.startsWith('SN')) return { diaObjectId, name };
	}
	throw new Error('the sky has no named object');
}

describe('Source: Get Many, by name', () => {
	it('finds a transient, however its name is written', async () => {
		const { diaObjectId, name } = named();
		const bare = name.replace('SN ', '');
		for (const written of [name, `AT${bare}`, bare, `"${name}"`, `wis-tns.org/object/${bare}`]) {
			const { items } = await sources({ diaObjectId: { __rl: true, mode: 'id', value: written } });
			expect(items.map(({ json }) => json.diaObjectId)).toEqual([diaObjectId]);
		}
	});

	it('finds the objects at the place of a galaxy', async () => {
		const { items } = await sources({ diaObjectId: '[FNK2026] 1' });
		expect(items).toHaveLength(2);
	});

	it.each(['8467', 'Benoitcarry', '1981 EM40', 'J81E40M'])(
		'finds the asteroid %s',
		async (name) => {
			const { items } = await sources({ diaObjectId: name });
			expect(items.map(({ json }) => [json.diaObjectId, json.packedDesignation])).toEqual([
				[null, 'J81E40M'],
			]);
		},
	);

	it('asks for a name once, whatever the number of items', async () => {
		const before = sandbox.requests.length;
		const { diaObjectId, name } = named();
		const { items } = await sources(
			{ diaObjectId: '={{ $json.name }}' },
			Array.from({ length: 20 }, () => ({ name })),
		);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual(
			Array.from({ length: 20 }, () => diaObjectId),
		);
		expect(sandbox.requests.length - before).toBe(2);
	});

	it('says of an asteroid that it has no summary and no forced photometry', async () => {
		const parameters = { resource: 'object', operation: 'get', diaObjectId: '8467' };
		const { error } = await sources(parameters);
		expect(error?.message).toBe(
			'"8467" is a Solar System object: Fink has no object for it [item 0]',
		);
		expect(error?.description).toContain('Solar System Object: Get');
	});
});

describe('Name: Resolve', () => {
	const resolve = async (nameToResolve: string) =>
		await sources({ resource: 'name', operation: 'resolve', service: 'tns', nameToResolve });

	it('takes the name out of the address of its page', async () => {
		const { name } = named();
		const { items } = await resolve(`https://www.wis-tns.org/object/${name.replace('SN ', '')}`);
		expect(items.map(({ json }) => json.name)).toEqual([name]);
	});

	it('does not take three letters for the designation of an asteroid', async () => {
		const { error } = await resolve('2026zzz');
		expect(error?.message).toBe('TNS knows nothing under the name "2026zzz" [item 0]');
		expect(error?.description).not.toContain('SsODNet');
	});
});

it('Name: Reverse Resolve takes an ID as Object does, and one at a time', async () => {
	const { diaObjectId, name } = named();
	const reverse = async (idToResolve: string) =>
		await sources({
			resource: 'name',
			operation: 'reverseResolve',
			service: 'tns',
			idToResolve,
			limit: 9,
		});
	const { items } = await reverse(`LSST-AP-DO-${diaObjectId}`);
	expect(items.map(({ json }) => json.xm_tns_fullname)).toContain(name);
	expect((await reverse(name)).error?.message).toMatch(/^ID SN .* must contain only digits/);
	const { error } = await reverse(sandbox.sky.objectIds().slice(0, 2).join());
	expect(error?.message).toBe('ID has 2 IDs, but takes one [item 0]');
});

describe('the field Object', () => {
	it('is the object of the incoming item when nothing is filled in', async () => {
		const { diaObjectId } = named();
		const [other] = sandbox.sky.objectIds();
		const { items, hints } = await sources({}, [
			{ diaObjectId },
			{ 'r:diaObjectId': other },
			{ diaObjectId: null, packedDesignation: 'J81E40M' },
		]);
		expect(items.map(({ json }) => json.diaObjectId)).toEqual([diaObjectId, other, null]);
		expect(hints).toEqual([]);
	});

	it('names the fields of an item without any object', async () => {
		const { error } = await sources({}, [{ id: '7', title: 'x' }]);
		expect(error?.message).toMatch(
			/^Object is empty: the expression \{\{.*\}\} returned nothing for this item/,
		);
		expect(error?.description).toMatch(/^The item has the fields id, title\. /);
	});

	it('says so when one typed object stands behind several items', async () => {
		const { diaObjectId } = named();
		const input = [{ diaObjectId: 'a' }, { diaObjectId: 'b' }];
		const { items, hints } = await sources({ diaObjectId }, input);
		expect(items).toHaveLength(2);
		expect(hints.join()).toContain(`Object is the fixed value ${diaObjectId} for all 2 items`);
		expect((await sources({ diaObjectId })).hints).toEqual([]);
	});
});

it.each<[string, IDataObject]>([
	['Name or Number', { resource: 'solarSystemObject', operation: 'get', ssoName: '8467' }],
	['Name', { resource: 'name', operation: 'resolve', service: 'simbad', nameToResolve: 'M 87' }],
	['ID', { resource: 'name', operation: 'reverseResolve', idToResolve: '170494757965398631' }],
	[
		'Right Ascension',
		{ resource: 'position', operation: 'search', ra: '225.8464', dec: '-15.5516' },
	],
	['Tag Name or ID', { resource: 'tag', operation: 'getAlerts', tag: 'in_tns' }],
])('says so when a typed %s stands behind several items', async (field, parameters) => {
	const { hints } = await sources(parameters, [{ a: 1 }, { a: 2 }]);
	expect(hints.join()).toContain(`${field} is the fixed value`);
	expect((await sources(parameters)).hints.join()).not.toContain('is the fixed value');
});

describe('Fields: Essential', () => {
	it('returns at most ten fields of each alert, with the links in one, and Fink Message says so', async () => {
		const { diaObjectId } = named();
		const parameters = { diaObjectId, recordFields: 'essential' };
		const { items } = await sources(parameters);
		expect(Object.keys(items[0].json).length).toBeLessThanOrEqual(10);
		expect(items[0].json.links).toMatchObject({
			portal: `https://lsst.fink-portal.org/${diaObjectId}`,
		});
		const chain = [{ type: 'finkSources', parameters: { limit: 1, ...parameters } } as const];
		const message = await runNodes([...chain, { type: 'finkMessage' }], { baseUrl: sandbox.url });
		expect(message.hints.join()).toContain('only the essential fields');
		const whole = [{ type: 'finkSources', parameters: { limit: 1, diaObjectId } } as const];
		const full = await runNodes([...whole, { type: 'finkMessage' }], { baseUrl: sandbox.url });
		expect(full.hints.join()).not.toContain('only the essential fields');
	});

	it('and Fink Message also says so of an alert from elsewhere, and of raw rows with few columns', async () => {
		const { diaObjectId } = named();
		const essential = (await sources({ diaObjectId, recordFields: 'essential' })).items[0].json;
		const message = [{ type: 'finkMessage', parameters: { alert: '={{ $json.alert }}' } } as const];
		const { hints } = await runNodes(message, { input: [{ alert: essential }] });
		expect(hints.join()).toContain('only the essential fields');
		const few = { diaObjectId, limit: 1, simplify: false, options: { columns: ['r:ra'] } };
		const raw = await runNodes(
			[{ type: 'finkSources', parameters: few }, { type: 'finkMessage' }],
			{ baseUrl: sandbox.url },
		);
		expect(raw.hints.join()).toContain('only some columns');
	});

	it('and Plan Observation takes the position, to the digits that it shows', async () => {
		const { diaObjectId } = named();
		const night = { night: 'date', date: '2026-06-10' };
		const [whole, essential] = await Promise.all(
			['all', 'essential'].map(async (recordFields) => {
				const { items } = await runNodes(
					[
						{ type: 'finkSources', parameters: { diaObjectId, limit: 1, recordFields } },
						{ type: 'planObservation', parameters: night },
					],
					{ baseUrl: sandbox.url },
				);
				return (items[0].json.observation as IDataObject).highestInDark as IDataObject;
			}),
		);
		expect(Number(essential.decDeg)).toBeCloseTo(Number(whole.decDeg), 3);
		expect(Number(essential.raDeg)).toBeCloseTo(Number(whole.raDeg), 3);
	});
});
