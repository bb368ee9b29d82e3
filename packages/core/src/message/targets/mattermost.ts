import { fitDocument } from '../document/fitDocument';
import { MARKDOWN } from './markup/markdown';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';

/** Characters of a post (Mattermost 5 and later). */
const MAX_TEXT = 16_383;

/** Mattermost: a post in Markdown. */
export const mattermost = {
	name: 'mattermost',
	title: 'Mattermost',
	description: 'A post in Markdown, also for Zulip, Gotify and Webex',
	pictures: [],
	write: (document) =>
		fitDocument(
			document,
			(version) => writeProse(version, MARKDOWN),
			(written) => written.length <= MAX_TEXT,
		),
} as const satisfies Target<'mattermost', string>;
