import type { LookRecipe, LookShows } from '@fink/core';
import { readLookRecipe, readWaitMs, type LookOptions } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What an item's fields ask for, besides the object. */
export interface LookSettings extends LookRecipe {
	/** Whether the card says when it can be observed: `none`, `item` or the code of an observatory. */
	readonly observation: unknown;
	/** How long to wait for images of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/** The settings of one item. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): LookSettings {
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const shows = context.getNodeParameter('operation', itemIndex) as LookShows;
	return {
		...readLookRecipe(shows, options as LookOptions),
		tag: String(options.tag ?? '').trim(),
		observation: options.observation,
		waitMs: readWaitMs(options),
	};
}
