import { constellationOf, eclipticLatitude, galacticFromEquatorial } from '../../src/alert';
import reference from '../reference/skyFrames.json';

type Place = [ra: number, dec: number, l: number, b: number, ecliptic: number, name: string];
const PLACES = reference.rows as Place[];

/** 0.1″: our frames are those of Hipparcos and J2000, astropy's also know the 20 mas from FK5 to ICRS. */
const TOLERANCE_DEG = 0.1 / 3600;

describe('galacticFromEquatorial', () => {
	it.each(PLACES)('has %d° %d° where astropy has it', (ra, dec, l, b) => {
		const { longitudeDeg, latitudeDeg } = galacticFromEquatorial(ra, dec);
		expect(Math.abs(latitudeDeg - b)).toBeLessThan(TOLERANCE_DEG);
		const apart = ((longitudeDeg - l + 540) % 360) - 180;
		expect(Math.abs(apart) * Math.cos((b * Math.PI) / 180)).toBeLessThan(TOLERANCE_DEG);
		expect(longitudeDeg).toBeGreaterThanOrEqual(0);
		expect(longitudeDeg).toBeLessThan(360);
	});
});

describe('eclipticLatitude', () => {
	it.each(PLACES)('of %d° %d° is that of astropy', (ra, dec, _l, _b, latitude) => {
		expect(Math.abs(eclipticLatitude(ra, dec) - latitude)).toBeLessThan(TOLERANCE_DEG);
	});
});

describe('constellationOf', () => {
	it.each(PLACES)('has %d° %d° where astropy has it', (ra, dec, _l, _b, _latitude, name) => {
		expect(constellationOf(ra, dec)).toBe(name);
	});

	it('takes any turn of right ascension', () => {
		expect([constellationOf(-158.7, -6.1), constellationOf(201.3, -6.1)]).toEqual([
			'Virgo',
			'Virgo',
		]);
	});
});
