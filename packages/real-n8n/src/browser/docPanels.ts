/** A picture of a node's panel for the docs. */
export interface DocPanel {
	/** Id of the example that is executed before. */
	readonly example: string;
	/** Name of the node on the canvas. */
	readonly node: string;
	/** Name of the picture's file without `.png`. */
	readonly file: string;
	/** Whether the first picture among the node's output is shown in n8n's viewer. */
	readonly showsPicture?: boolean;
}

/** One panel of each node, and the viewer; grouped by example. */
export const DOC_PANELS: readonly DocPanel[] = [
	{ example: 'quick-look', node: 'Fink Quick Look', file: 'fink-quick-look' },
	{ example: 'object-to-pictures', node: 'Fink Sources', file: 'fink-sources' },
	{ example: 'object-to-pictures', node: 'Fink Cutout', file: 'fink-cutout' },
	{ example: 'object-to-pictures', node: 'Render Triplet', file: 'render-cutout' },
	{
		example: 'object-to-pictures',
		node: 'Render Triplet',
		file: 'picture-viewer',
		showsPicture: true,
	},
	{
		example: 'nightly-digest',
		node: 'Draw the cards',
		file: 'render-light-curve',
		showsPicture: true,
	},
	{ example: 'nightly-digest', node: 'Write the digest', file: 'fink-message' },
	{ example: 'tag-to-mail', node: 'New alerts of a tag', file: 'fink-trigger' },
	{ example: 'stream-to-slack', node: 'Alerts of the stream', file: 'fink-livestream-trigger' },
];
