import { siteLabel, SITES } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

/** Value of the site field for a custom site. */
export const OWN_SITE = 'own';
/** Its name in the list. */
export const OWN_SITE_NAME = 'Other Place';

const own = { displayOptions: { show: { site: [OWN_SITE] } } };

/** Where and when. */
export const siteFields: INodeProperties[] = [
	{
		displayName: 'Site',
		name: 'site',
		type: 'options',
		default: 'X05',
		description:
			"Where the telescope is. An expression can give the site's Minor Planet Center code or its name.",
		options: [
			...SITES.map((site) => ({ name: siteLabel(site), value: site.code })),
			{ name: OWN_SITE_NAME, value: OWN_SITE },
		].sort((a, b) => a.name.localeCompare(b.name, 'en')),
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'number',
		typeOptions: { numberPrecision: 6 },
		default: 0,
		description: 'Longitude of the site in degrees, east positive',
		...own,
	},
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'number',
		typeOptions: { numberPrecision: 6 },
		default: 0,
		description: 'Geodetic latitude of the site in degrees, north positive',
		...own,
	},
	{
		displayName: 'Height (Meters)',
		name: 'height',
		type: 'number',
		default: 0,
		description: 'Height of the site above sea level in meters. It has little effect.',
		...own,
	},
	{
		displayName: 'Time Zone',
		name: 'timeZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Paris',
		description: 'IANA name of the time zone for local times. If empty, UTC is used.',
		...own,
	},
	{
		displayName: 'Site Name',
		name: 'siteName',
		type: 'string',
		default: '',
		placeholder: 'e.g. My garden',
		description: 'Name of the site in sentences and pictures. If empty, the coordinates are shown.',
		...own,
	},
	{
		displayName: 'Night',
		name: 'night',
		type: 'options',
		default: 'tonight',
		description: 'Which night to plan, from one noon at the site to the next',
		options: [
			{
				name: 'Date',
				value: 'date',
				description: 'The night that begins in the evening of a date',
			},
			{
				name: 'Next Nights',
				value: 'next',
				description: 'Tonight and the following nights, each planned separately',
			},
			{
				name: 'Tonight',
				value: 'tonight',
				description: 'The rest of this night or, during the day, the coming night',
			},
		],
	},
	{
		displayName: 'Date',
		name: 'date',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-03-28',
		description: 'Date of the evening at the site',
		displayOptions: { show: { night: ['date'] } },
	},
	{
		displayName: 'Nights',
		name: 'nights',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 60 },
		default: 7,
		description: 'How many nights to plan, 1 to 60',
		displayOptions: { show: { night: ['next'] } },
	},
];
