import type { INodeProperties } from 'n8n-workflow';

/** Who is asked. */
export const serviceField: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	default: 'simbad',
	description: 'Which service knows the name',
	options: [
		{
			name: 'SIMBAD',
			value: 'simbad',
			description: 'Stars, galaxies and other catalogd objects',
		},
		{ name: 'SsODNet', value: 'ssodnet', description: 'Asteroids and comets' },
		{ name: 'TNS', value: 'tns', description: 'Transient Name Server: supernovae and candidates' },
	],
};

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};
