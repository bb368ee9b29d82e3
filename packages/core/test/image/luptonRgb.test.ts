import { ImageError } from '../../src/errors';
import { luptonRgb } from '../../src/image';
import { gridOf } from './support/gridOf';
import { reference, referenceImages } from './support/reference';
import { thrownBy } from './support/thrownBy';

describe('luptonRgb', () => {
	it.each(reference.lupton)(
		'gives the bytes of astropy >= 7 for minimum $minimum, stretch $stretch, Q $q',
		({ bands, minimum, stretch, q, rgb }) => {
			const [red, green, blue] = bands.map((name) => referenceImages.get(name) ?? gridOf([]));
			const options = { minimum, stretch, q, origin: 'upper' as const };
			const { data } = luptonRgb({ red, green, blue }, options);
			const opaque = data.filter((_, i) => i % 4 === 3);
			expect(opaque.every((alpha) => alpha === 255)).toBe(true);
			expect(Buffer.from(data.filter((_, i) => i % 4 !== 3)).toString('base64')).toBe(rgb);
		},
	);

	const band = gridOf([0, 1], [2, 300]);

	it('puts the first row at the bottom', () => {
		const bands = { red: band, green: gridOf([0, 0], [0, 0]), blue: gridOf([0, 0], [0, 0]) };
		const { data } = luptonRgb(bands, { stretch: 10 });
		expect(data[4]).toBe(255);
		expect(data[8]).toBe(0);
	});

	it('takes the range of zscale as stretch when none is given', () => {
		const bands = { red: band, green: band, blue: band };
		expect(luptonRgb(bands)).toEqual(luptonRgb(bands, { stretch: 300 }));
		expect(luptonRgb(bands)).toMatchObject({ kind: 'rgba', width: 2, height: 2 });
		const raised = gridOf([100, 101], [102, 400]);
		const higher = { red: raised, green: raised, blue: raised };
		expect(luptonRgb(higher)).toEqual(luptonRgb(higher, { stretch: 300 }));
	});

	it('draws a pixel without data in one band in the no-data color', () => {
		const bands = { red: band, green: gridOf([NaN, 1], [2, 3]), blue: band };
		const { data } = luptonRgb(bands, { noData: [1, 2, 3, 4], origin: 'upper', stretch: 5 });
		expect(Array.from(data.subarray(0, 4))).toEqual([1, 2, 3, 4]);
	});

	it('refuses bands of different sizes, giving the sizes', () => {
		const refused = thrownBy(() => luptonRgb({ red: band, green: band, blue: gridOf([1]) }));
		expect(refused).toBeInstanceOf(ImageError);
		expect(refused).toMatchObject({
			message: 'The sizes of the three bands differ: 2 × 2, 2 × 2, 1 × 1',
		});
	});

	it.each([
		['Stretch', { stretch: 0 }, 0],
		['Stretch', { stretch: -1 }, -1],
		['Stretch', { stretch: Infinity }, Infinity],
		['Q', { q: -1 }, -1],
		['Q', { q: NaN }, NaN],
		['Q', { q: Infinity }, Infinity],
	])('refuses a bad %s: %j', (field, options, given) => {
		expect(
			thrownBy(() => luptonRgb({ red: band, green: band, blue: band }, options)),
		).toMatchObject({ field, message: `${field} is ${given}, but must be a positive number` });
	});
});
