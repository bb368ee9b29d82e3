import { cylindrical } from './cylindrical';

/** Cylindrical perspective, μ = PV2_1, λ = PV2_2. Paper II, 5.2.1. */
export const CYP = cylindrical('CYP', 'Cylindrical perspective', (parameter) => {
	const [mu, lambda] = [parameter(1, 1), parameter(2, 1)];
	if (lambda === 0 || mu + lambda === 0) return undefined;
	return {
		toSphere: (x, y) => {
			const eta = y / (mu + lambda);
			const sine = (eta * mu) / Math.hypot(eta, 1);
			if (Math.abs(sine) > 1) return undefined;
			return { phi: x / lambda, theta: Math.atan2(eta, 1) + Math.asin(sine) };
		},
		toPlane: (phi, theta) => {
			const depth = mu + Math.cos(theta);
			return depth > 0
				? { x: lambda * phi, y: ((mu + lambda) * Math.sin(theta)) / depth }
				: undefined;
		},
	};
});
