import {
	CUTOUT_KINDS,
	LOOKS,
	parseCutoutKinds,
	type LookShows,
	type PacketHistory,
} from '@fink/core';
import {
	lookFields,
	namesAsOptions,
	optionsOf,
	packetOutputFields,
	readLookRecipe,
	type LookOptions,
} from '@fink/kit';
import type { INodeProperties } from 'n8n-workflow';

import type { StreamOutput } from '../alerts/StreamOutput';

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
	{
		displayName: 'Picture',
		name: 'picture',
		type: 'options',
		default: 'none',
		description:
			'A picture to draw of each alert, straight from its packet, in the binary field picture. If nothing else needs the FITS files, set Cutouts to None: then the picture is the only file to store.',
		options: [...optionsOf(LOOKS), { name: 'None', value: 'none', description: 'No picture' }].sort(
			(a, b) => a.name.localeCompare(b.name, 'en'),
		),
	},
	{
		displayName: 'Picture Options',
		name: 'pictureOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { hide: { picture: ['none'] } },
		options: lookFields('/picture'),
	},
	...packetOutputFields,
];

/** What the fields say. */
export function readOutput(field: <T>(name: string) => T): StreamOutput {
	const cutouts = field<'all' | 'none' | 'some'>('cutouts');
	const shows = field<LookShows | 'none'>('picture');
	const chosen = cutouts === 'some' ? parseCutoutKinds(field<unknown>('kinds')) : [];
	return {
		isSimplified: field('simplify'),
		history: field<PacketHistory>('history'),
		kinds: cutouts === 'all' ? CUTOUT_KINDS : chosen,
		...(shows !== 'none' && {
			picture: readLookRecipe(shows, field<LookOptions>('pictureOptions')),
		}),
	};
}
