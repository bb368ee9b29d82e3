import type { Frame } from './Frame';

/** The frame of Rubin, Gaia and of all that core works with. */
export const ICRS: Frame = {
	name: 'ICRS',
	description: 'International Celestial Reference System',
	maps: () => ({ toIcrs: (direction) => direction, fromIcrs: (direction) => direction }),
};
