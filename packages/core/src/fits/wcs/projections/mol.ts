import { arcsin, cylindrical } from './cylindrical';

const MAX_STEPS = 60;

/** Mollweide. Paper II, 5.3.3. */
export const MOL = cylindrical('MOL', 'Mollweide, of all-sky maps', () => ({
	toSphere: (x, y) => {
		const gamma = arcsin(y / Math.SQRT2);
		if (gamma === undefined) return undefined;
		const theta = arcsin((2 * gamma + Math.sin(2 * gamma)) / Math.PI);
		const cos = Math.cos(gamma);
		if (theta === undefined || (cos < 1e-15 && x !== 0)) return undefined;
		return { phi: x === 0 ? 0 : (Math.PI * x) / (2 * Math.SQRT2 * cos), theta };
	},
	toPlane: (phi, theta) => {
		const gamma = gammaOf(theta);
		return {
			x: ((2 * Math.SQRT2) / Math.PI) * phi * Math.cos(gamma),
			y: Math.SQRT2 * Math.sin(gamma),
		};
	},
}));

/** Solves 2γ + sin 2γ = π sin θ by halving and Newton's steps. */
function gammaOf(theta: number): number {
	const target = Math.PI * Math.sin(theta);
	let [low, high] = [-Math.PI / 2, Math.PI / 2];
	let gamma = theta;
	for (let i = 0; i < MAX_STEPS; i++) {
		const error = 2 * gamma + Math.sin(2 * gamma) - target;
		if (error > 0) high = gamma;
		else low = gamma;
		const next = gamma - error / (2 + 2 * Math.cos(2 * gamma));
		const kept = next > low && next < high ? next : (low + high) / 2;
		if (Math.abs(kept - gamma) < 1e-16) return kept;
		gamma = kept;
	}
	return gamma;
}
