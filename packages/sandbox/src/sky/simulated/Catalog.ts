import type { Cell } from '../../table';

/** What Fink's cross-matches say about an object; absent keys found nothing. */
export interface Catalog {
	/** `f:xm_…` columns that hold for every alert. */
	readonly fixed: Readonly<Record<string, Cell>>;
	/** The Transient Name Server's entry: named first, classified later. */
	readonly tns?: {
		readonly name: string;
		readonly type: string;
		readonly redshift: number;
		readonly namedMjd: number;
		readonly classifiedMjd: number;
	};
	/** CATS class: 11 SN-like, 21 periodic, 22 non-periodic. */
	readonly catsClass: number;
	/** Least probability that CATS gives its class. @default 0.7 */
	readonly minCatsScore?: number;
	/** Typical SuperNNova score. */
	readonly snnScore: number;
	/** Rubin's extendedness of the detection. */
	readonly extendedness: number;
}
