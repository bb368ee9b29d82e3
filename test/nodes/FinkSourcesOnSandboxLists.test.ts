import { SCHEMA_ENDPOINTS } from '@fink/core';
import { startSandbox, type Row, type Sandbox } from '@fink/sandbox';
import type { IHttpRequestOptions, INodeType } from 'n8n-workflow';

import { lookUp } from './lookUp';
import { builtPackage } from './runNodes';

/** Names, numbers per night, descriptions and drop-downs against the sandbox and its sky. */
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const look = async (resource: string, operation: string, parameters: object = {}) => {
	const { records, error } = await lookUp(sandbox.url, resource, operation, parameters);
	expect(error).toBeUndefined();
	return records;
};
const last = (rows: readonly Row[]) => rows[rows.length - 1];
const allAlerts = () => [
	...sandbox.sky.objectIds().flatMap((id) => sandbox.sky.sourcesOf(id)),
	...sandbox.sky.movingSources(),
];

describe('Name', () => {
	const resolve = (service: string, nameToResolve: string, more: object = {}) =>
		look('name', 'resolve', { service, nameToResolve, ...more });
	const reverse = (service: string, idToResolve: string, more: object = {}) =>
		look('name', 'reverseResolve', { service, idToResolve, ...more });
	/** A classified object, all of its names, and the row with the newest. */
	const classified = () => {
		const isNamed = (row: Row) => row.has('f:xm_tns_redshift');
		const id = sandbox.sky.objectIds().find((other) => sandbox.sky.sourcesOf(other).some(isNamed));
		const sources = sandbox.sky.sourcesOf(id ?? '');
		const names = sources.flatMap((row) => row.get('f:xm_tns_fullname') ?? []);
		return { id: id ?? '', names: [...new Set(names)], row: last(sources.filter(isNamed)) };
	};

	it('Resolve asks SIMBAD', async () => {
		// M 31 in SIMBAD: J2000 00 42 44.330 +41 16 07.50
		const [andromeda, ...more] = await resolve('simbad', 'M 31');
		expect(andromeda).toMatchObject({
			name: 'M 31',
			ra: expect.closeTo((42 / 60 + 44.33 / 3600) * 15, 4),
			dec: expect.closeTo(41 + 16 / 60 + 7.5 / 3600, 4),
		});
		expect(more).toEqual([]);
		const raw = await resolve('simbad', 'M 31', { simplify: false });
		expect(raw).toMatchObject([{ oname: 'M  31', jradeg: andromeda.ra }]);
	});

	it('Resolve asks TNS, and both ways Reverse Resolve comes back to the object', async () => {
		const { id, names, row } = classified();
		const [found] = await resolve('tns', String(row.get('f:xm_tns_fullname')));
		expect(found).toMatchObject({
			name: row.get('f:xm_tns_fullname'),
			otherNames: [`LSST-AP-DO-${id}`],
			diaObjectIds: [id],
			type: row.get('f:xm_tns_type'),
			redshift: Number(row.get('f:xm_tns_redshift')),
			ra: expect.closeTo(Number(row.get('r:ra')), 4),
		});
		const known = await reverse('tns', id);
		expect(known.map((record) => [record.diaObjectId, record.xm_tns_fullname]).sort()).toEqual(
			names.map((name) => [id, name]).sort(),
		);
	});

	it('Reverse Resolve knows the type in SIMBAD, numbers as numbers and the id as text', async () => {
		const isTyped = (row: Row) => row.has('f:xm_simbad_otype');
		const id = sandbox.sky.objectIds().find((other) => isTyped(last(sandbox.sky.sourcesOf(other))));
		const alert = last(sandbox.sky.sourcesOf(id ?? ''));
		expect(await reverse('simbad', id ?? '')).toEqual([
			{
				diaObjectId: id,
				main_label_crossmatch: alert.get('f:xm_simbad_otype'),
				ra: expect.closeTo(Number(alert.get('r:ra')), 4),
				dec: expect.closeTo(Number(alert.get('r:dec')), 4),
			},
		]);
	});

	it('Resolve gives an asteroid with its newest position, raw its alerts, Reverse Resolve its designation', async () => {
		const [{ ssObjectId, ra, designation, packedDesignation }] = await resolve('ssodnet', '8467');
		const own = sandbox.sky
			.movingSources()
			.filter((row) => String(row.get('r:ssObjectId')) === ssObjectId);
		expect([designation, ra]).toEqual([
			'1981 EM40',
			expect.closeTo(Number(last(own).get('r:ra')), 4),
		]);
		const rows = await resolve('ssodnet', 'Benoitcarry', { limit: 3, simplify: false });
		expect(rows).toHaveLength(3);
		const ids = own.map((row) => String(row.get('r:diaSourceId')));
		for (const row of rows) expect(ids).toContain(row['r:diaSourceId']);
		const [known] = await reverse('ssodnet', String(ssObjectId));
		expect(known).toMatchObject({
			packed_primary_provisional_designation: packedDesignation,
			unpacked_primary_provisional_designation: '1981 EM40',
		});
	});

	it('Resolve has the same fields for every service', async () => {
		const { row } = classified();
		const names = [
			['tns', String(row.get('f:xm_tns_fullname'))],
			['simbad', 'M 31'],
			['ssodnet', 'Benoitcarry'],
		];
		const records = await Promise.all(names.map(([service, name]) => resolve(service, name)));
		const [keys, ...others] = records.map(([record]) => Object.keys(record));
		expect(keys.slice(0, 4)).toEqual(['name', 'service', 'ra', 'dec']);
		for (const other of others) expect(other).toEqual(keys);
		for (const [{ ra, dec }] of records)
			expect([typeof ra, typeof dec]).toEqual(['number', 'number']);
	});

	it.each([
		['simbad', 'M 310', 'SIMBAD', /^Check the spelling/],
		['ssodnet', 'Nibiru', 'SsODNet', /^It looks like a name in SIMBAD\. Check/],
		['simbad', 'AT2026pwq', 'SIMBAD', /^It looks like a name in TNS\. Check/],
		['tns', '8467', 'TNS', /^It looks like a name in SsODNet\. Check/],
		['tns', '169830579938263176', 'TNS', /^It looks like an ID.*Reverse Resolve/],
	])('Resolve of %s says that it does not know %s, and where else to look', async (...row) => {
		const [service, nameToResolve, title, advice] = row;
		const { error } = await lookUp(sandbox.url, 'name', 'resolve', { service, nameToResolve });
		expect(error?.message).toBe(
			`${title} knows nothing under the name "${nameToResolve}" [item 0]`,
		);
		expect(error?.description).toMatch(advice);
	});
});

