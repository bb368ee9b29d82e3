import { constellationOf, eclipticLatitude, galacticFromEquatorial } from '../../src/alert';
import reference from '../reference/skyFrames.json';

type Place = [ra: number, dec: number, l: number, b: number, ecliptic: number, name: string];
const PLACES = reference.rows as Place[];

/** 0.1″: our frames are Hipparcos and J2000; astropy also applies the 20 mas from FK5 to ICRS. */
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
	it.each(PLACES)('of %d° %d° agrees with astropy', (ra, dec, _l, _b, latitude) => {
		expect(Math.abs(eclipticLatitude(ra, dec) - latitude)).toBeLessThan(TOLERANCE_DEG);
	});
});

/** https://www.iau.org/public/themes/constellations */
const IAU_NAMES = [
	...['Andromeda', 'Antlia', 'Apus', 'Aquarius', 'Aquila', 'Ara', 'Aries', 'Auriga', 'Boötes'],
	...['Caelum', 'Camelopardalis', 'Cancer', 'Canes Venatici', 'Canis Major', 'Canis Minor'],
	...['Capricornus', 'Carina', 'Cassiopeia', 'Centaurus', 'Cepheus', 'Cetus', 'Chamaeleon'],
	...['Circinus', 'Columba', 'Coma Berenices', 'Corona Australis', 'Corona Borealis', 'Corvus'],
	...['Crater', 'Crux', 'Cygnus', 'Delphinus', 'Dorado', 'Draco', 'Equuleus', 'Eridanus'],
	...['Fornax', 'Gemini', 'Grus', 'Hercules', 'Horologium', 'Hydra', 'Hydrus', 'Indus', 'Lacerta'],
	...['Leo', 'Leo Minor', 'Lepus', 'Libra', 'Lupus', 'Lynx', 'Lyra', 'Mensa', 'Microscopium'],
	...['Monoceros', 'Musca', 'Norma', 'Octans', 'Ophiuchus', 'Orion', 'Pavo', 'Pegasus', 'Perseus'],
	...['Phoenix', 'Pictor', 'Pisces', 'Piscis Austrinus', 'Puppis', 'Pyxis', 'Reticulum', 'Sagitta'],
	...['Sagittarius', 'Scorpius', 'Sculptor', 'Scutum', 'Serpens', 'Sextans', 'Taurus'],
	...['Telescopium', 'Triangulum', 'Triangulum Australe', 'Tucana', 'Ursa Major', 'Ursa Minor'],
	...['Vela', 'Virgo', 'Volans', 'Vulpecula'],
];

describe('constellationOf', () => {
	/** Names that astropy misspells, to 8.0.2 at least. */
	const MISSPELT: Readonly<Record<string, string>> = {
		Chamaleon: 'Chamaeleon',
		'Crux ': 'Crux',
		Ophiucus: 'Ophiuchus',
		'Pisces Austrinus': 'Piscis Austrinus',
	};

	it.each(PLACES)('has %d° %d° where astropy has it', (ra, dec, _l, _b, _latitude, name) => {
		expect(constellationOf(ra, dec)).toBe(MISSPELT[name] ?? name);
	});

	it("knows the 88 constellations, in the International Astronomical Union's spelling", () => {
		const found = new Set<string>();
		for (let dec = -89.75; dec < 90; dec += 0.5) {
			const step = 0.5 / Math.cos((dec * Math.PI) / 180);
			for (let ra = 0; ra < 360; ra += step) found.add(constellationOf(ra, dec));
		}
		expect([...found].sort()).toEqual([...IAU_NAMES].sort());
	});

	it('takes any turn of right ascension', () => {
		expect([constellationOf(-158.7, -6.1), constellationOf(201.3, -6.1)]).toEqual([
			'Virgo',
			'Virgo',
		]);
	});
});
