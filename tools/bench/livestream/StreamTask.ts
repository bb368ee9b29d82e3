import type { INodeParameters } from 'n8n-workflow';

/** What is made of each alert of the stream. */
export interface StreamTask {
	readonly name: string;
	readonly title: string;
	/** What `fink_client_user.py` does, which is the same. */
	readonly theirs: 'cards' | 'items' | 'triplets';
	/** The trigger's fields. */
	readonly trigger: INodeParameters;
	/** The node that draws; none for items and where the trigger draws. */
	readonly draw?: { readonly type: string; readonly parameters: INodeParameters };
	/** Whether each alert's three images become files, and whether it has a picture. */
	readonly files: { readonly images: boolean; readonly picture: boolean };
	/** Alerts in one turn. */
	readonly count: number;
}

const BOTH = { images: true, picture: true };
const PICTURE_ALONE = { images: false, picture: true };

/** Everything that is compared. */
export const STREAM_TASKS: readonly StreamTask[] = [
	{
		name: 'items',
		title: 'item with three FITS files',
		theirs: 'items',
		trigger: {},
		files: { images: true, picture: false },
		count: 2000,
	},
	{
		name: 'triplets',
		title: 'triplet by Render Cutout, and three FITS files',
		theirs: 'triplets',
		trigger: {},
		draw: { type: 'n8n-nodes-fink.renderCutout', parameters: { layout: 'triplet' } },
		files: BOTH,
		count: 150,
	},
	{
		name: 'drawnTriplets',
		title: 'triplet by the trigger',
		theirs: 'triplets',
		trigger: {
			...{ cutouts: 'none', picture: 'triplet' },
			pictureOptions: { theme: 'dark', width: 932 },
		},
		files: PICTURE_ALONE,
		count: 150,
	},
	{
		name: 'cards',
		title: 'card by Render Light Curve, and three FITS files',
		theirs: 'cards',
		trigger: { history: 'points' },
		draw: {
			type: 'n8n-nodes-fink.renderLightCurve',
			parameters: { resource: 'picture', operation: 'card', rowsFrom: 'field' },
		},
		files: BOTH,
		count: 150,
	},
	{
		name: 'drawnCards',
		title: 'card by the trigger',
		theirs: 'cards',
		trigger: { cutouts: 'none', picture: 'card' },
		files: PICTURE_ALONE,
		count: 150,
	},
];
