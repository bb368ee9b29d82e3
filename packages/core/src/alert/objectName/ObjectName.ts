/** Services that know names: stars and galaxies, asteroids and comets, transients. */
export type NameService = 'simbad' | 'ssodnet' | 'tns';

/** A name, and the services that may know it. */
export interface GivenName {
	readonly kind: 'name';
	/** As it was written, without quotes. */
	readonly text: string;
	/**
	 * Services to query, in rounds: the services of a round are queried together, the next round only if none of
	 * them knows the name.
	 */
	readonly rounds: ReadonlyArray<readonly NameQuestion[]>;
}

/** A name as one service spells it. */
export interface NameQuestion {
	readonly service: NameService;
	readonly name: string;
}

/** The content of a field for objects. */
export type ObjectName = { readonly kind: 'id'; readonly diaObjectId: string } | GivenName;
