import type { INodeProperties } from 'n8n-workflow';

import { columnsOption } from './columnsOption';

/** What is rarely changed. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Bands',
			name: 'bands',
			type: 'multiOptions',
			default: [],
			description: 'Only these bands; none chosen shows all',
			options: [
				{ name: 'G', value: 'g' },
				{ name: 'I', value: 'i' },
				{ name: 'R', value: 'r' },
				{ name: 'U', value: 'u' },
				{ name: 'Y', value: 'y' },
				{ name: 'Z', value: 'z' },
			],
		},
		columnsOption,
		{
			displayName: 'Cutout Orientation',
			name: 'orientation',
			type: 'options',
			default: 'stored',
			description: 'Which way up the cutouts are',
			displayOptions: { show: { '/operation': ['card'] } },
			options: [
				{ name: 'As Stored', value: 'stored', description: 'FITS row 1 at the bottom, as DS9' },
				{
					name: 'North Up',
					value: 'northUp',
					description: 'North up and East left, resampled; needs sky coordinates in the file',
				},
			],
		},
		{
			displayName: 'File Format',
			name: 'format',
			type: 'options',
			default: 'png',
			description: 'Format of the picture file; both hold the numbers and the recipe',
			options: [
				{ name: 'PNG', value: 'png', description: 'Pixels, shown everywhere' },
				{ name: 'SVG', value: 'svg', description: 'Shapes and text, sharp at any size' },
			],
		},
		{
			displayName: 'First Detection Line',
			name: 'firstDetection',
			type: 'boolean',
			default: true,
			description: 'Whether a dashed line marks the first detection',
		},
		{
			displayName: 'Height',
			name: 'height',
			type: 'number',
			typeOptions: { minValue: 200, maxValue: 2000 },
			default: 500,
			description:
				'Of the picture in pixels, 200 to 2000. Without it: five eighths of the width, more if that is narrow.',
			displayOptions: { show: { '/operation': ['lightCurve'] } },
		},
		{
			displayName: 'Highlight',
			name: 'highlight',
			type: 'options',
			default: 'alert',
			description: 'Which detection has a ring around it',
			options: [
				{ name: 'Detection With ID', value: 'id', description: 'The one that you name' },
				{ name: 'Newest Detection', value: 'newest' },
				{ name: 'None', value: 'none' },
				{
					name: 'This Alert',
					value: 'alert',
					description: 'The alert that the item is, or the one with cutouts, or the newest',
				},
			],
		},
		{
			displayName: 'Highlighted ID',
			name: 'highlightId',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.diaSourceId }}',
			description: 'The diaSourceId of the detection with a ring, as text',
			displayOptions: { show: { highlight: ['id'] } },
		},
		{
			displayName: 'Join Objects',
			name: 'joinObjects',
			type: 'boolean',
			default: false,
			description:
				'Whether rows of different objects form one curve: Rubin splits some transients over several IDs',
		},
		{
			displayName: 'Keep Input Files',
			name: 'keepFiles',
			type: 'boolean',
			default: true,
			description: 'Whether the item keeps its files beside the picture',
		},
		{
			displayName: 'Last Days',
			name: 'lastDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 30,
			description: 'Only this many days up to the newest measurement',
		},
		{
			displayName: 'Leading Brightness',
			name: 'leadingBrightness',
			type: 'options',
			default: 'automatic',
			description: 'Which brightness comes first above the pictures',
			displayOptions: { show: { '/operation': ['card'] } },
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description:
						'Total for asteroids, cataloged stars, variables and AGN, and sources fainter than the template; else the difference',
				},
				{
					name: 'Difference',
					value: 'difference',
					description: 'What changed since the template',
				},
				{ name: 'Total', value: 'total', description: 'All light at the place' },
			],
		},
		{
			displayName: 'Limit Below (Sigma)',
			name: 'limitSigma',
			type: 'number',
			typeOptions: { minValue: 3 },
			default: 3,
			description:
				'In magnitudes: positive measurements below this signal-to-noise, 3 or more, become a limit of 5 standard deviations (of this many where it is more than 5)',
			displayOptions: { show: { '/quantity': ['differenceMagnitude', 'totalMagnitude'] } },
		},
		{
			displayName: 'Period (Days)',
			name: 'periodDays',
			type: 'number',
			typeOptions: { numberPrecision: 10 },
			default: 1,
			description:
				'Folds the curve by this period: brightness against phase, two turns. Times are not barycentric (up to ± 8.3 min).',
		},
		{
			displayName: 'Phase 0 (MJD TAI)',
			name: 'epochMjdTai',
			type: 'number',
			typeOptions: { numberPrecision: 10 },
			default: 61000,
			description: 'A time at which the phase is 0. Without it: the first point shown.',
		},
		{
			displayName: 'Theme',
			name: 'theme',
			type: 'options',
			default: 'light',
			description: "Ground of the picture; Rubin's colors of the bands differ between the two",
			options: [
				{ name: 'Dark', value: 'dark' },
				{ name: 'Light', value: 'light' },
			],
		},
	],
};
