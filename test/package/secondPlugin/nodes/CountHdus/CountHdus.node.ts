import { parseDiaSourceId, readFits } from '@fink/core';
import { NodeConnectionTypes, runItems } from '@fink/kit';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

/** Counts the HDUs of an item's FITS file, and checks the id that it is said to be of. */
export class CountHdus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Count HDUs',
		name: 'countHdus',
		icon: 'file:countHdus.svg',
		group: ['transform'],
		version: [1],
		description: 'Count the HDUs of a FITS file',
		defaults: { name: 'Count HDUs' },
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
			return [{ json: { diaSourceId, hdus: readFits(bytes).length } }];
		});
	}
}
