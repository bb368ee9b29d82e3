import { eclipsingLight } from '../light';
import { starCatalog } from './starCatalog';
import type { Ingredients, Recipe } from './Recipe';

/** An eclipsing binary, known to the catalogs. */
export function composeEclipsing({ random, firstMjd }: Recipe): Ingredients {
	const light = eclipsingLight({
		periodDays: random.between(0.6, 4.5),
		epochMjd: firstMjd + random.uniform(),
		magnitude: random.between(18.8, 20.8),
		depths: [random.between(0.3, 0.65), random.between(0.1, 0.28)],
		width: random.between(0.05, 0.1),
	});
	return { light, host: null, catalog: starCatalog(random, 'EclBin', 'EA') };
}
