import { createHash } from 'node:crypto';

import { startSandbox, type Sandbox } from '@fink/sandbox';
import {
	NodeHelpers,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
} from 'n8n-workflow';

import { builtPackage } from './runNodes';
import { stubContext } from './stubContext';

/** What to enter in text fields where any text will not do. */
const TEXTS: Readonly<Record<string, string>> = {
	alert: '{"diaObjectId":"170587117485817955"}',
	atTime: '2026-03-29 03:10',
	binaryFields: 'difference',
	horizon: '0 40; 90 65',
	imageUrl: 'https://example.org/a.png',
	noData: '#ff0000',
	positionsField: 'track',
	priorityField: 'ra',
	rgbBands: 'r,i,g',
};

/** Fields whose effect depends on the data: on another file, on North Up, on pixels without data, on a reading without pictures. */
const NEEDS_DATA: ReadonlySet<string> = new Set([
	'alignment',
	'archiveField',
	'archiveLabel',
	'columns',
	'embedPictures',
	'failedVisits',
	'fillPanel',
	'highlightId',
	'history',
	'image',
	'keepFiles',
	'noData',
	'orientation',
	'ownLinks',
]);

let sandbox: Sandbox;
let items: INodeExecutionData[];
beforeAll(async () => {
	sandbox = await startSandbox();
	items = itemsOf(sandbox);
});
afterAll(async () => await sandbox.close());

/** Three detections of an object with their files, in three bands. */
function itemsOf({ sky }: Sandbox): INodeExecutionData[] {
	const [{ diaObjectId }] = sky.examples();
	const rows = sky.sourcesOf(diaObjectId).slice(-3);
	const raw = rows.map((row) =>
		Object.fromEntries(
			[...row].map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]),
		),
	);
	return rows.map((row, index) => {
		const diaSourceId = String(row.get('r:diaSourceId'));
		const [ra, dec] = [Number(row.get('r:ra')), Number(row.get('r:dec'))];
		const band = ['i', 'r', 'g'][index];
		const timeUtc = `2026-03-2${index}T00:00:00Z`;
		const track = [{ time: '2026-03-28T00:00:00Z', ra: ra + 40, dec }];
		return {
			json: { ...raw[index], diaObjectId, diaSourceId, ra, dec, band, timeUtc, track },
			binary: Object.fromEntries(
				(['Science', 'Template', 'Difference'] as const).map((kind) => [
					kind.toLowerCase(),
					{
						data: Buffer.from(sky.cutout(diaSourceId, kind) ?? []).toString('base64'),
						fileName: `${diaSourceId}_cutout${kind}.fits`,
						mimeType: 'application/fits',
					},
				]),
			),
		};
	});
}

/** Everything that a run gives: items, files, requests, or the sentence of its error. */
async function outcomeOf(type: INodeType, parameters: IDataObject): Promise<string> {
	const stub = stubContext(type, parameters, items, sandbox);
	const files = createHash('sha256');
	const requests: string[] = [];
	const { httpRequest } = stub.helpers;
	Object.assign(stub.helpers, {
		prepareBinaryData: async (bytes: Buffer, fileName: string, mimeType: string) => {
			files.update(bytes).update(fileName);
			return { data: '', fileName, mimeType };
		},
		httpRequest: async (request: Parameters<typeof httpRequest>[0]) => {
			requests.push(JSON.stringify([request.url, request.body]));
			return (await httpRequest(request)) as unknown;
		},
	} satisfies Partial<Record<keyof IExecuteFunctions['helpers'], unknown>>);
	try {
		const output = await type.execute?.call(stub);
		return JSON.stringify([output, files.digest('hex'), requests.sort()]);
	} catch (error) {
		return String(error);
	}
}

/** Values that differ from the default. */
function otherValues(property: INodeProperties): unknown[] {
	const { type, name, default: usual, options = [], typeOptions } = property;
	const values = (options as INodePropertyOptions[]).map(({ value }) => value);
	switch (type) {
		case 'options':
			return values.filter((value) => value !== usual).slice(0, 9);
		case 'multiOptions':
			return [values.slice(0, 1), values.slice(0, 2), values];
		case 'boolean':
			return [usual !== true];
		case 'number': {
			const { minValue = -Infinity, maxValue = Infinity } = typeOptions ?? {};
			return [Number(usual) + 1, Number(usual) / 2, 2, 15, 90].filter(
				(value) => value !== usual && value >= minValue && value <= maxValue,
			);
		}
		case 'string':
		case 'json':
		case 'color':
			return [TEXTS[name] ?? 'abc'];
		default:
			return [];
	}
}

