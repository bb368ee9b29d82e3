import { binaryBytes } from '@fink/engine';
import type { IHttpRequestOptions, INodeType } from 'n8n-workflow';
import nock from 'nock';

import { builtPackage, runNodes } from './runNodes';

// These answers have the forms in the API's reference, given to nock one by one.
const BASE = 'http://fink.test';
const OBJECT = '170587117485817955';
const OTHER = '169298432734265405';
const ALERT = '170666304474710039';

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
	const pending = nock.pendingMocks();
	nock.cleanAll();
	expect(pending).toEqual([]);
});
afterAll(() => nock.restore());

const answering = (endpoint: string, body?: nock.RequestBodyMatcher) =>
	nock(BASE).post(`/api/v1/${endpoint}`, body);

const look = async (
	resource: string,
	operation: string,
	parameters: object = {},
	input?: Array<Record<string, string>>,
) =>
	await runNodes(
		[{ type: 'finkSources', parameters: { resource, operation, ...parameters } as never }],
		{ baseUrl: BASE, input },
	);

describe('Object: Get', () => {
	it('asks for the objects of all items at once and pairs the answers', async () => {
		answering('objects', { diaObjectId: `${OBJECT},${OTHER}`, 'output-format': 'json' }).reply(
			200,
			`[{"r:diaObjectId":${OTHER},"r:nDiaSources":2,"r:ra":1,"r:dec":2},{"r:diaObjectId":${OBJECT},"r:nDiaSources":16}]`,
		);
		const { items } = await look('object', 'get', { diaObjectId: '={{ $json.id }}' }, [
			{ id: OBJECT },
			{ id: OTHER },
		]);
		expect(
			items.map(({ json, pairedItem }) => [json.diaObjectId, json.numberOfDetections, pairedItem]),
		).toEqual([
			[OBJECT, 16, { item: 0 }],
			[OTHER, 2, { item: 1 }],
		]);
	});

	it('says when there is no such object', async () => {
		answering('objects').reply(200, '[]');
		const { error } = await look('object', 'get', { diaObjectId: OBJECT });
		expect(error?.message).toBe(`Fink has no object of diaObjectId ${OBJECT} [item 0]`);
	});
});

describe('Forced Photometry: Get Many', () => {
	it('returns the newest fluxes of each object', async () => {
		answering('fp').reply(
			200,
			`[${[1, 2, 3].map((n) => `{"r:diaForcedSourceId":${n},"r:diaObjectId":${OBJECT},"r:midpointMjdTai":6123${n}.5,"r:psfFlux":${n},"r:psfFluxErr":0.5}`).join(',')}]`,
		);
		const { items } = await look('forcedPhotometry', 'getAll', { diaObjectId: OBJECT, limit: 2 });
		expect(items.map(({ json }) => [json.diaForcedSourceId, json.snr])).toEqual([
			['3', 6],
			['2', 4],
		]);
	});
});

