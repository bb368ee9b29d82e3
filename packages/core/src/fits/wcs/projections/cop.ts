import { conic } from './conic';

/** Conic perspective. Paper II, 5.4.1. */
export const COP = conic('COP', 'Conic perspective', (thetaA, eta) => {
	const [cosEta, cot] = [Math.cos(eta), 1 / Math.tan(thetaA)];
	if (Math.abs(cosEta) < 1e-12) return undefined;
	return {
		constant: Math.sin(thetaA),
		apex: cosEta * cot,
		radiusOf: (theta) =>
			Math.abs(theta - thetaA) < Math.PI / 2
				? cosEta * (cot - Math.tan(theta - thetaA))
				: undefined,
		latitudeOf: (radius) => thetaA + Math.atan(cot - radius / cosEta),
	};
});
