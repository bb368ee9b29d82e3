import type { PictureRecipe, QuantityName, ThemeName } from '@fink/core';
import { readWaitMs } from '@fink/kit';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What an item's fields ask for, besides the object. */
export interface LookSettings {
	readonly operation: 'card' | 'lightCurve' | 'triplet';
	/** Whether the card says when it can be observed: `none`, `item` or the code of an observatory. */
	readonly observation: unknown;
	readonly orientation: PictureRecipe['orientation'];
	/** `undefined` leaves it to the alert. */
	readonly quantity?: QuantityName;
	readonly tag: string;
	readonly theme: ThemeName;
	readonly width: number;
	/** How long to wait for images of fresh alerts at most, in milliseconds; 0 for not at all. */
	readonly waitMs: number;
}

/** Default width of a picture, pixels. */
export const USUAL_WIDTH = 1080;

/** The settings of one item. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): LookSettings {
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	const quantity = (options.quantity ?? 'automatic') as QuantityName | 'automatic';
	return {
		operation: context.getNodeParameter('operation', itemIndex) as LookSettings['operation'],
		observation: options.observation,
		orientation: (options.orientation ?? 'stored') as LookSettings['orientation'],
		...(quantity !== 'automatic' && { quantity }),
		tag: String(options.tag ?? '').trim(),
		theme: (options.theme ?? 'light') as ThemeName,
		width: Number(options.width ?? USUAL_WIDTH),
		waitMs: readWaitMs(options),
	};
}
