import { INTERVALS, recipeOf, STRETCHES, type CutoutKind } from '@fink/core';
import {
	choiceField,
	convolutionField,
	parameterFields,
	prefixed,
	renderColormapField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const custom = { preset: ['custom'] };

/** Layouts in which no field here has an effect, and those without a Difference. */
const UNTREATED = ['rgb'];
const WITHOUT_DIFFERENCE = [...UNTREATED, 'findingChart'];

/** Interval, stretch and colors in astropy's words, for Science and Template and for Difference. They begin as Auto. */
export const customFields: INodeProperties[] = [
	...hiddenIn(UNTREATED, treatmentFields('Science', '', 'Science and Template')),
	...hiddenIn(WITHOUT_DIFFERENCE, treatmentFields('Difference', 'difference', 'Difference')),
	...hiddenIn(UNTREATED, [{ ...convolutionField, displayOptions: { show: custom } }]),
];

function hiddenIn(layout: string[], fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: { ...field.displayOptions, hide: { layout } },
	}));
}

/**
 * @param kind - Whose preset Auto gives the defaults.
 * @param prefix - Before the names of the fields.
 * @param shown - What they are for, in descriptions.
 */
function treatmentFields(kind: CutoutKind, prefix: string, shown: string): INodeProperties[] {
	const auto = recipeOf('auto', kind);
	if (auto.mode !== 'standard') return [];
	const [interval, stretch] = [prefixed(prefix, 'interval'), prefixed(prefix, 'stretch')];
	const title = prefix === '' ? '' : `${shown} `;
	return [
		choiceField(INTERVALS, {
			displayName: `${title}Interval`,
			name: interval,
			default: auto.interval?.name ?? 'percentile',
			description: `Which pixel values of ${shown} become the lowest and the highest color`,
			displayOptions: { show: custom },
		}),
		...parameterFields(INTERVALS, interval, custom, prefix),
		choiceField(STRETCHES, {
			displayName: `${title}Stretch`,
			name: stretch,
			default: auto.stretch?.name ?? 'asinh',
			description: `How the range between the limits of ${shown} is spread over the colors`,
			displayOptions: { show: custom },
		}),
		...parameterFields(STRETCHES, stretch, custom, prefix),
		{
			...renderColormapField,
			displayName: `${title}Colormap`,
			name: prefixed(prefix, 'colormap'),
			default: auto.colormap ?? '',
			displayOptions: { show: custom },
		},
	];
}
