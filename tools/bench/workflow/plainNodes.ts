import { CUTOUT_KINDS } from '@fink/core';
import {
	NodeConnectionTypes,
	type IBinaryKeyData,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** As many items at once as our nodes work on. */
const AT_ONCE = 4;
/** Size of our pictures, about. */
const PICTURE_BYTES = 4500;

/** Makes the output item of one input item. */
type Work = (
	context: IExecuteFunctions,
	item: INodeExecutionData,
	index: number,
) => Promise<INodeExecutionData>;

function describe(name: string): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: ['transform'],
		version: 1,
		description: name,
		defaults: { name },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Pictures', name: 'pictures', type: 'json', default: '{}' },
		],
	};
}

async function overItems(context: IExecuteFunctions, work: Work): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const results = new Array<INodeExecutionData>(items.length);
	let next = 0;
	const lane = async () => {
		while (next < items.length) {
			const index = next++;
			const done = await work(context, items[index], index);
			results[index] = { ...done, pairedItem: { item: index } };
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	return [results];
}

/**
 * Three requests and three files for each item: what Fink Cutout asks of n8n, and nothing else. What it costs
 * is n8n's own share.
 */
export class PlainDownload implements INodeType {
	description = describe('plainDownload');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await overItems(this, async (context, { json }, index) => {
			const url = context.getNodeParameter('url', index) as string;
			const binary: IBinaryKeyData = {};
			for (const kind of CUTOUT_KINDS) {
				const body = (await context.helpers.httpRequest({
					url: `${url}&kind=${kind}`,
					encoding: 'arraybuffer',
				})) as Buffer;
				const name = `${String(json.diaSourceId)}_cutout${kind}.fits`;
				const file = await context.helpers.prepareBinaryData(Buffer.from(body), name);
				binary[kind.toLowerCase()] = file;
			}
			return { json: { ...json, kinds: [...CUTOUT_KINDS] }, binary };
		});
	}
}

/** Reads three files and writes three of a picture's size with numbers beside: n8n's share of Render Cutout. */
export class PlainRender implements INodeType {
	description = describe('plainRender');

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await overItems(this, async (context, { json, binary = {} }, index) => {
			const numbers = context.getNodeParameter('pictures', index) as string;
			const pictures: IBinaryKeyData = {};
			for (const field of Object.keys(binary)) {
				const bytes = await context.helpers.getBinaryDataBuffer(index, field);
				const picture = Buffer.from(bytes.subarray(0, PICTURE_BYTES));
				pictures[`${field}Picture`] = await context.helpers.prepareBinaryData(
					picture,
					`${String(json.diaSourceId)}_cutout${field}.png`,
					'image/png',
				);
			}
			const own = JSON.parse(numbers) as IDataObject;
			return { json: { ...json, pictures: own }, binary: { ...pictures, ...binary } };
		});
	}
}
