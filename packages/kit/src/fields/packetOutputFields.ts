import { PACKET_HISTORIES } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from '../choices/optionsOf';
import { simplifyField } from './simplifyField';

/** Which form alerts out of packets have, for every node that reads packets. */
export const packetOutputFields: INodeProperties[] = [
	{
		displayName: 'History',
		name: 'history',
		type: 'options',
		default: 'none',
		description: 'How many of the earlier measurements in the packet to return',
		options: optionsOf(PACKET_HISTORIES),
	},
	simplifyField,
];
