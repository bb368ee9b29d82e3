import { parseDiaSourceId, readFits } from '@fink/core';
import { NodeConnectionTypes, runItems } from '@fink/kit';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

/** Counts the HDUs of an item's FITS file and checks the ID given for it. */
export class CountHdus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Count HDUs',
		name: 'countHdus',
		icon: { light: 'file:countHdus.svg', dark: 'file:countHdus.dark.svg' },
		group: ['transform'],
		version: [1],
		subtitle: '={{ $parameter["diaSourceId"] }}',
		description: 'Count the HDUs of a FITS file',
		defaults: { name: 'Count HDUs' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{
				displayName: 'Source ID',
				name: 'diaSourceId',
				type: 'string',
				default: '',
				description: 'The diaSourceId of the image',
			},
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, async (itemIndex) => {
			const diaSourceId = parseDiaSourceId(this.getNodeParameter('diaSourceId', itemIndex));
			const bytes = await this.helpers.getBinaryDataBuffer(itemIndex, 'data');
			const json = { diaSourceId, hdus: readFits(bytes).length };
			return [{ json, pairedItem: { item: itemIndex } }];
		});
	}
}
