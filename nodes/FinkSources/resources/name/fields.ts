import type { INodeProperties } from 'n8n-workflow';

/** The service to ask. */
export const serviceField: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	default: 'simbad',
	description: 'Service to ask',
	options: [
		{
			name: 'SIMBAD',
			value: 'simbad',
			description: 'Stars, galaxies and other cataloged objects',
		},
		{ name: 'SsODNet', value: 'ssodnet', description: 'Asteroids and comets' },
		{ name: 'TNS', value: 'tns', description: 'Transient Name Server: supernovae and candidates' },
	],
};
