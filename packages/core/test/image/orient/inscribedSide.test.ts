import type { Wcs } from '../../../src/fits';
import { inscribedSide, orientGrid } from '../../../src/image/orient';

const SCALE = 0.2 / 3600;

/** Turned by an angle, degrees; a pixel scale of 0.2″. */
function turned(angleDeg: number): Wcs {
	const angle = (angleDeg * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle) * SCALE, Math.sin(angle) * SCALE];
	return {
		reference: { x: 149.5, y: 149.5 },
		raDeg: 150,
		decDeg: 2,
		cd: [-cos, sin, sin, cos],
		assumedTan: true,
		ignoredDistortion: false,
		frame: undefined,
	};
}

const SIDE = 300;
const grid = { width: SIDE, height: SIDE, data: new Float64Array(SIDE * SIDE).fill(1) };

describe('Fill Panel', () => {
	it.each([
		[0, 100],
		[15, 67],
		[30, 54],
		[45, 50],
		[90, 100],
		[215, 52],
	])('at %i° keeps %i % of the area, all of it with data', (angle, percent) => {
		const wcs = turned(angle);
		const { grid: filled } = orientGrid(grid, 'northUp', wcs, { extent: 'inscribed' });
		expect(filled.width).toBe(filled.height);
		expect((100 * filled.width ** 2) / SIDE ** 2).toBeCloseTo(percent, -0.31);
		expect(filled.data.some(Number.isNaN)).toBe(false);
		const whole = orientGrid(grid, 'northUp', wcs).grid;
		expect(whole.width).toBe(SIDE);
	});

	it('is smaller around a pixel near the edge, and never nothing', () => {
		expect(inscribedSide(grid, turned(0), { x: 9.5, y: 149.5 })).toBe(20);
		expect(inscribedSide(grid, turned(45), { x: 0, y: 0 })).toBe(1);
	});
});
