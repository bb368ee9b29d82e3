import { conic } from './conic';

/** Conic equidistant. Paper II, 5.4.3. */
export const COD = conic('COD', 'Conic equidistant', (thetaA, eta) => {
	const cot = 1 / Math.tan(thetaA);
	const apex = eta === 0 ? cot : (eta / Math.tan(eta)) * cot;
	return {
		constant: eta === 0 ? Math.sin(thetaA) : (Math.sin(thetaA) * Math.sin(eta)) / eta,
		apex,
		radiusOf: (theta) => thetaA - theta + apex,
		latitudeOf: (radius) => thetaA + apex - radius,
	};
});
