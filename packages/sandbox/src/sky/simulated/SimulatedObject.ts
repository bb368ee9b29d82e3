import type { Catalog } from './Catalog';
import type { Field } from './fields';
import type { Light } from './light';
import type { Scene } from './Scene';

/** A class of simulated object, as the start page names it. */
export type ObjectClass =
	| 'supernova Ia'
	| 'supernova II'
	| 'RR Lyrae'
	| 'eclipsing binary'
	| 'AGN'
	| 'star that moved'
	| 'saturated star'
	| 'asteroid';

/** A thing that gives alerts; an asteroid is another one at every place where it is seen. */
export interface SimulatedObject {
	readonly index: number;
	readonly objectClass: ObjectClass;
	readonly field: Field;
	readonly ra: number;
	readonly dec: number;
	readonly light: Light;
	readonly scene: Scene;
	readonly catalog: Catalog;
	/** Way on the sky during an exposure. @default 0 */
	readonly trailArcsec?: number;
	/** How far it has moved since the template was made: to the East and North. @default none */
	readonly shiftArcsec?: readonly [east: number, north: number];
	/** The object's id comes from an older data release, not from its first detection. */
	readonly isFromDataRelease: boolean;
	/** Ids that the documentation of Fink uses, for the one object that carries them. */
	readonly documented?: DocumentedIds;
	/** Added to the survey for a purpose: never an example to try first. @default false */
	readonly isExtra?: boolean;
}

/** Ids given to an object and one of its detections. */
export interface DocumentedIds {
	readonly diaObjectId: bigint;
	readonly diaSourceId: bigint;
}
