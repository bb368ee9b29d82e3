import { ImageError } from '../../../src/errors';
import { pixelToSky, requireWcs, readFits, imageHdu, type Wcs } from '../../../src/fits';
import type { Grid } from '../../../src/grid';
import { mapPoint, orientGrid, type OrientOptions } from '../../../src/image/orient';
import { cutoutBytes, realCutouts } from '../../fits/support/cutouts';
import { destination, gnomonic } from '../../fits/support/sphere';

/** A grid from rows as one looks at them: the first row written is the top one. */
function gridOf(rowsFromTop: readonly (readonly number[])[]): Grid {
	const rows = [...rowsFromTop].reverse();
	return { width: rows[0].length, height: rows.length, data: Float64Array.from(rows.flat()) };
}

/** The rows as one looks at them, top row first. */
const rowsOf = ({ width, height, data }: Grid): number[][] =>
	Array.from({ length: height }, (_, i) =>
		Array.from(data.subarray((height - 1 - i) * width, (height - i) * width)),
	);

const SCALE = 1 / 3600;
/** 1 arcsec pixels about the center of a 3 x 3 image. */
const wcsWith = (a: number, b: number, c: number, d: number): Wcs => ({
	reference: { x: 1, y: 1 },
	raDeg: 150,
	decDeg: 2,
	cd: [a * SCALE, b * SCALE, c * SCALE, d * SCALE],
	assumedTan: true,
	ignoredDistortion: false,
	frame: undefined,
});

const NINE = gridOf([
	[1, 2, 3],
	[4, 5, 6],
	[7, 8, 9],
]);

describe('stored and api move no value', () => {
	it('stored is the grid itself', () => {
		const oriented = orientGrid(NINE, 'stored');
		expect(oriented.grid).toBe(NINE);
		expect(oriented).toMatchObject({ angleDeg: 0, mirrored: false });
		expect(mapPoint(oriented.affine, 2, 1)).toEqual({ x: 2, y: 1 });
	});

	it('api puts FITS row 1 on top', () => {
		const oriented = orientGrid(NINE, 'api');
		expect(rowsOf(oriented.grid)).toEqual([
			[7, 8, 9],
			[4, 5, 6],
			[1, 2, 3],
		]);
		expect(rowsOf(NINE)[0]).toEqual([1, 2, 3]);
		expect(mapPoint(oriented.affine, 2, 0.25)).toEqual({ x: 2, y: 1.75 });
		expect(oriented).toMatchObject({ angleDeg: 0, mirrored: true });
	});
});