describe('Tag', () => {
	const list = () => nock(BASE).get('/api/v1/tags');
	const TAGS = {
		in_tns: { 'API support': true, description: 'Known to TNS' },
		svom: { 'API support': false, description: 'For SVOM' },
	};
	const alert = (id: number, time: number) =>
		`{"r:diaObjectId":1,"r:diaSourceId":${id},"r:midpointMjdTai":${time}}`;

	it('lists the tags and whether the API can be searched by them', async () => {
		list().reply(200, TAGS);
		const { items } = await look('tag', 'getAll');
		expect(items.map(({ json }) => [json.name, json.isSupported])).toEqual([
			['in_tns', true],
			['svom', false],
		]);
	});

	it('asks for as many as the limit says, in the window as the server reads it', async () => {
		answering('tags', {
			tag: 'in_tns',
			n: 2,
			startdate: '2026-03-06T00:00:36.000Z',
			stopdate: '2026-03-07T00:00:38.000Z',
			'output-format': 'json',
		}).reply(200, `[${alert(7, 61105.5)},${alert(8, 61105.25)}]`);
		const { items } = await look('tag', 'getAlerts', {
			tag: 'in_tns',
			start: '2026-03-06',
			stop: '2026-03-07T00:00:00Z',
			limit: 2,
		});
		expect(items.map(({ json }) => json.diaSourceId)).toEqual(['7', '8']);
	});

	it('pages backward until Return All has all, without a double', async () => {
		const first = Array.from({ length: 5000 }, (_, n) => alert(n + 1, 61105.5));
		const all = [...first, alert(9001, 61105.5), alert(9002, 61104.5)];
		answering('tags', (body) => body.n === 5000 && !('stopdate' in body)).reply(
			200,
			`[${first.join(',')}]`,
		);
		answering('tags', (body) => body.n === 5000 && 'stopdate' in body).reply(
			200,
			`[${first.join(',')}]`,
		);
		answering('tags', (body) => body.n === 10000).reply(200, `[${all.join(',')}]`);
		// A short page is not yet proof of the end: the time of its oldest alert is asked for again.
		answering('tags', (body) => String(body.stopdate).startsWith('2026-03-05T12:00:01')).reply(
			200,
			`[${alert(9002, 61104.5)}]`,
		);
		const { items } = await look('tag', 'getAlerts', { tag: 'in_tns', returnAll: true });
		expect(items).toHaveLength(5002);
		expect(new Set(items.map(({ json }) => json.diaSourceId)).size).toBe(5002);
	});

	it('names the nearest tag', async () => {
		answering('tags').reply(400, '\n   bad tag');
		list().reply(200, TAGS);
		const { error } = await look('tag', 'getAlerts', { tag: 'in_tn' });
		expect(error?.message).toBe('Fink has no tag in_tn [item 0]');
		expect(error?.description).toMatch(/^Did you mean in_tns\?/);
	});

	it('refuses a date before anything is sent', async () => {
		const { error } = await look('tag', 'getAlerts', { tag: 'in_tns', start: '2026' });
		expect(error?.message).toBe('Start "2026" is not a date that can be read [item 0]');
	});

	it('downloads Parquet under a name and a type that programs know', async () => {
		const bytes = Buffer.from('PAR1\x15\x04\x80\xffPAR1', 'latin1');
		answering('tags', { tag: 'in_tns', n: 50, 'output-format': 'parquet' }).reply(200, bytes, {
			'Content-Type': 'parquet',
		});
		const { items } = await look('tag', 'getAlerts', { tag: 'in_tns', output: 'parquet' });
		expect(items[0].binary?.data).toMatchObject({
			fileName: 'in_tns.parquet',
			mimeType: 'application/vnd.apache.parquet',
		});
		expect(await binaryBytes(items[0], 'data')).toEqual(bytes);
	});
});

describe('the drop-downs', () => {
	const loadOptions = async (method: string, parameters: Record<string, string> = {}) => {
		const { nodes } = await builtPackage();
		const { methods } = nodes['n8n-nodes-fink.finkSources'] as INodeType;
		const context = {
			getNode: () => ({ credentials: { finkApi: { id: '1', name: 'x' } } }),
			getCredentials: async () => ({ baseUrl: BASE }),
			getCurrentNodeParameter: (name: string) => parameters[name],
			helpers: {
				httpRequest: async ({ method: verb, url }: IHttpRequestOptions) => {
					const answer = await fetch(url, { method: verb });
					const body = new Uint8Array(await answer.arrayBuffer());
					return { statusCode: answer.status, headers: {}, body };
				},
			},
		};
		return await methods?.loadOptions?.[method].call(context as never);
	};

	it('offer the tags, and say which ones are not available and why', async () => {
		nock(BASE)
			.get('/api/v1/tags')
			.reply(200, {
				aaa: { 'API support': false, description: 'For SVOM' },
				in_tns: { 'API support': true, description: 'Known to TNS' },
			});
		expect(await loadOptions('loadTags')).toEqual([
			{ name: 'in_tns', value: 'in_tns', description: 'Known to TNS' },
			{
				name: 'aaa (unavailable)',
				value: 'aaa',
				description: expect.stringMatching(/livestream.*For SVOM$/),
			},
		]);
	});

	it.each([
		['source', 'r:psfFlux', true],
		['forcedPhotometry', 'r:diaSourceId', false],
		['object', 'r:nDiaSources', true],
		['position', 'v:separation_degree', true],
		['solarSystemObject', 'f:sso_name', true],
		['tag', 'r:nDiaSources', false],
	])('offer for %s the columns of its table: %s %p', async (resource, column, isThere) => {
		const options = await loadOptions('loadColumns', { resource });
		expect(options?.some(({ value }) => value === column)).toBe(isThere);
	});

	it('show units and descriptions of columns', async () => {
		const options = await loadOptions('loadColumns', { resource: 'source' });
		expect(options).toContainEqual({
			name: 'r:psfFlux [nJy]',
			value: 'r:psfFlux',
			description: expect.stringMatching(/DIFFERENCE image.*\(float\)$/),
		});
	});
});

