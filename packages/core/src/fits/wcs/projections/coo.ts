import { conic } from './conic';

/** Conic orthomorphic, Lambert's. Paper II, 5.4.4. */
export const COO = conic('COO', 'Conic orthomorphic', (thetaA, eta) => {
	const [theta1, theta2] = [thetaA - eta, thetaA + eta];
	const tanHalf = (theta: number) => Math.tan((Math.PI / 2 - theta) / 2);
	const constant =
		eta === 0
			? Math.sin(theta1)
			: Math.log(Math.cos(theta2) / Math.cos(theta1)) / Math.log(tanHalf(theta2) / tanHalf(theta1));
	const psi = Math.cos(theta1) / (constant * tanHalf(theta1) ** constant);
	if (!(Math.abs(psi) > 0 && Math.abs(psi) < Infinity)) return undefined;
	const radiusOf = (theta: number) => psi * Math.max(0, tanHalf(theta)) ** constant;
	return {
		constant,
		apex: radiusOf(thetaA),
		radiusOf,
		latitudeOf: (radius) => Math.PI / 2 - 2 * Math.atan((radius / psi) ** (1 / constant)),
	};
});
