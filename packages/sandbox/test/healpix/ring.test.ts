import {
	directionOfPixel,
	pixelAt,
	pixelCenter,
	pixelOfDirection,
	separationDeg,
} from '../../src/healpix';

const PI = Math.PI;

/** From the documentation of healpy's `ang2pix`. */
it.each([
	[16, PI / 2, 0, 1440],
	[16, PI / 4, PI / 4, 427],
	[16, PI / 2, PI / 2, 1520],
	[16, 0, 0, 0],
	[16, PI, 0, 3068],
	[1, PI / 2, 0, 4],
	[2, PI / 2, 0, 12],
	[4, PI / 2, 0, 72],
	[8, PI / 2, 0, 336],
])('puts nside %d, theta %d, phi %d into pixel %d', (nside, theta, phi, pixel) => {
	expect(pixelOfDirection(nside, { theta, phi })).toBe(pixel);
});

/** From the documentation of healpy's `pix2ang`. */
it.each([
	[1440, 1.52911759, 0],
	[427, 0.78550497, 0.78539816],
	[1520, 1.57079633, 1.61988371],
	[0, 0.05103658, 0.78539816],
	[3068, 3.09055608, 0.78539816],
])('finds the center of pixel %d of nside 16', (pixel, theta, phi) => {
	const direction = directionOfPixel(16, pixel);
	expect(direction.theta).toBeCloseTo(theta, 7);
	expect(direction.phi).toBeCloseTo(phi, 7);
});

it.each([1, 2, 8, 16])('puts the center of every pixel of nside %d into that pixel', (nside) => {
	const pixels = Array.from({ length: 12 * nside * nside }, (_, pixel) => pixel);
	const again = pixels.map((pixel) => {
		const { ra, dec } = pixelCenter(nside, pixel);
		return pixelAt(nside, ra, dec);
	});
	expect(again).toEqual(pixels);
});

it('measures angles, also tiny and opposite ones', () => {
	expect(separationDeg({ ra: 10, dec: 0 }, { ra: 10, dec: 90 })).toBeCloseTo(90, 12);
	expect(separationDeg({ ra: 359.9, dec: 0 }, { ra: 0.1, dec: 0 })).toBeCloseTo(0.2, 12);
	expect(separationDeg({ ra: 0, dec: 60 }, { ra: 1e-6, dec: 60 })).toBeCloseTo(5e-7, 15);
	expect(separationDeg({ ra: 20, dec: -30 }, { ra: 200, dec: 30 })).toBeCloseTo(180, 9);
});
