import { MARKDOWN } from './markup/markdown';
import { proseWithin } from './markup/proseWithin';
import type { Target } from './Target';

/** Characters of a post (Mattermost 5 and later). */
const MAX_TEXT = 16_383;

/** Mattermost: a post in Markdown. */
export const mattermost = {
	name: 'mattermost',
	title: 'Mattermost',
	description: 'A post in Markdown, also for Zulip, Gotify and Webex',
	pictures: [],
	write: proseWithin(MARKDOWN, MAX_TEXT),
} as const satisfies Target<'mattermost', string>;
