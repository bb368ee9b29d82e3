import type { INodeParameters } from 'n8n-workflow';

/** What is made of each alert of the stream. */
export interface StreamTask {
	/** Also known to `fink_client_user.py`, which does the same. */
	readonly name: 'items' | 'triplets' | 'cards';
	readonly title: string;
	/** The trigger's History. */
	readonly history: 'none' | 'points';
	/** The node that draws; none for items. */
	readonly draw?: { readonly type: string; readonly parameters: INodeParameters };
	/** Alerts in one turn. */
	readonly count: number;
}

/** Everything that is compared. */
export const STREAM_TASKS: readonly StreamTask[] = [
	{ name: 'items', title: 'item with three FITS files', history: 'none', count: 200 },
	{
		name: 'triplets',
		title: 'triplet',
		history: 'none',
		draw: { type: 'n8n-nodes-fink.renderCutout', parameters: { layout: 'triplet' } },
		count: 60,
	},
	{
		name: 'cards',
		title: 'card: triplet and light curve',
		history: 'points',
		draw: {
			type: 'n8n-nodes-fink.renderLightCurve',
			parameters: { resource: 'picture', operation: 'card', rowsFrom: 'field' },
		},
		count: 60,
	},
];
