import type { AlertFacts } from '../AlertFacts';
import type { MessagePictures } from '../Message';

/** An alert as the writers of a digest see it. */
export interface DigestAlert {
	readonly facts: AlertFacts;
	readonly pictures: MessagePictures;
	/** The names of `pictures.cids` in the entry. */
	readonly pictureNames: readonly string[];
	/** Index of the entry. */
	readonly entry: number;
}

/** A digest as the writers of all message forms see it. */
export interface DigestContent {
	/** The first line: how many alerts of what. */
	readonly heading: string;
	/** The brightest alert; empty when there is none, or only one alert. */
	readonly brightest: string;
	/** In their order; the alerts that are not shown are in `rest`. */
	readonly shown: readonly DigestAlert[];
	readonly rest: readonly DigestAlert[];
	/** A sentence about alerts that failed earlier; empty when none did. */
	readonly failure: string;
}
