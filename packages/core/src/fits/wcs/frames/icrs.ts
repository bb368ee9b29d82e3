import type { Frame } from './Frame';

/** The frame of Rubin, Gaia and everything in core. */
export const ICRS: Frame = {
	name: 'ICRS',
	description: 'International Celestial Reference System',
	maps: () => ({ toIcrs: (direction) => direction, fromIcrs: (direction) => direction }),
};