describe('northUp', () => {
	it.each([
		[
			'North is up already',
			wcsWith(-1, 0, 0, 1),
			[
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9],
			],
			0,
			false,
		],
		[
			'North is left',
			wcsWith(0, -1, -1, 0),
			[
				[7, 4, 1],
				[8, 5, 2],
				[9, 6, 3],
			],
			-90,
			false,
		],
		[
			'North is right',
			wcsWith(0, 1, 1, 0),
			[
				[3, 6, 9],
				[2, 5, 8],
				[1, 4, 7],
			],
			90,
			false,
		],
		[
			'North is down',
			wcsWith(1, 0, 0, -1),
			[
				[9, 8, 7],
				[6, 5, 4],
				[3, 2, 1],
			],
			180,
			false,
		],
		[
			'East is right',
			wcsWith(1, 0, 0, 1),
			[
				[3, 2, 1],
				[6, 5, 4],
				[9, 8, 7],
			],
			0,
			true,
		],
	])('is right where %s', (_, wcs, rows, angleDeg, mirrored) => {
		for (const interpolation of ['nearest', 'bilinear'] as const) {
			const oriented = orientGrid(NINE, 'northUp', wcs, { interpolation });
			expect(rowsOf(oriented.grid)).toEqual(rows);
			expect(Math.abs(oriented.angleDeg)).toBeCloseTo(Math.abs(angleDeg), 9);
			expect(Math.sin(((oriented.angleDeg - angleDeg) * Math.PI) / 180)).toBeCloseTo(0, 9);
			expect(oriented.mirrored).toBe(mirrored);
		}
	});

	it('turns about the center, at the same size, with NaN where the image does not reach', () => {
		const s = Math.SQRT1_2;
		const flat: Grid = { width: 5, height: 5, data: new Float64Array(25).fill(7) };
		const turned = orientGrid(flat, 'northUp', wcsWith(-s, s, s, s));
		expect(rowsOf(turned.grid)).toEqual([
			[NaN, 7, 7, 7, NaN],
			[7, 7, 7, 7, 7],
			[7, 7, 7, 7, 7],
			[7, 7, 7, 7, 7],
			[NaN, 7, 7, 7, NaN],
		]);
		expect(mapPoint(turned.affine, 2, 2)).toEqual({
			x: expect.closeTo(2, 9),
			y: expect.closeTo(2, 9),
		});
		expect(turned.angleDeg).toBeCloseTo(45, 9);
	});

	it('shows every pixel when the extent is whole', () => {
		const s = Math.SQRT1_2;
		const data = Float64Array.from({ length: 30 * 20 }, (_, i) => i);
		const wide: Grid = { width: 30, height: 20, data };
		const { grid, affine } = orientGrid(wide, 'northUp', wcsWith(-s, s, s, s), { extent: 'whole' });
		expect([grid.width, grid.height]).toEqual([36, 36]);
		for (const [x, y] of [
			[0, 0],
			[29, 0],
			[0, 19],
			[29, 19],
		]) {
			const to = mapPoint(affine, x, y);
			expect(Math.min(to.x, to.y)).toBeGreaterThanOrEqual(-0.5);
			expect(Math.max(to.x, to.y)).toBeLessThanOrEqual(35.5);
		}
		const quarter = orientGrid(wide, 'northUp', wcsWith(0, 1, 1, 0), { extent: 'whole' });
		expect([quarter.grid.width, quarter.grid.height]).toEqual([20, 30]);
		expect([...quarter.grid.data].sort((a, b) => a - b)).toEqual([...data]);
	});

	it.each([
		[{ x: 4, y: 3 }, 9, 7],
		[{ x: 0, y: 0 }, 9, 7],
		[{ x: 1, y: 3 }, 7, 7],
		[{ x: 2, y: 1 }, 5, 5],
	])('shows every pixel also about %j, out to its edge', (center, width, height) => {
		const grid = { width: 5, height: 4, data: new Float64Array(20).fill(1) };
		const options: OrientOptions = { extent: 'whole', center };
		const whole = orientGrid(grid, 'northUp', wcsWith(-1, 0, 0, 1), options).grid;
		expect(whole).toMatchObject({ width, height });
		expect(whole.data.filter((value) => value === 1)).toHaveLength(20);
	});

	it('brings the chosen center to the middle of the output', () => {
		const oriented = orientGrid(NINE, 'northUp', wcsWith(-1, 0, 0, 1), { center: { x: 2, y: 2 } });
		expect(rowsOf(oriented.grid)).toEqual([
			[NaN, NaN, NaN],
			[2, 3, NaN],
			[5, 6, NaN],
		]);
	});

	it('without a WCS is refused with the way out', () => {
		const run = () => orientGrid(NINE, 'northUp');
		expect(run).toThrow(ImageError);
		expect(run).toThrow('cannot be turned North up: its header has no sky coordinates');
	});
});

/** The header numbers of one live Rubin alert: 41.3 deg of rotation, Dec -47. */
const RUBIN: Wcs = {
	reference: { x: 14.803607286038, y: 14.350949772554 },
	raDeg: 63.349628499442,
	decDeg: -47.180758016541,
	cd: [-4.1743119295891e-5, 3.6713615741151e-5, 3.6705393091321e-5, 4.1708763376543e-5],
	assumedTan: true,
	ignoredDistortion: false,
	frame: undefined,
};

/** Of a header's own matrix, without core's code: where a sky position falls in the stored image. */
function storedPixelOf({ cd: [a, b, c, d], ...wcs }: Wcs, raDeg: number, decDeg: number) {
	const { xi, eta } = gnomonic(wcs.raDeg, wcs.decDeg, raDeg, decDeg);
	const determinant = a * d - b * c;
	return {
		x: wcs.reference.x + (d * xi - b * eta) / determinant,
		y: wcs.reference.y + (a * eta - c * xi) / determinant,
	};
}

/** Sky position this many arcsec North and East of the source, on the sphere. */
function offsetPosition({ raDeg, decDeg }: Wcs, northArcsec: number, eastArcsec: number) {
	const angle = (Math.atan2(eastArcsec, northArcsec) * 180) / Math.PI;
	return destination(raDeg, decDeg, angle, Math.hypot(northArcsec, eastArcsec) / 3600);
}

/** Brightness-weighted mean position of what differs from 0. */
function centroid({ width, data }: Grid) {
	let [sum, x, y] = [0, 0, 0];
	data.forEach((value, i) => {
		if (Number.isNaN(value)) return;
		sum += value;
		x += value * (i % width);
		y += value * Math.floor(i / width);
	});
	return { x: x / sum, y: y / sum };
}