describe('Statistic: Get Many', () => {
	it('counts the alerts of each night, latest first, as numbers', async () => {
		const counts = new Map<string, number>();
		for (const row of allAlerts()) {
			const utc = new Date((Number(row.get('r:midpointMjdTai')) - 40587) * 86400e3 - 37e3);
			const night = utc.toISOString().slice(0, 10).replace(/-/g, '');
			counts.set(night, (counts.get(night) ?? 0) + 1);
		}
		const nights = [...counts.keys()].filter((night) => night.startsWith('202607')).sort();
		const records = await look('statistics', 'getAll', { night: '2026-07', limit: 5 });
		expect(records.map(({ night, alerts }) => [night, alerts])).toEqual(
			nights
				.reverse()
				.slice(0, 5)
				.map((night) => [night, counts.get(night)]),
		);
		const all = await look('statistics', 'getAll', { night: '', returnAll: true });
		// Fink counts since the night of 2025-10-25
		const counted = allAlerts().filter((row) => Number(row.get('r:midpointMjdTai')) > 60973);
		expect(all.reduce((sum, { alerts }) => sum + Number(alerts), 0)).toBe(counted.length);
	});
});

describe('Schema', () => {
	it.each([...SCHEMA_ENDPOINTS])('Get describes the columns of %s, each once', async (endpoint) => {
		const names = (await look('schema', 'get', { endpoint })).map(({ name }) => name);
		expect(names.length).toBeGreaterThan(0);
		expect(new Set(names).size).toBe(names.length);
	});

	it('Get describes all that Source: Get Many serves, with units', async () => {
		const described = await look('schema', 'get', { endpoint: '/api/v1/sources' });
		expect(described).toContainEqual(
			expect.objectContaining({ name: 'r:psfFlux', type: 'float', unit: 'nJy' }),
		);
		const diaObjectId = sandbox.sky.objectIds()[0];
		const [served] = await look('source', 'getAll', { diaObjectId, simplify: false });
		const names = described.map(({ name }) => name);
		expect(Object.keys(served).filter((name) => !names.includes(name))).toEqual(['r:salt']);
	});

	it('Get Building Blocks lists the server’s', async () => {
		const served = (await (await fetch(`${sandbox.url}/api/v1/blocks`)).json()) as object;
		const blocks = await look('schema', 'getBuildingBlocks');
		expect(blocks.map(({ name, description }) => [name, description])).toEqual(
			Object.entries(served),
		);
		expect(blocks.map(({ name }) => name)).toContain('b_good_quality');
	});
});

describe('the drop-downs', () => {
	const loadOptions = async (method: string, resource?: string) => {
		const { nodes } = await builtPackage();
		const { methods } = nodes['n8n-nodes-fink.finkSources'] as INodeType;
		const context = {
			getNode: () => ({ credentials: { finkApi: { id: '1', name: 'x' } } }),
			getCredentials: async () => ({ baseUrl: sandbox.url }),
			getCurrentNodeParameter: () => resource,
			helpers: {
				httpRequest: async ({ method: verb, url }: IHttpRequestOptions) => {
					const answer = await fetch(url, { method: verb });
					const body = new Uint8Array(await answer.arrayBuffer());
					return { statusCode: answer.status, headers: {}, body };
				},
			},
		};
		return (await methods?.loadOptions?.[method].call(context as never)) ?? [];
	};

	it('offer every tag, and the API answers those that are not marked', async () => {
		const options = await loadOptions('loadTags');
		expect(options.length).toBeGreaterThan(5);
		for (const { name, value } of options) {
			const { error } = await lookUp(sandbox.url, 'tag', 'getAlerts', { tag: value, limit: 1 });
			expect([value, error === undefined]).toEqual([value, !name.endsWith('(unavailable)')]);
		}
	});

	it.each([
		['source', 'getAll', 'r:psfFlux'],
		['object', 'get', 'r:nDiaSources'],
		['forcedPhotometry', 'getAll', 'r:scienceFlux'],
	])('offer for %s exactly the columns that the server has', async (resource, operation, name) => {
		const diaObjectId = sandbox.sky.examples()[0].diaObjectId;
		const [served] = await look(resource, operation, { diaObjectId, simplify: false });
		const offered = (await loadOptions('loadColumns', resource)).map(({ value }) => value);
		expect([...offered].sort()).toEqual(Object.keys(served).sort());
		expect(offered).toContain(name);
	});
});
