import type { Projection } from './Projection';
import { SFL } from './sfl';

/** Global sinusoidal of AIPS: Sanson-Flamsteed, moved as a whole to the reference latitude. Paper II, 6.1.4. */
export const GLS: Projection = {
	...SFL,
	name: 'GLS',
	description: 'Global sinusoidal, of old radio maps',
};
