import type { Catalog } from '../Catalog';
import type { Galaxy } from '../Scene';
import type { Light } from '../light';
import type { Random } from '../Random';

/** What an object is made from. */
export interface Recipe {
	readonly random: Random;
	/** For draws that need a separate stream. */
	readonly seed: string;
	/** The survey's first and last moment, MJD in TAI. */
	readonly firstMjd: number;
	readonly epochMjdTai: number;
	/** The object of Fink's documentation, bright on the two nights of its ids. */
	readonly isDocumented: boolean;
}

/** What makes an object of one class, apart from its place. */
export interface Ingredients {
	readonly light: Light;
	readonly host: Galaxy | null;
	readonly catalog: Catalog;
	/** How far it has moved since the template was made. @default none */
	readonly shiftArcsec?: readonly [east: number, north: number];
}
