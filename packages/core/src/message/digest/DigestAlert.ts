import type { AlertFacts } from '../AlertFacts';
import type { MessagePictures } from '../Message';

/** An alert of a digest that can be sorted. */
export interface DigestAlert {
	readonly facts: AlertFacts;
	readonly pictures: MessagePictures;
	/** The names of `pictures.cids` in the entry. */
	readonly pictureNames: readonly string[];
	/** Index of the entry. */
	readonly entry: number;
}
