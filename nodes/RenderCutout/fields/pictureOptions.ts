import {
	type Choice,
	ENLARGEMENTS,
	ORIENTATIONS,
	PICTURE_FORMATS,
	PLANES,
	THEMES,
} from '@fink/core';
import { optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

const NORMALIZED_ARRAY: Choice = {
	name: 'array',
	title: 'Normalized Array',
	description: 'Numbers from 0 to 1 in the JSON, without a file. Only for single pictures.',
};

const planeField: INodeProperties = {
	displayName: 'Plane',
	name: 'plane',
	type: 'options',
	default: 'image',
	description: 'Which plane of the FITS file to draw',
	options: optionsOf(PLANES),
};

/** Options of every picture: how its pixels are drawn, and what file it becomes. */
export const pictureOptions: INodeProperties[] = [
	{
		displayName: 'Cube Plane',
		name: 'cubePlane',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'Number of the plane of a FITS cube to draw, from 1. With 0, the first plane is drawn, and three color planes become a color picture.',
		displayOptions: { show: { '/pixelsFrom': ['binary'] }, hide: { '/layout': ['findingChart'] } },
	},
	{
		displayName: 'Enlargement',
		name: 'enlargement',
		type: 'options',
		default: 'nearest',
		description: 'How to enlarge pixels',
		options: optionsOf(ENLARGEMENTS),
	},
	{
		displayName: 'File Format',
		name: 'format',
		type: 'options',
		default: 'png',
		description: 'Format of the picture file. By default, a blink animation is a GIF.',
		options: optionsOf([...PICTURE_FORMATS, NORMALIZED_ARRAY]),
	},
	{
		displayName: 'Fill Panel',
		name: 'fillPanel',
		type: 'boolean',
		default: false,
		description:
			'Whether to crop a North Up picture to the largest square without empty corners: 67 % of its area at 15°, 50 % at 45°',
		displayOptions: { hide: { '/preset': ['finkApi', 'documented', 'finkPortal'] } },
	},
	{
		displayName: 'Keep Input Files',
		name: 'keepFiles',
		type: 'boolean',
		default: true,
		description: 'Whether to keep the FITS files of the item in addition to the pictures',
		displayOptions: {
			show: { '/layout': ['auto', 'single', 'triplet', 'square', 'blink', 'findingChart'] },
		},
	},
	{
		displayName: 'No-Data Color',
		name: 'noData',
		type: 'color',
		default: '',
		description:
			'Color of pixels without data, e.g. beyond the edge of the detector. If empty, they are hatched at 45° so that they cannot be mistaken for flux.',
	},
	{
		displayName: 'Orientation',
		name: 'orientation',
		type: 'options',
		default: 'stored',
		description:
			'Which way up to draw the image. By default, a color picture is North Up, and so is a film strip if all its files have sky coordinates.',
		displayOptions: {
			hide: { '/preset': ['finkApi', 'documented', 'finkPortal'], '/layout': ['findingChart'] },
		},
		options: optionsOf(ORIENTATIONS),
	},
	{
		...planeField,
		displayOptions: {
			show: { '/pixelsFrom': ['binary'] },
			hide: { '/layout': ['findingChart', 'rgb'] },
		},
	},
	{ ...planeField, displayOptions: { show: { '/layout': ['findingChart'] } } },
	{
		displayName: 'Theme',
		name: 'theme',
		type: 'options',
		default: 'dark',
		description: 'Background of titles, captions and color bars',
		displayOptions: { hide: { '/layout': ['findingChart'] } },
		options: optionsOf(THEMES),
	},
];
