import { checkedParameters } from '@fink/kit';
import {
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeProperties,
	type INodeTypes,
	type NodeParameterValueType,
} from 'n8n-workflow';

const ITEM: IDataObject = {
	id: '170494757965398631',
	count: 3,
	isNew: false,
	'r:diaObjectId': '99',
	empty: '',
	nothing: null,
	list: ['a'],
	inside: { id: '7' },
};

const FIELD: INodeProperties = {
	displayName: 'Object',
	name: 'object',
	type: 'string',
	default: '',
};
const LOCATOR: INodeProperties = { ...FIELD, type: 'resourceLocator', modes: [] };

/** A field as the nodes read it, as n8n itself evaluates it, and whether n8n was asked. */
async function read(raw: NodeParameterValueType, property = FIELD, type = 'x') {
	const node = { id: '1', name: 'Node', type, typeVersion: 1, position: [0, 0] } as const;
	const parameters = { object: raw } as INode['parameters'];
	const nodeTypes = {
		getByName: () => ({ description: { properties: [property] } }),
		getByNameAndVersion: () => ({ description: { properties: [property] } }),
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const workflow = new Workflow({
		id: '1',
		nodes: [{ ...node, position: [0, 0], parameters }],
		connections: {},
		active: false,
		nodeTypes,
	});
	const items = [{ json: { other: 1 } }, { json: ITEM }];
	const n8ns = () =>
		workflow.expression.getParameterValue(raw, null, 0, 1, 'Node', items, 'manual', {});
	let isAsked = false;
	const context = {
		getInputData: () => items,
		getNode: () => ({ ...node, parameters }),
		getNodeParameter: () => {
			isAsked = true;
			return n8ns();
		},
	};
	const checked = checkedParameters(context as unknown as IExecuteFunctions, [property]);
	return { given: checked.getNodeParameter('object', 1), n8ns: n8ns(), isAsked };
}

describe('an expression that only names fields', () => {
	it.each([
		'={{ $json.id }}',
		'={{$json.id}}',
		'={{ $json["r:diaObjectId"] }}',
		'={{ $json.empty }}',
		'={{ $json.absent ?? $json.nothing ?? $json.id }}',
		'={{ $json.absent ?? $json["r:diaObjectId"] }}',
	])('%s is read without n8n, with the same result', async (raw) => {
		const { given, n8ns, isAsked } = await read(raw);
		expect({ given, isAsked }).toEqual({ given: n8ns, isAsked: false });
	});

	it('is read inside a resource locator', async () => {
		const raw = { __rl: true, mode: 'id', value: '={{ $json.id }}' } as const;
		const { given, n8ns, isAsked } = await read(raw, LOCATOR);
		expect({ given, isAsked }).toEqual({ given: n8ns, isAsked: false });
	});
});

describe('n8n is asked', () => {
	it.each([
		'={{ $json.absent }}',
		'={{ $json.nothing }}',
		'={{ $json.inside.id }}',
		'={{ $json.list[0] }}',
		'={{ $json.id + "1" }}',
		'={{ $json.id || $json.count }}',
		'=id {{ $json.id }}',
		'={{ $json.id }} ',
		'={{ $json.id }}{{ $json.count }}',
		'typed',
	])('for %s', async (raw) => {
		const { given, n8ns, isAsked } = await read(raw);
		expect(isAsked).toBe(true);
		expect(given).toBe(n8ns ?? '');
	});

	it('for a tool, whose input is what the model gave', async () => {
		const { isAsked } = await read('={{ $json.id }}', FIELD, 'n8n-nodes-fink.finkSourcesTool');
		expect(isAsked).toBe(true);
	});

	it('for a list', async () => {
		const { isAsked } = await read('={{ $json.list }}', LOCATOR);
		expect(isAsked).toBe(true);
	});
});
