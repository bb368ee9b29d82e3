import { cylindrical } from './cylindrical';

const MAX_STEPS = 120;

/** Polyconic: each parallel is on a cone of its own. Paper II, 5.5.2. */
export const PCO = cylindrical('PCO', 'Polyconic', () => ({
	toSphere: (x, y) => {
		if (y === 0) return { phi: x, theta: 0 };
		const height = Math.abs(y);
		if (height > Math.PI / 2 + 1e-11 && x === 0) return undefined;
		// x² − 2 (y − θ) cot θ + (y − θ)² grows from −∞ at the equator to x² at θ = y
		let [low, high] = [0, Math.min(height, Math.PI / 2)];
		for (let i = 0; i < MAX_STEPS; i++) {
			const middle = (low + high) / 2;
			if (middle === low || middle === high) break;
			const rest = height - middle;
			if (x * x - (2 * rest) / Math.tan(middle) + rest * rest > 0) high = middle;
			else low = middle;
		}
		const theta = (low + high) / 2;
		const [sin, cos] = [Math.sin(theta), Math.cos(theta)];
		const phi = Math.atan2(x * sin, cos - (height - theta) * sin) / sin;
		return { phi, theta: Math.sign(y) * theta };
	},
	toPlane: (phi, theta) => {
		if (Math.abs(theta) < 1e-12) return { x: phi, y: theta };
		const [sin, cos] = [Math.sin(theta), Math.cos(theta)];
		const half = Math.sin((phi * sin) / 2);
		return { x: (cos / sin) * Math.sin(phi * sin), y: theta + (2 * cos * half * half) / sin };
	},
}));
