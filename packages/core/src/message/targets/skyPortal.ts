import { MARKDOWN } from './markup/markdown';
import { proseWithin } from './markup/proseWithin';
import type { Target } from './Target';

/** SkyPortal sets no limit; nobody reads longer comments. */
const MAX_TEXT = 10_000;

/** SkyPortal and Fritz: the text of a comment. */
export const skyPortal = {
	name: 'skyPortal',
	title: 'SkyPortal Comment',
	description: 'Text of a comment in SkyPortal or Fritz, in Markdown',
	pictures: [],
	write: proseWithin(MARKDOWN, MAX_TEXT),
} as const satisfies Target<'skyPortal', string>;
