import { conic } from './conic';
import { arcsin } from './cylindrical';

/** Conic equal area, Albers'. Paper II, 5.4.2. */
export const COE = conic('COE', 'Conic equal area', (thetaA, eta) => {
	const [sin1, sin2] = [Math.sin(thetaA - eta), Math.sin(thetaA + eta)];
	const gamma = sin1 + sin2;
	const radiusOf = (theta: number) => {
		const square = 1 + sin1 * sin2 - gamma * Math.sin(theta);
		return square < 0 ? undefined : (2 / gamma) * Math.sqrt(square);
	};
	const apex = radiusOf(thetaA);
	if (gamma === 0 || apex === undefined) return undefined;
	return {
		constant: gamma / 2,
		apex,
		radiusOf,
		latitudeOf: (radius) => arcsin((1 + sin1 * sin2) / gamma - (gamma * radius * radius) / 4),
	};
});