describe('Position: Search', () => {
	it('takes sexagesimal coordinates and returns the nearest objects', async () => {
		answering('conesearch', (body) => body.ra === 53.251375 && body.dec === -27.86).reply(
			200,
			`[{"r:diaObjectId":${OTHER},"v:separation_degree":0.001,"r:midpointMjdTai":61235.5},
			{"r:diaObjectId":${OBJECT},"v:separation_degree":0.0005,"r:midpointMjdTai":61235.5,"f:firstDiaSourceMjdTaiFink":61233.5,"r:nDiaSources":4}]`,
		);
		const { items } = await look('position', 'search', {
			ra: '03:33:00.33',
			dec: '-27d51m36s',
			radius: 5,
			limit: 1,
		});
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				diaObjectId: OBJECT,
				separationArcsec: 1.8,
				numberOfDetections: 4,
				daysSinceFirstDetection: 2,
			}),
		]);
	});
});

describe('Position: Search, an asteroid that passed there', () => {
	it('has no history: its alert holds none, and all share the diaObjectId 0', async () => {
		answering('conesearch').reply(
			200,
			`[{"r:diaObjectId":0,"r:ssObjectId":21163624394469969,"r:diaSourceId":${ALERT},"v:separation_degree":0.0005,"r:midpointMjdTai":61235.5,"f:firstDiaSourceMjdTaiFink":61233.5,"r:nDiaSources":4}]`,
		);
		const { items } = await look('position', 'search', { ra: 53.25, dec: -27.86, radius: 5 });
		expect(items[0].json).toMatchObject({
			designation: '2004 JQ12',
			numberOfDetections: null,
			firstDetectionUtc: null,
		});
		expect(items[0].json).not.toHaveProperty('daysSinceFirstDetection');
	});
});

describe('Solar System Object: Get', () => {
	it('returns the alerts with the exact ssObjectId', async () => {
		answering('sso', { n_or_d: '8467', 'output-format': 'json' }).reply(
			200,
			`[{"r:diaObjectId":0,"r:ssObjectId":21163624394469968,"r:diaSourceId":${ALERT},"r:midpointMjdTai":61235.5,"f:sso_name":"Benoitcarry"}]`,
		);
		const { items } = await look('solarSystemObject', 'get', { ssoName: '8467' });
		expect(items[0].json).toMatchObject({
			diaObjectId: null,
			ssObjectId: '21163624394469968',
			ssoName: 'Benoitcarry',
		});
	});

	it('tells an unknown name from one that Rubin has not seen', async () => {
		answering('sso').reply(
			400,
			"{'status': 'error', 'text': 'Nibiru is not a valid name or number according to quaero.'}",
		);
		const unknown = await look('solarSystemObject', 'get', { ssoName: 'Nibiru' });
		expect(unknown.error?.message).toBe('No Solar System object is called Nibiru [item 0]');
		answering('sso').reply(200, '[]');
		const unseen = await look('solarSystemObject', 'get', { ssoName: 'Pluto' });
		expect(unseen.error?.message).toBe('Fink has no alert of Pluto [item 0]');
	});
});

