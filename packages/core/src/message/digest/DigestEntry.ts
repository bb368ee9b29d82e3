import type { AlertFacts } from '../AlertFacts';
import type { MessageOptions, MessagePictures } from '../Message';

/** One alert of a digest. */
export interface DigestEntry extends Pick<MessageOptions, 'tag'> {
	readonly facts: AlertFacts;
	/** Its pictures; the cids are replaced by new ones, see `DigestPicture`. */
	readonly pictures?: MessagePictures;
}

/** In which order a digest shows its alerts. */
export const DIGEST_SORTS = ['newest', 'brightest', 'input'] as const;

/** One of DIGEST_SORTS. */
export type DigestSort = (typeof DIGEST_SORTS)[number];

/** What a digest may be told. */
export interface DigestOptions extends MessageOptions {
	/** @default newest */
	readonly sort?: DigestSort;
	/** At most so many alerts are shown; the rest is counted and linked. @default 10 */
	readonly most?: number;
	/** The first line counts the alerts whose leading brightness is brighter. AB magnitude. @default 20 */
	readonly brightMagnitude?: number;
	/** Sentences of items that failed on their way here: they are counted, three are shown. */
	readonly failures?: readonly string[];
}

/** A picture of a shown alert and the content id that it has in the digest. */
export interface DigestPicture {
	/** `picture_1`, `picture_2` … */
	readonly cid: string;
	/** Index of the entry that it comes from. */
	readonly entry: number;
	/** Its content id there. */
	readonly entryCid: string;
}

/** An alert as the writers of a digest see it. */
export interface DigestAlert {
	readonly facts: AlertFacts;
	readonly pictures: MessagePictures;
	/** What `pictures.cids` were called in the entry. */
	readonly pictureNames: readonly string[];
	/** Index of the entry. */
	readonly entry: number;
}

/** What the writers of a digest share. */
export interface DigestContent {
	/** The first line: how many alerts of what. */
	readonly heading: string;
	/** The brightest of them; empty when there is nothing to choose from. */
	readonly brightest: string;
	/** In their order; those beyond `most` are `rest`. */
	readonly shown: readonly DigestAlert[];
	readonly rest: readonly DigestAlert[];
	/** A sentence about items that failed before they came here; empty when none did. */
	readonly failure: string;
}
