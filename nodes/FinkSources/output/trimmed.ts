import { essentialsOf, type SimplifiedAlert } from '@fink/core';
import { type ItemWork } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** With Fields set to Essential: simplified records of alerts with the ten fields that people read. */
export function trimmed(context: IExecuteFunctions, work: ItemWork): ItemWork {
	return async (itemIndex, aside) => {
		// Read first, so that a wrong choice is refused before anything is sent.
		const fields = context.getNodeParameter('recordFields', itemIndex);
		const items = await work(itemIndex, aside);
		if (fields !== 'essential') return items;
		return items.map((item) => {
			if (!('brightnessKind' in item.json)) return item;
			const json = essentialsOf(item.json as unknown as SimplifiedAlert);
			return { ...item, json: json as unknown as IDataObject };
		});
	};
}
