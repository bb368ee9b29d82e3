import type { Sandbox } from '@fink/sandbox';
import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** An expression that a default holds, for one item. */
function evaluated(value: unknown, json: IDataObject): unknown {
	if (typeof value !== 'string' || !value.startsWith('={{')) return value;
	const code = value.slice(3, -2);
	return (new Function('$json', `return (${code})`) as (item: IDataObject) => unknown)(json);
}

function at(parameters: IDataObject, name: string): unknown {
	return name
		.split('.')
		.reduce<unknown>((inner, key) => (inner as IDataObject | null | undefined)?.[key], parameters);
}

/**
 * As much of n8n's context as the nodes use, a hundred times as fast as the engine: parameters come as they
 * are given, Fink has a cutout for every id and no rows.
 */
export function stubContext(
	type: INodeType,
	parameters: IDataObject,
	all: INodeExecutionData[],
	sandbox: Sandbox,
): IExecuteFunctions {
	const isDrawn = ['rgb', 'filmStrip', 'blink'].includes(String(parameters.layout));
	const items = isDrawn ? all : all.slice(0, 1);
	const isPolling = type.poll !== undefined;
	const read = (name: string, json: IDataObject, others: unknown[]) => {
		const value = evaluated(at(parameters, name), json);
		if (value !== undefined || name in parameters || others.length > 0) {
			return value === undefined && !(name in parameters) ? others[0] : value;
		}
		throw new Error(`Could not get parameter "${name}"`);
	};
	const node = { name: type.description.displayName, type: type.description.name } as INode;
	const stub = {
		getNode: () => node,
		// A node that polls has no input.
		...(!isPolling && { getInputData: () => items }),
		getNodeParameter: (name: string, ...others: unknown[]) =>
			isPolling
				? read(name, {}, others)
				: read(name, items[others[0] as number].json, others.slice(1)),
		continueOnFail: () => false,
		addExecutionHints: () => {},
		getMode: () => 'manual',
		getActivationMode: () => 'manual',
		getWorkflowStaticData: () => ({}),
		getExecutionCancelSignal: () => undefined,
		sendMessageToUI: () => {},
		logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
		helpers: {
			assertBinaryData: (itemIndex: number, field: string) => {
				const file = items[itemIndex].binary?.[field];
				if (!file) {
					const description = 'Make sure that the previous node outputs a binary file';
					const message = `There is no binary file '${field.slice(0, 50)}'`;
					throw new NodeOperationError(node, message, { description, itemIndex });
				}
				return file;
			},
			getBinaryDataBuffer: async (itemIndex: number, field: string) =>
				Buffer.from(items[itemIndex].binary?.[field].data ?? '', 'base64'),
			prepareBinaryData: async (bytes: Buffer, fileName: string, mimeType: string) => ({
				data: '',
				fileName,
				mimeType,
				fileSize: String(bytes.length),
			}),
			httpRequest: async ({ url }: IHttpRequestOptions) => answerTo(url, sandbox),
		},
	};
	return stub as unknown as IExecuteFunctions;
}

/** The cutout of each sandbox that stands for all, drawn once. */
const drawn = new WeakMap<Sandbox, Buffer>();

function cutoutOf(sandbox: Sandbox): Buffer {
	const { sky } = sandbox;
	const [{ latestDiaSourceId }] = sky.examples();
	const cutout = drawn.get(sandbox) ?? Buffer.from(sky.cutout(latestDiaSourceId, 'Science') ?? []);
	drawn.set(sandbox, cutout);
	return cutout;
}

function answerTo(url: string, sandbox: Sandbox) {
	const body = url.includes('/cutouts')
		? cutoutOf(sandbox)
		: Buffer.from(url.includes('/schema') ? '{}' : '[]');
	return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}
