import { pixelToSky, skyToPixel, type Wcs } from '../../../src/fits';
import type { Grid } from '../../../src/grid';
import { northUpWcs, orientGrid, reprojectGrid } from '../../../src/image/orient';
import { destination, gnomonic, separationDeg } from '../../fits/support/sphere';

function wcsAt(raDeg: number, decDeg: number, angleDeg: number, scaleArcsec: number): Wcs {
	const scale = scaleArcsec / 3600;
	const [sin, cos] = [Math.sin((angleDeg * Math.PI) / 180), Math.cos((angleDeg * Math.PI) / 180)];
	return {
		reference: { x: 14.3, y: 15.2 },
		raDeg,
		decDeg,
		cd: [-scale * cos, scale * sin, scale * sin, scale * cos],
		assumedTan: true,
		ignoredDistortion: false,
		frame: undefined,
	};
}

/** A sky of two blobs at offsets from (ra, dec), seen through a coordinate system. */
function skyThrough(wcs: Wcs, size: number, raDeg: number, decDeg: number): Grid {
	const blobs = [
		destination(raDeg, decDeg, 30, 1.5 / 3600),
		destination(raDeg, decDeg, 200, 1 / 3600),
	];
	const data = Float64Array.from({ length: size * size }, (_, i) => {
		const { raDeg: ra, decDeg: dec } = pixelToSky(wcs, i % size, Math.floor(i / size));
		return blobs.reduce((sum, blob, n) => {
			const arcsec = separationDeg(ra, dec, blob.raDeg, blob.decDeg) * 3600;
			return sum + (n + 1) * Math.exp(-((arcsec / 0.8) ** 2));
		}, 0);
	});
	return { width: size, height: size, data };
}

it('the same sky in two visits rotated against each other falls on the same pixels', () => {
	const [ra, dec] = [150.1, -62.3];
	const first = wcsAt(ra, dec, 41, 0.2);
	const second = wcsAt(ra + 1e-4, dec - 1e-4, -77, 0.21);
	const expected = skyThrough(first, 40, ra, dec);
	const moved = reprojectGrid(skyThrough(second, 60, ra, dec), second, first, 40, 40, 'bilinear');
	const differences = moved.data.map((value, i) => Math.abs(value - expected.data[i]));
	const inside = differences.filter((difference) => !Number.isNaN(difference));
	expect(inside.length).toBeGreaterThan(1000);
	expect(Math.max(...inside)).toBeLessThan(0.08);
	const peak = expected.data.indexOf(Math.max(...expected.data));
	expect(moved.data[peak]).toBeGreaterThan(0.97 * expected.data[peak]);
});

it('each pixel comes from where the gnomonic formulas say, over a wide field', () => {
	const wide = { ...wcsAt(200, 70, 25, 3600 * 0.5), reference: { x: 40, y: 40 } };
	const target = { ...wcsAt(230, 60, -100, 3600 * 0.4), reference: { x: 15, y: 15 } };
	const columns: Grid = {
		width: 81,
		height: 81,
		data: Float64Array.from({ length: 6561 }, (_, i) => i % 81),
	};
	const rows: Grid = { ...columns, data: columns.data.map((_, i) => Math.floor(i / 81)) };
	const x = reprojectGrid(columns, wide, target, 31, 31, 'bilinear');
	const y = reprojectGrid(rows, wide, target, 31, 31, 'bilinear');
	const [a, b, c, d] = wide.cd;
	let checked = 0;
	for (let i = 0; i < 31 * 31; i++) {
		if (Number.isNaN(x.data[i])) continue;
		const { raDeg, decDeg } = pixelToSky(target, i % 31, Math.floor(i / 31));
		const { xi, eta } = gnomonic(200, 70, raDeg, decDeg);
		const determinant = a * d - b * c;
		const fromX = 40 + (d * xi - b * eta) / determinant;
		const fromY = 40 + (a * eta - c * xi) / determinant;
		if (Math.min(fromX, fromY) < 0 || Math.max(fromX, fromY) > 80) continue;
		expect(x.data[i]).toBeCloseTo(fromX, 8);
		expect(y.data[i]).toBeCloseTo(fromY, 8);
		checked++;
	}
	expect(checked).toBeGreaterThan(100);
});

it('onto its own coordinates an image is unchanged, NaN and infinities included', () => {
	const wcs = wcsAt(10, 10, 33, 0.2);
	const data = Float64Array.from({ length: 30 }, (_, i) =>
		i === 7 ? NaN : i === 9 ? Infinity : i,
	);
	const grid: Grid = { width: 6, height: 5, data };
	expect(reprojectGrid(grid, wcs, wcs, 6, 5)).toEqual(grid);
});

it('what lies behind the tangent plane is NaN', () => {
	const grid: Grid = { width: 3, height: 3, data: new Float64Array(9).fill(1) };
	const antipode = { ...wcsAt(190, -10, 0, 3600), reference: { x: 1, y: 1 } };
	const image = { ...wcsAt(10, 10, 0, 3600), reference: { x: 1, y: 1 } };
	expect(reprojectGrid(grid, image, antipode, 3, 3).data.every(Number.isNaN)).toBe(true);
	expect(reprojectGrid(grid, image, image, 3, 3).data.every((value) => value === 1)).toBe(true);
});

it('northUpWcs is the coordinate system of the image that orientGrid makes', () => {
	const wcs = wcsAt(150.1, -62.3, 41, 0.2);
	const data = Float64Array.from({ length: 900 }, (_, i) => Math.sin(i));
	const grid: Grid = { width: 30, height: 30, data };
	const oriented = orientGrid(grid, 'northUp', wcs, { center: wcs.reference });
	const target = northUpWcs(wcs, grid);
	expect(reprojectGrid(grid, wcs, target, 30, 30)).toEqual(oriented.grid);
	const north = destination(target.raDeg, target.decDeg, 0, 2 / 3600);
	const at = skyToPixel(target, north.raDeg, north.decDeg);
	expect(at).toEqual({ x: expect.closeTo(14.5, 6), y: expect.closeTo(24.5, 6) });
});
