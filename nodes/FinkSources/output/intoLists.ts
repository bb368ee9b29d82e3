import { OptionError } from '@fink/core';
import { type ItemWork } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * With the output List in Input Item: all records of an item as one field of it. Its own fields and files
 * stay, so that nodes can be put one after another: alert, cutouts, detections, picture.
 */
export function intoLists(context: IExecuteFunctions, work: ItemWork): ItemWork {
	return async (itemIndex, aside) => {
		if (context.getNodeParameter('output', itemIndex) !== 'list') {
			return await work(itemIndex, aside);
		}
		const field = String(context.getNodeParameter('listField', itemIndex, '') ?? '').trim();
		if (field === '') {
			throw new OptionError('List Field is empty', {
				field: 'List Field',
				given: field,
				advice: 'Enter the name of the field for the list, e.g. detections.',
			});
		}
		const records = await work(itemIndex, aside);
		const { json, binary } = context.getInputData()[itemIndex];
		const list = records.map((record) => record.json);
		return [{ json: { ...json, [field]: list }, ...(binary && { binary }) }];
	};
}