/** Fields that the panel shows with these choices and that change nothing, whatever is entered. */
async function withoutEffect(type: INodeType, chosen: IDataObject): Promise<string[]> {
	const { description } = type;
	const node = { typeVersion: 1 } as INode;
	const all = NodeHelpers.getNodeParameters(
		description.properties,
		chosen as never,
		true,
		false,
		node,
		description,
	) as IDataObject;
	const isShown = (property: INodeProperties) => {
		const plain = (conditions: object = {}) =>
			Object.fromEntries(
				Object.entries(conditions).map(([name, values]) => [
					name.replace(/^\//, ''),
					values as unknown,
				]),
			);
		const { show, hide } = property.displayOptions ?? {};
		const displayOptions = { show: plain(show), hide: plain(hide) } as never;
		const asField = { ...property, displayOptions };
		return NodeHelpers.displayParameter(all as never, asField, node, description);
	};
	const before = await outcomeOf(type, all);
	const idle: string[] = [];
	const tryOut = async (property: INodeProperties, withValue: (value: unknown) => IDataObject) => {
		if (property.name in chosen || NEEDS_DATA.has(property.name) || !isShown(property)) return;
		const values = otherValues(property);
		for (const value of values) {
			if ((await outcomeOf(type, withValue(value))) !== before) return;
		}
		if (values.length > 0) idle.push(property.displayName);
	};
	for (const property of description.properties) {
		if (property.noDataExpression) continue;
		if (property.type !== 'collection') {
			await tryOut(property, (value) => ({ ...all, [property.name]: value }) as IDataObject);
			continue;
		}
		for (const option of (isShown(property) ? property.options : []) as INodeProperties[]) {
			const inside = (value: unknown) => ({ [property.name]: { [option.name]: value } });
			await tryOut(option, (value) => ({ ...all, ...inside(value) }) as IDataObject);
		}
	}
	return idle;
}

describe('a panel shows only fields that have an effect', () => {
	const small = { sizePixels: 60 };
	const plan = { night: 'date', date: '2026-03-28' };
	it.each<[node: string, chosen: IDataObject]>([
		['finkMessage', {}],
		...['bluesky', 'html', 'short', 'slack', 'text', 'webhook'].map(
			(target): [string, IDataObject] => ['finkMessage', { targets: [target] }],
		),
		['planObservation', { ...plan, targetFrom: 'item' }],
		['planObservation', { ...plan, targetFrom: 'coordinates', ra: '180', dec: '-20' }],
		['planObservation', { ...plan, targetFrom: 'item', picture: 'altitude' }],
		['renderCutout', { ...small, layout: 'auto', caption: '' }],
		...['rgb', 'single', 'triplet'].map((layout): [string, IDataObject] => [
			'renderCutout',
			{ ...small, layout },
		]),
		['renderCutout', { ...small, layout: 'auto', preset: 'finkApi', caption: '' }],
		['renderCutout', { ...small, layout: 'rgb', preset: 'custom' }],
		['renderCutout', { ...small, layout: 'blink', frames: 'kinds', overlays: ['colorBar'] }],
		['renderCutout', { sizePixels: 100, layout: 'findingChart', preset: 'custom' }],
	])('%s %j', async (name, chosen) => {
		const type = (await builtPackage()).nodes[`n8n-nodes-fink.${name}`] as INodeType;
		expect(await withoutEffect(type, chosen)).toEqual([]);
	});
});

it('a finding chart asks for its file, though not where the pixels come from', async () => {
	const { nodes } = await builtPackage();
	const { description } = nodes['n8n-nodes-fink.renderCutout'] as INodeType;
	const node = { typeVersion: 1 } as INode;
	const shown = NodeHelpers.getNodeParameters(
		description.properties,
		{ layout: 'findingChart' },
		true,
		false,
		node,
		description,
	);
	expect(shown).toHaveProperty('binaryFields');
	expect(shown).not.toHaveProperty('pixelsFrom');
});
