import type { Band } from '@fink/core';

import { fluxOfMagnitude } from './bands';

/** A thing in the picture in addition to the alert itself; offsets on the sky from the object. */
interface Neighbor {
	readonly eastArcsec: number;
	readonly northArcsec: number;
	/** Brightness in r, AB magnitude. */
	readonly magnitude: number;
	/** Brightness in each band comes from one color: magnitudes of g − r. */
	readonly color: number;
}

/** A galaxy with a Sérsic profile. */
export interface Galaxy extends Neighbor {
	readonly type: 'galaxy';
	readonly halfLightArcsec: number;
	readonly sersicIndex: number;
	/** Minor over major axis. */
	readonly axisRatio: number;
	/** Direction of the major axis from North through East, degrees. */
	readonly positionAngleDeg: number;
}

/** A star that does not vary. */
export interface Star extends Neighbor {
	readonly type: 'star';
}

/** Everything fixed around an object; a host galaxy is simply the nearest galaxy. */
export type Scene = readonly (Galaxy | Star)[];

/** Magnitudes relative to r for one magnitude of g − r. */
const COLOR_LAW: Readonly<Record<Band, number>> = {
	u: 2.1,
	g: 1,
	r: 0,
	i: -0.45,
	z: -0.7,
	y: -0.85,
};

/** Flux of a star or galaxy in one band, nJy. */
export function fluxIn(band: Band): (thing: Galaxy | Star) => number {
	return ({ magnitude, color }) => fluxOfMagnitude(magnitude + COLOR_LAW[band] * color);
}
