import { CUTOUT_KINDS, parseCutoutKinds, type PacketHistory } from '@fink/core';
import { packetOutputFields, type PacketOutput, namesAsOptions } from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

/** What becomes of a packet. */
export const outputFields: INodeProperties[] = [
	{
		displayName: 'Cutouts',
		name: 'cutouts',
		type: 'options',
		default: 'all',
		description:
			'Which images of the packets to return, as FITS files in the binary fields science, template and difference',
		options: [
			{ name: 'All', value: 'all', description: 'Science, template and difference' },
			{ name: 'None', value: 'none', description: 'No files: less to store' },
			{ name: 'Some', value: 'some', description: 'The images selected below' },
		],
	},
	{
		displayName: 'Kinds',
		name: 'kinds',
		type: 'multiOptions',
		default: ['Difference'],
		description: 'The images to return',
		displayOptions: { show: { cutouts: ['some'] } },
		options: namesAsOptions(CUTOUT_KINDS),
	},
	...packetOutputFields,
];

/** What the fields say. */
export function readOutput(field: <T>(name: string, fallback: T) => T): PacketOutput {
	const cutouts = field<'all' | 'none' | 'some'>('cutouts', 'all');
	const chosen = cutouts === 'some' ? parseCutoutKinds(field<unknown>('kinds', [])) : [];
	return {
		isSimplified: field('simplify', true),
		history: field<PacketHistory>('history', 'none'),
		kinds: cutouts === 'all' ? CUTOUT_KINDS : chosen,
	};
}
