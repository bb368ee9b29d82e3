import { BANDS, SCENE_FORMATS } from '@fink/core';
import {
	leadingBrightnessField,
	namesAsOptions,
	observationField,
	optionsCollection,
	optionsOf,
	orientationField,
	themeField,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import { columnsOption } from './columnsOption';

/** Settings that rarely need a change. */
export const optionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Bands',
		name: 'bands',
		type: 'multiOptions',
		default: [],
		description: 'Bands to show. If none is selected, all are shown.',
		options: namesAsOptions(BANDS),
	},
	columnsOption,
	{
		...orientationField,
		displayName: 'Cutout Orientation',
		displayOptions: { show: { '/operation': ['card'] } },
	},
	{
		displayName: 'File Format',
		name: 'format',
		type: 'options',
		default: 'png',
		description: 'Format of the picture file; both contain the numbers and the recipe',
		options: optionsOf(SCENE_FORMATS),
	},
	{
		displayName: 'First Detection Line',
		name: 'firstDetection',
		type: 'boolean',
		default: true,
		description: 'Whether to mark the first detection with a dashed line',
	},
	{
		displayName: 'Height',
		name: 'height',
		type: 'number',
		typeOptions: { minValue: 200, maxValue: 2000 },
		default: 600,
		description:
			'Height of the picture in pixels, 200 to 2000. By default, it is three quarters of the width.',
		displayOptions: { show: { '/operation': ['lightCurve'] } },
	},
	{
		displayName: 'Highlight',
		name: 'highlight',
		type: 'options',
		default: 'alert',
		description: 'Which detection to mark with a ring',
		options: [
			{
				name: 'Detection With ID',
				value: 'id',
				description: 'The detection with the ID that you enter',
			},
			{ name: 'Newest Detection', value: 'newest' },
			{ name: 'None', value: 'none' },
			{
				name: 'This Alert',
				value: 'alert',
				description: 'The alert in the item; otherwise the one with cutouts, or the newest',
			},
		],
	},
	{
		displayName: 'Highlighted ID',
		name: 'highlightId',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaSourceId }}',
		description: 'The diaSourceId of the detection to mark, as text',
		displayOptions: { show: { highlight: ['id'] } },
	},
	{
		displayName: 'Join Objects',
		name: 'joinObjects',
		type: 'boolean',
		default: false,
		description:
			'Whether to draw rows of different objects as one curve, since Rubin splits some transients into several IDs',
	},
	{
		displayName: 'Keep Input Files',
		name: 'keepFiles',
		type: 'boolean',
		default: true,
		description: 'Whether to keep the files of the item in addition to the picture',
	},
	{
		displayName: 'Last Days',
		name: 'lastDays',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 30,
		description: 'Number of days to show, counted back from the newest measurement',
	},
	{
		...leadingBrightnessField,
		description: 'Which brightness to put first above the pictures',
		displayOptions: { show: { '/operation': ['card'] } },
	},
	{
		displayName: 'Limit Below (Sigma)',
		name: 'limitSigma',
		type: 'number',
		typeOptions: { minValue: 3 },
		default: 3,
		description:
			'Signal-to-noise ratio below which a positive measurement is drawn as a magnitude limit, 3 or more. Limits are at 5 standard deviations, or at this many if it is more than 5.',
		displayOptions: { show: { '/quantity': ['differenceMagnitude', 'totalMagnitude'] } },
	},
	{ ...observationField, displayOptions: { show: { '/operation': ['card'] } } },
	{
		displayName: 'Period (Days)',
		name: 'periodDays',
		type: 'number',
		typeOptions: { numberPrecision: 10 },
		default: 1,
		description:
			'Period for folding the light curve, which then shows two cycles of brightness against phase. Times are not barycentric (up to ± 8.3 min).',
	},
	{
		displayName: 'Phase 0 (MJD TAI)',
		name: 'epochMjdTai',
		type: 'number',
		typeOptions: { numberPrecision: 10 },
		default: 61000,
		description: 'Time at which the phase is 0. The default is the first point shown.',
	},
	{
		...themeField,
		description: "Background of the picture. Rubin's band colors differ between the two.",
	},
]);
