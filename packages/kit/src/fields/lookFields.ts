import { QUANTITIES, type LookRecipe, type LookShows, type QuantityName } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from '../choices/optionsOf';
import { pictureWidthField } from './pictureWidthField';
import { orientationField } from './orientationField';
import { themeField } from './themeField';

/** Default width of a picture of one alert, pixels. */
const USUAL_WIDTH = 1080;

/** What users chose in {@link lookFields}. */
export interface LookOptions {
	readonly orientation?: LookRecipe['orientation'];
	readonly quantity?: QuantityName | 'automatic';
	readonly theme?: LookRecipe['theme'];
	readonly width?: number;
}

/**
 * How a card, light curve or triplet of one alert is drawn, in alphabetical order of the labels.
 *
 * @param chosenBy - Path of the field that chooses among those pictures, e.g. `/operation`.
 */
export function lookFields(chosenBy: string): INodeProperties[] {
	return [
		{ ...orientationField, displayOptions: { hide: { [chosenBy]: ['lightCurve'] } } },
		{
			displayName: 'Quantity',
			name: 'quantity',
			type: 'options',
			default: 'automatic',
			description: 'What to plot against time',
			displayOptions: { hide: { [chosenBy]: ['triplet'] } },
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description:
						'Total flux for asteroids, cataloged stars, variables and AGN; otherwise difference flux',
				},
				...optionsOf(QUANTITIES),
			],
		},
		themeField,
		pictureWidthField(USUAL_WIDTH),
	];
}

/** The recipe that users chose; it names no tag. */
export function readLookRecipe(shows: LookShows, options: LookOptions): LookRecipe {
	const { orientation = 'stored', quantity = 'automatic', theme = 'light' } = options;
	return {
		shows,
		orientation,
		...(quantity !== 'automatic' && { quantity }),
		tag: '',
		theme,
		width: options.width ?? USUAL_WIDTH,
	};
}
