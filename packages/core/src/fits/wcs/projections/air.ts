import { zenithal } from './zenithal';

const MAX_STEPS = 200;

/** Airy's, of least error within θb = PV2_1 of latitude. Paper II, 5.1.9. */
export const AIR = zenithal('AIR', "Airy's, of least error over a cap", (parameter) => {
	const half = ((90 - parameter(1, 90)) / 2) * (Math.PI / 180);
	if (!(half >= 0 && half < Math.PI / 2)) return undefined;
	const share = half < 1e-4 ? -0.5 : Math.log(Math.cos(half)) / Math.tan(half) ** 2;
	const radiusAt = (xi: number) => {
		const tan = Math.tan(xi);
		// ln cos ξ / tan ξ is −ξ / 2 near the pole
		const first = xi < 1e-4 ? -xi / 2 : Math.log(Math.cos(xi)) / tan;
		return -2 * (first + share * tan);
	};
	return {
		toDistance: (radius) => {
			let [low, high] = [0, Math.PI / 2];
			for (let i = 0; i < MAX_STEPS && high - low > 1e-17; i++) {
				const middle = (low + high) / 2;
				if (middle === low || middle === high) break;
				if (radiusAt(middle) > radius) high = middle;
				else low = middle;
			}
			return low + high;
		},
		toRadius: (distance) => (distance < Math.PI ? radiusAt(distance / 2) : undefined),
	};
});
