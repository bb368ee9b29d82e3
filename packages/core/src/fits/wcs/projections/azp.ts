import type { NativePoint, Projection } from './Projection';

const RADIANS = Math.PI / 180;

/** Zenithal perspective, μ = PV2_1, γ = PV2_2: the sphere seen from a distance onto a tilted plane. Paper II, 5.1.1. */
export const AZP: Projection = {
	name: 'AZP',
	description: 'Zenithal perspective',
	theta0: Math.PI / 2,
	maps: (parameter) => {
		const mu = parameter(1, 0);
		const gamma = parameter(2, 0) * RADIANS;
		const [sinGamma, cosGamma] = [Math.sin(gamma), Math.cos(gamma)];
		if (mu === -1 || Math.abs(cosGamma) < 1e-12) return undefined;
		const toSphere = (x: number, y: number): NativePoint | undefined => {
			const down = y * cosGamma;
			const depth = mu + 1 + y * sinGamma;
			const radius = Math.hypot(x, down);
			const rho = radius / depth;
			const sine = (rho * mu) / Math.hypot(rho, 1);
			if (!(Math.abs(sine) <= 1)) return undefined;
			const [psi, omega] = [Math.atan2(1, rho), Math.asin(sine)];
			const turned = psi + omega + Math.PI;
			const both = [psi - omega, turned > Math.PI ? turned - 2 * Math.PI : turned];
			const theta = Math.max(...both.filter((value) => Math.abs(value) <= Math.PI / 2 + 1e-12));
			return Number.isFinite(theta)
				? { phi: radius === 0 ? 0 : Math.atan2(x, -down), theta }
				: undefined;
		};
		return {
			toSphere,
			toPlane: (phi, theta) => {
				const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
				const depth = mu + sin + (cos * Math.cos(phi) * sinGamma) / cosGamma;
				const radius = ((mu + 1) * cos) / depth;
				const point = {
					x: radius * Math.sin(phi),
					y: (-radius * Math.cos(phi)) / cosGamma,
				};
				const seen = toSphere(point.x, point.y);
				const isSame =
					seen &&
					Math.sin(seen.theta) * sin + Math.cos(seen.theta) * cos * Math.cos(seen.phi - phi) >
						1 - 1e-9;
				return isSame ? point : undefined;
			},
		};
	},
};