describe('Name', () => {
	it('resolves a name, numbers as numbers', async () => {
		answering('resolver', (body) => body.name_or_id === 'SN 2022and').reply(
			200,
			'[{"f:fullname":"SN 2022and","f:ra":"171.9","f:declination":"-12.5","f:redshift":"nan","f:salt":"d"}]',
		);
		const { items } = await look('name', 'resolve', {
			service: 'tns',
			nameToResolve: 'SN 2022and',
		});
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({
			name: 'SN 2022and',
			service: 'tns',
			ra: 171.9,
			dec: -12.5,
			raSexagesimal: '11:27:36.00',
			redshift: null,
			url: 'https://www.wis-tns.org/object/2022and',
		});
	});

	it('finds the names of an object, which stays text', async () => {
		answering('resolver', (body) => body.reverse === true && body.name_or_id === OBJECT).reply(
			200,
			`[{"r:diaObjectId":"${OBJECT}","f:main_label_crossmatch":"Galaxy"}]`,
		);
		const { items } = await look('name', 'reverseResolve', { idToResolve: OBJECT });
		expect(items[0].json).toEqual({ diaObjectId: OBJECT, main_label_crossmatch: 'Galaxy' });
	});
});

describe('Sky Map: Search', () => {
	it('never takes the status that comes under 200 for an alert', async () => {
		answering('skymap').reply(200, '[{"status":"no such event"}]');
		const { error } = await look('skyMap', 'search', { eventName: 'S1', credibleLevel: 0.2 });
		expect(error?.message).toBe('Fink could not get the sky map of S1 [item 0]');
	});

	it('returns the alerts', async () => {
		answering('skymap', {
			event_name: 'S230709bi',
			credible_level: 0.5,
			'output-format': 'json',
		}).reply(200, `[{"r:diaSourceId":${ALERT},"r:midpointMjdTai":61235.5}]`);
		const { items } = await look('skyMap', 'search', {
			eventName: 'S230709bi',
			credibleLevel: 0.5,
		});
		expect(items[0].json.diaSourceId).toBe(ALERT);
	});
});

describe('Statistic: Get Many', () => {
	it('returns the latest nights first, counts as numbers', async () => {
		answering('statistics', { date: '202607', 'output-format': 'json' }).reply(
			200,
			'[{"f:night":"20260713","f:alerts":"5"},{"f:night":"20260714","f:alerts":"744559"}]',
		);
		const { items } = await look('statistics', 'getAll', { night: '2026-07', limit: 1 });
		expect(items.map(({ json }) => json)).toEqual([{ night: '20260714', alerts: 744559 }]);
	});
});

describe('Schema', () => {
	it('describes the columns with units', async () => {
		answering('schema', { endpoint: '/api/v1/sources' }).reply(
			200,
			'{"LSST original fields (r:)":{"psfFlux":{"type":"float","doc":"Flux"}}}',
		);
		const { items } = await look('schema', 'get');
		expect(items[0].json).toMatchObject({ name: 'r:psfFlux', type: 'float', unit: 'nJy' });
	});

	it('lists the building blocks', async () => {
		nock(BASE).get('/api/v1/blocks').reply(200, '{"b_good_quality":"No flag is set"}');
		const { items } = await look('schema', 'getBuildingBlocks');
		expect(items[0].json).toEqual({ name: 'b_good_quality', description: 'No flag is set' });
	});
});

describe('Asteroid Table: Get', () => {
	it.each([
		['ssoft', { ssoNumber: '8467' }, { sso_number: '8467', 'output-format': 'parquet' }],
		['ssobulk', {}, { 'output-format': 'parquet' }],
	])('downloads %s', async (table, options, body) => {
		answering(table, body).reply(200, 'PAR1xxPAR1');
		const { items } = await look('asteroidTable', 'get', { table, options });
		expect(items[0].binary?.data.fileName).toBe(`${table}_latest.parquet`);
	});
});
