import { AIRMASS_FORMULAS, SCENE_FORMATS } from '@fink/core';
import { optionsCollection, optionsOf, pictureWidthField, themeField } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import {
	USUAL_AIRMASS,
	USUAL_MIN_HOURS,
	USUAL_MOON_DISTANCE,
	USUAL_POSITIONS_FIELD,
	USUAL_PRIORITY_FIELD,
} from '../usualOptions';

/** For options of the picture. */
const whereDrawn = { displayOptions: { hide: { '/picture': ['none'] } } };

/** Settings that rarely need a change. */
export const optionsField: INodeProperties = optionsCollection([
	{
		displayName: 'Airmass Formula',
		name: 'airmass',
		type: 'options',
		default: USUAL_AIRMASS,
		description: 'Formula for the airmass',
		options: optionsOf(AIRMASS_FORMULAS),
	},
	{
		displayName: 'At Time',
		name: 'atTime',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-03-29 03:10',
		description:
			'Time (UTC unless it has a time zone) for which to add altitude, airmass and the other values',
	},
	{
		displayName: 'File Format',
		name: 'format',
		type: 'options',
		default: 'png',
		description: 'Format of the picture file',
		options: optionsOf(SCENE_FORMATS),
		...whereDrawn,
	},
	{
		displayName: 'Horizon',
		name: 'horizon',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. 0 10; 90 25; 180 5; 270 12',
		description:
			'Skyline of the site: azimuth and altitude in degrees, one point per line or separated by semicolons, or a JSON list',
	},
	{
		displayName: 'Minimum Duration (Hours)',
		name: 'minHours',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 24, numberPrecision: 3 },
		default: USUAL_MIN_HOURS,
		description: 'Shortest time within all limits for a target to count as observable',
	},
	{
		displayName: 'Minimum Moon Distance',
		name: 'moonDistance',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 180, numberPrecision: 3 },
		default: USUAL_MOON_DISTANCE,
		description:
			'Smallest distance from the Moon in degrees while it is above the horizon; 0 for no limit',
	},
	{
		displayName: 'Picture Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.diaObjectId }}',
		description: 'Line above the picture. If empty, the night and the site are shown.',
		...whereDrawn,
	},
	{
		displayName: 'Positions Field',
		name: 'positionsField',
		type: 'string',
		default: USUAL_POSITIONS_FIELD,
		placeholder: 'e.g. positions',
		description: 'Name of the field with a list of positions over time, each with time, ra and dec',
		displayOptions: { show: { '/targetFrom': ['item'] } },
	},
	{
		displayName: 'Priority Field',
		name: 'priorityField',
		type: 'string',
		default: USUAL_PRIORITY_FIELD,
		placeholder: 'e.g. priority',
		description: 'Name of the field with a number to sort a plan by, highest first',
	},
	{ ...themeField, ...whereDrawn },
	{ ...pictureWidthField(800), ...whereDrawn },
]);
