import type { Vector } from '../rotations';

/** Both ways between directions of a frame and of ICRS. */
export interface FrameMaps {
	readonly toIcrs: (direction: Vector) => Vector;
	readonly fromIcrs: (direction: Vector) => Vector;
}

/** A frame of coordinates on the sky. */
export interface Frame {
	/** As RADESYS calls it, or `GALACTIC`, `ECLIPTIC`. */
	readonly name: string;
	/** One sentence without final period. */
	readonly description: string;
	/** @param equinox - EQUINOX in years, Besselian for FK4, else Julian; undefined where the header does not say. */
	readonly maps: (equinox?: number) => FrameMaps;
}
