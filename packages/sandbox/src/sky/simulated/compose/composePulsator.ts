import { pulsatorLight } from '../light';
import { starCatalog } from './starCatalog';
import type { Ingredients, Recipe } from './Recipe';

/** An RR Lyrae star, known to the catalogs. */
export function composePulsator({ random, firstMjd }: Recipe): Ingredients {
	const light = pulsatorLight({
		periodDays: random.between(0.42, 0.72),
		epochMjd: firstMjd + random.uniform(),
		magnitude: random.between(18.6, 21.2),
		amplitude: random.between(0.5, 1.1),
	});
	return { light, host: null, catalog: starCatalog(random, 'RRLyrae', 'RRAB') };
}
