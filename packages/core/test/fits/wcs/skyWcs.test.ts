import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pixelToSky, readFits, requireWcs, skyToPixel } from '../../../src/fits';
import { card, imageFile } from '../support/fitsBytes';
import { separationDeg } from '../support/sphere';

interface Case {
	readonly title: string;
	readonly cards: Readonly<Record<string, number | string>>;
	readonly positions: ReadonlyArray<readonly [x: number, y: number, raDeg: number, decDeg: number]>;
}

/** Made by the scripts of the same names in test/reference. */
const cases = ['skyWcs.json', 'poleWcs.json'].flatMap((name) => {
	const text = readFileSync(join(__dirname, '../../reference', name), 'utf8');
	return (JSON.parse(text) as { cases: readonly Case[] }).cases;
});

const written = (value: number | string) =>
	typeof value === 'string' ? `'${value}'` : String(value);

function systemOf({ cards }: Case) {
	const lines = Object.entries(cards).map(([key, value]) => card(key, written(value)));
	const [{ header }] = readFits(imageFile(1, 1, [0], lines));
	return requireWcs(header, { axes: [40, 32] });
}

const titles = [...new Set(cases.map(({ title }) => title))];

describe('random headers lie where astropy puts them in ICRS, to 1e-9 deg', () => {
	it.each(titles)('with %s', (title) => {
		for (const one of cases.filter((entry) => entry.title === title)) {
			const wcs = systemOf(one);
			for (const [x, y, raDeg, decDeg] of one.positions) {
				const sky = pixelToSky(wcs, x, y);
				const apart = separationDeg(sky.raDeg, sky.decDeg, raDeg, decDeg);
				expect({ ...one.cards, x, y, apart, isNear: apart < 1e-9 }).toMatchObject({ isNear: true });
				const back = skyToPixel(wcs, sky.raDeg, sky.decDeg);
				const off = Math.hypot((back?.x ?? NaN) - x, (back?.y ?? NaN) - y);
				expect({ ...one.cards, x, y, off, isBack: off < 1e-6 }).toMatchObject({ isBack: true });
			}
		}
	});
});

describe('SIP beside the terms of SCAMP, as astropy 8.0.2 reads them', () => {
	const both = {
		CRVAL1: 10,
		CRVAL2: 20,
		CRPIX1: 0,
		CRPIX2: 0,
		CD1_1: 1e-3,
		CD2_2: 1e-3,
		A_ORDER: 2,
		B_ORDER: 2,
		A_2_0: 1e-5,
	};

	it.each`
		suffix    | terms                                   | raDeg                 | decDeg
		${'-SIP'} | ${{ PV1_3: 40 }}                        | ${9.975351811840481}  | ${20.00507318130725}
		${'-SIP'} | ${{ PV1_1: 1, PV1_5: 0.1 }}             | ${10.022353987147394} | ${20.01099859771794}
		${''}     | ${{ PV1_1: 1.1, PV1_5: 0.1, PV2_1: 1 }} | ${10.024608807133838} | ${20.010998300586003}
	`('TAN$suffix with $terms', ({ suffix, terms, raDeg, decDeg }) => {
		const types = { CTYPE1: `RA---TAN${suffix}`, CTYPE2: `DEC--TAN${suffix}` };
		const wcs = systemOf({ title: '', cards: { ...both, ...types, ...terms }, positions: [] });
		const sky = pixelToSky(wcs, 20, 10);
		expect(separationDeg(sky.raDeg, sky.decDeg, raDeg, decDeg)).toBeLessThan(1e-9);
	});

	it('SIP belongs to every description, an alternate without -SIP as well', () => {
		const sky = { CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN', ...both };
		const named = Object.entries(sky).map(([key, value]) => [
			/^[AB]_/.test(key) ? key : `${key}A`,
			value,
		]);
		const cards = { CTYPE1: 'LINEAR', CTYPE2: 'LINEAR', ...Object.fromEntries(named) };
		const at = pixelToSky(systemOf({ title: '', cards, positions: [] }), 20, 10);
		expect(separationDeg(at.raDeg, at.decDeg, 10.022353987147394, 20.01099859771794)).toBeLessThan(
			1e-9,
		);
	});
});

describe('what is wrong is said of the coordinates on the sky', () => {
	it.each(['', 'A'])('HPX in the description "%s", beside pixels', (letter) => {
		const pixels = { CTYPE1: 'LINEAR', CTYPE2: 'LINEAR', CRVAL1: 1, CDELT1: 1 };
		const sky = Object.entries({ CTYPE1: 'RA---HPX', CTYPE2: 'DEC--HPX', CRVAL1: 1, CDELT1: 1 });
		const named = Object.fromEntries(sky.map(([key, value]) => [key + letter, value]));
		const cards = { ...pixels, ...named };
		expect(() => systemOf({ title: '', cards, positions: [] })).toThrow('its projection is HPX');
	});
});
