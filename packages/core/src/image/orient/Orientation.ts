import type { Choice } from '../../choice';

/** Every orientation. */
export const ORIENTATIONS = [
	{
		name: 'stored',
		title: 'As Stored',
		description: 'FITS row 1 at the bottom, as in DS9',
	},
	{
		name: 'api',
		title: 'API-Like',
		description: 'FITS row 1 at the top, as the Fink server and portal draw it',
	},
	{
		name: 'northUp',
		title: 'North Up',
		description: 'North up and East left, resampled; needs sky coordinates in the file',
	},
] as const satisfies readonly Choice[];

/** Which way up an image is drawn. */
export type Orientation = (typeof ORIENTATIONS)[number]['name'];
