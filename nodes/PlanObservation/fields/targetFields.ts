import { PLAN_ORDERS } from '@fink/core';
import { INCOMING_OBJECT, optionsOf } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What to observe, and what comes out. */
export const targetFields: INodeProperties[] = [
	// The only resource: without one, n8n describes all operations alike to an AI agent.
	{ displayName: 'Resource', name: 'resource', type: 'hidden', default: 'plan' },
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['plan'] } },
		default: 'targets',
		options: [
			{
				name: 'Check Targets',
				value: 'targets',
				description: 'Find out when each target can be observed: one item per target and night',
				action: 'Check when targets can be observed',
			},
			{
				name: 'Plan Night',
				value: 'night',
				description: 'Arrange all targets in a plan: one item per night',
				action: 'Plan a night with many targets',
			},
		],
	},
	{
		displayName: 'Target',
		name: 'targetFrom',
		type: 'options',
		default: 'item',
		description: 'Where the position of the target comes from',
		options: [
			{
				name: 'Asteroid From Fink',
				value: 'asteroid',
				description: 'Take the latest position of an asteroid that Fink has',
			},
			{
				name: 'Coordinates',
				value: 'coordinates',
				description: 'Enter a right ascension and a declination',
			},
			{
				name: 'Incoming Item',
				value: 'item',
				description: 'Take ra and dec from the item, or its list of positions over time',
			},
			{
				name: 'Object From Fink',
				value: 'object',
				description: 'Ask Fink for the position of a diaObjectId or a name',
			},
		],
	},
	{
		displayName: 'Object',
		name: 'object',
		type: 'string',
		default: INCOMING_OBJECT,
		required: true,
		placeholder: 'e.g. 169830579938263176, SN 2026pwj or 8467',
		description:
			'The diaObjectId as text, or a name: of a transient in TNS, a star or galaxy in SIMBAD, or an asteroid',
		displayOptions: { show: { targetFrom: ['object'] } },
	},
	{
		displayName: 'Asteroid',
		name: 'asteroid',
		type: 'string',
		default: '={{ $json.packedDesignation ?? $json.designation }}',
		required: true,
		placeholder: 'e.g. 8467 or 2010 JO69',
		description: 'Number, name or designation of the asteroid',
		displayOptions: { show: { targetFrom: ['asteroid'] } },
	},
	{
		displayName: 'Right Ascension',
		name: 'ra',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 53.16 or 03:32:38.4',
		description: 'Right ascension (ICRS) in degrees, or in hours as text with colons',
		displayOptions: { show: { targetFrom: ['coordinates'] } },
	},
	{
		displayName: 'Declination',
		name: 'dec',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. -27.8 or -27:48:00',
		description: 'Declination (ICRS) in degrees, or as text with colons',
		displayOptions: { show: { targetFrom: ['coordinates'] } },
	},
	{
		displayName: 'Target Name',
		name: 'targetName',
		type: 'string',
		default: '',
		placeholder: 'e.g. SN 2026pwj',
		description:
			"Name of the target in sentences and pictures. If empty, the item's name or ID is used.",
	},
	{
		displayName: 'Sort By',
		name: 'sortBy',
		type: 'options',
		default: 'settingTime',
		description: 'How to order the targets in the plan. Targets that are not observable come last.',
		displayOptions: { show: { operation: ['night'] } },
		options: optionsOf(PLAN_ORDERS),
	},
];
