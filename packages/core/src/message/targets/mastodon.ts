import { fitDocument } from '../document/fitDocument';
import { withFirstPicture } from '../document/withFirstPicture';
import { shorten } from '../oneLine';
import { PLAIN } from './markup/plainText';
import { writeProse } from './markup/writeProse';
import type { Target } from './Target';

/** A post for Mastodon, https://docs.joinmastodon.org/methods/statuses/#create. */
export interface MastodonMessage {
	readonly status: string;
	/** Does not appear in public timelines. */
	readonly visibility: 'unlisted';
	readonly language: 'en';
	/** `description` of the picture for `POST /api/v2/media`; empty without one. */
	readonly alt: string;
	/** Field of that picture. */
	readonly picture: string;
}

/** Limits of a server that has not changed them. */
const MAX_STATUS = 500;
const MAX_ALT = 1500;

/** Every address counts as this many characters. */
const URL_LENGTH = 23;

/** Mastodon: a post and the description of its picture. */
export const mastodon = {
	name: 'mastodon',
	title: 'Mastodon',
	description: 'A post of at most 500 characters, and the description of its picture',
	pictures: ['field'],
	write: (given) => {
		const { document, picture } = withFirstPicture(given, 'field');
		const status = fitDocument(
			document,
			(version) => writeProse(version, PLAIN),
			(written) => countedLength(written) <= MAX_STATUS,
		);
		return {
			status,
			visibility: 'unlisted',
			language: 'en',
			alt: shorten(picture?.alt ?? '', MAX_ALT),
			picture: picture?.field ?? '',
		};
	},
} as const satisfies Target<'mastodon', MastodonMessage>;

/** Characters as Mastodon counts them, or a few more: it counts graphemes, this counts code points. */
function countedLength(status: string): number {
	return [...status.replace(/https?:\/\/\S+/g, 'x'.repeat(URL_LENGTH))].length;
}