/** Points at a few offsets, drawn as blobs at their stored place, must land up and left by those arcsec. */
function checkOffsets(wcs: Wcs, size: number, options: OrientOptions) {
	const scale = 3600 * Math.sqrt(Math.abs(wcs.cd[0] * wcs.cd[3] - wcs.cd[1] * wcs.cd[2]));
	const reach = (size / 2 - 6) * scale * 0.7;
	for (const [north, east] of [
		[0.7, 0.9],
		[-0.6, 0.5],
		[0.1, -0.9],
		[-0.8, -0.4],
	]) {
		const [northArcsec, eastArcsec] = [north * reach, east * reach];
		const { raDeg, decDeg } = offsetPosition(wcs, northArcsec, eastArcsec);
		const at = storedPixelOf(wcs, raDeg, decDeg);
		const data = Float64Array.from({ length: size * size }, (_, i) => {
			const distance = Math.hypot((i % size) - at.x, Math.floor(i / size) - at.y);
			return Math.exp(-((distance / 1.6) ** 2));
		});
		const grid: Grid = { width: size, height: size, data };
		const center = wcs.reference;
		const oriented = orientGrid(grid, 'northUp', wcs, { center, ...options });
		const source = mapPoint(oriented.affine, wcs.reference.x, wcs.reference.y);
		const blob = centroid(oriented.grid);
		expect((blob.y - source.y) * scale).toBeCloseTo(northArcsec, 1);
		expect((source.x - blob.x) * scale).toBeCloseTo(eastArcsec, 1);
		const mapped = mapPoint(oriented.affine, at.x, at.y);
		expect((mapped.y - source.y) * scale).toBeCloseTo(northArcsec, 3);
		expect((source.x - mapped.x) * scale).toBeCloseTo(eastArcsec, 3);
	}
}

describe('northUp on a real header', () => {
	it('puts a pixel 2 arcsec North and 3 arcsec East of the source 10 rows up and 15 columns left', () => {
		const { raDeg, decDeg } = offsetPosition(RUBIN, 2, 3);
		const at = storedPixelOf(RUBIN, raDeg, decDeg);
		const data = new Float64Array(61 * 61);
		data[Math.round(at.y + 15) * 61 + Math.round(at.x + 15)] = 1;
		const shifted = {
			...RUBIN,
			reference: { x: RUBIN.reference.x + 15, y: RUBIN.reference.y + 15 },
		};
		const { grid } = orientGrid({ width: 61, height: 61, data }, 'northUp', shifted, {
			center: shifted.reference,
		});
		const bright = [...grid.data.keys()].filter((i) => grid.data[i] === 1);
		expect(bright.length).toBeGreaterThan(0);
		for (const i of bright) {
			expect(Math.abs((i % 61) - (30 - 15))).toBeLessThanOrEqual(1);
			expect(Math.abs(Math.floor(i / 61) - (30 + 10))).toBeLessThanOrEqual(1);
		}
	});

	it.each(['nearest', 'bilinear'] as const)(
		'and blobs to a tenth of an arcsec, %s',
		(interpolation) => {
			checkOffsets(RUBIN, 30, { interpolation });
			checkOffsets(RUBIN, 30, { interpolation, extent: 'whole' });
		},
	);

	it('agrees with the sky position of every pixel', () => {
		const { affine } = orientGrid(
			{ width: 30, height: 30, data: new Float64Array(900) },
			'northUp',
			RUBIN,
		);
		const source = mapPoint(affine, RUBIN.reference.x, RUBIN.reference.y);
		for (const [x, y] of [
			[0, 0],
			[29, 3],
			[12, 28],
		]) {
			const { raDeg, decDeg } = pixelToSky(RUBIN, x, y);
			const { xi, eta } = gnomonic(RUBIN.raDeg, RUBIN.decDeg, raDeg, decDeg);
			const to = mapPoint(affine, x, y);
			const scale = 0.2000719743349963;
			expect((source.x - to.x) * scale).toBeCloseTo(xi * 3600, 6);
			expect((to.y - source.y) * scale).toBeCloseTo(eta * 3600, 6);
		}
	});
});

const rubin = realCutouts().filter(([name]) =>
	/^\d{14,19}_cutout(Science|Template)\.fits$/.test(name),
);
(rubin.length > 0 ? describe : describe.skip)('northUp on the headers of real cutouts', () => {
	it.each(rubin)('keeps the offsets of %s', (name) => {
		const image = imageHdu(readFits(cutoutBytes(name)));
		checkOffsets(requireWcs(image.header), image.axes[0], {
			interpolation: 'bilinear',
			extent: 'whole',
		});
	});
});
