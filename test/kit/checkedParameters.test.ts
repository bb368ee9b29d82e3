import { checkedParameters } from '@fink/kit';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

const FIELDS: INodeProperties[] = [
	{ displayName: 'Limit', name: 'limit', type: 'number', default: 50 },
	{ displayName: 'Object', name: 'object', type: 'string', default: '={{ $json.diaObjectId }}' },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [{ displayName: 'Theme', name: 'theme', type: 'string', default: 'dark' }],
	},
];

/** Reads a parameter as n8n does: what is not in the node needs a fallback. */
function readerOf(parameters: Record<string, unknown>) {
	const context = {
		getInputData: () => [{ json: {} }],
		getNode: () => ({ name: 'Node', parameters }),
		getNodeParameter(name: string, _itemIndex: number, ...fallback: unknown[]): unknown {
			const value = parameters[name];
			if (value !== undefined) return value;
			if (fallback.length > 0) return fallback[0];
			throw new Error(`Could not get parameter "${name}"`);
		},
	} as unknown as IExecuteFunctions;
	return checkedParameters(context, FIELDS);
}

describe('a parameter', () => {
	it('has the value that the node holds', () => {
		expect(readerOf({ limit: 7 }).getNodeParameter('limit', 0)).toBe(7);
		expect(readerOf({ limit: 7 }).getNodeParameter('limit', 0, 3)).toBe(7);
	});

	it('has the default of its field when it is hidden', () => {
		expect(readerOf({}).getNodeParameter('limit', 0)).toBe(50);
		expect(readerOf({}).getNodeParameter('options', 0)).toEqual({});
	});

	it('has the value that the reader names for a hidden field', () => {
		expect(readerOf({}).getNodeParameter('limit', 0, 3)).toBe(3);
		expect(readerOf({}).getNodeParameter('object', 0, null)).toBeNull();
	});

	it('has no value when it is an option that was not added', () => {
		expect(readerOf({}).getNodeParameter('options.theme', 0)).toBeUndefined();
	});

	it('is never a default that is an expression, which only n8n can evaluate', () => {
		expect(() => readerOf({}).getNodeParameter('object', 0)).toThrow(
			'Could not get parameter "object"',
		);
	});
});
