import type { AlertFacts } from '../AlertFacts';
import type { MessageOptions, MessagePictures } from '../Message';
import type { TargetName } from '../targets';
import type { DigestSort } from './sortAlerts';

/** One alert of a digest. */
export interface DigestEntry extends Pick<MessageOptions, 'tag'> {
	readonly facts: AlertFacts;
	/** Its pictures; the cids are replaced, see `DigestPicture`. */
	readonly pictures?: MessagePictures;
}

/** Options of a digest. */
export interface DigestOptions<Name extends TargetName = TargetName> extends MessageOptions<Name> {
	/** @default newest */
	readonly sort?: DigestSort;
	/** How many alerts are shown at most; the others are counted and linked. @default 10 */
	readonly maxShown?: number;
	/** Sentences about alerts that failed earlier: they are counted, and three are shown. */
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
