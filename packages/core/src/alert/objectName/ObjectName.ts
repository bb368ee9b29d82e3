/** Services that know names: stars and galaxies, asteroids and comets, transients. */
export type NameService = 'simbad' | 'ssodnet' | 'tns';

/** A name, and who may know it. */
export interface GivenName {
	readonly kind: 'name';
	/** As it was written, without quotes. */
	readonly text: string;
	/**
	 * Whom to ask, in rounds: the services of a round are asked together, the next round only when none of them
	 * knows the name.
	 */
	readonly rounds: ReadonlyArray<readonly NameQuestion[]>;
}

/** A name as one service spells it. */
export interface NameQuestion {
	readonly service: NameService;
	readonly name: string;
}

/** What stands in a field for objects. */
export type ObjectName = { readonly kind: 'id'; readonly diaObjectId: string } | GivenName;
