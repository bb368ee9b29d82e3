import type { Random } from '../Random';
import type { Galaxy, Scene, Star } from '../Scene';

/** Half the side of the patch that is filled, in arcsec: covers the largest cutout turned by 45°. */
const REACH_ARCSEC = 11;

/** Stars and galaxies at random around an object, faint ones far more numerous than bright ones. */
export function composeScene(random: Random, host: Galaxy | null): Scene {
	const count = 4 + random.below(11);
	const others = Array.from({ length: count }, (): Galaxy | Star => {
		const place = {
			eastArcsec: random.between(-REACH_ARCSEC, REACH_ARCSEC),
			northArcsec: random.between(-REACH_ARCSEC, REACH_ARCSEC),
			magnitude: 25.2 - 5 * random.uniform() ** 1.8,
			color: random.between(0.2, 1.2),
		};
		return random.chance(0.3) ? { type: 'star', ...place } : galaxyAt(random, place);
	});
	const clear = others.filter(
		({ eastArcsec, northArcsec }) => Math.hypot(eastArcsec, northArcsec) > 1.6,
	);
	return host === null ? clear : [host, ...clear];
}

/** A galaxy whose center is within about a half-light radius of the object. */
export function composeHost(random: Random, magnitude: number): Galaxy {
	const halfLightArcsec = random.between(0.45, 0.95) * 1.24 ** (21 - Math.min(22, magnitude));
	const distance = halfLightArcsec * random.between(0.2, 1.1);
	const angle = random.between(0, 2 * Math.PI);
	return {
		...galaxyAt(random, {
			eastArcsec: distance * Math.cos(angle),
			northArcsec: distance * Math.sin(angle),
			magnitude,
			color: random.between(0.4, 1),
		}),
		halfLightArcsec,
	};
}

function galaxyAt(
	random: Random,
	place: Pick<Galaxy, 'eastArcsec' | 'northArcsec' | 'magnitude' | 'color'>,
): Galaxy {
	return {
		type: 'galaxy',
		...place,
		halfLightArcsec: random.between(0.3, 0.8) * 1.2 ** Math.max(0, 23 - place.magnitude),
		sersicIndex: random.pick([1, 1, 1, 1.5, 2.5, 4]),
		axisRatio: random.between(0.35, 0.95),
		positionAngleDeg: random.between(0, 180),
	};
}
