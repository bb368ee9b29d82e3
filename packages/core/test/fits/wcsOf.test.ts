import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FitsError } from '../../src/errors';
import {
	eastAngleDeg,
	imageHdu,
	northAngleDeg,
	parity,
	pixelScaleArcsec,
	pixelToSky,
	readFits,
	requireWcs,
	skyToPixel,
	wcsOf,
} from '../../src/fits';
import { pixelMatrix, productOf, skyMatrix } from '../../src/fits/wcs/tangentPlane';
import { cutoutBytes, realCutouts } from './support/cutouts';
import { card, imageFile } from './support/fitsBytes';
import { destination, gnomonic, separationDeg } from './support/sphere';

type Cards = Record<string, number | string>;

interface ReferenceCase {
	readonly title: string;
	readonly cards: Cards;
	readonly positions: readonly { x: number; y: number; raDeg: number; decDeg: number }[];
}

/** Made by test/reference/wcs.py. */
const REFERENCE: { cases: ReferenceCase[] } = JSON.parse(
	readFileSync(join(__dirname, '../reference/wcs.json'), 'utf8'),
);

const written = (value: number | string) => (typeof value === 'string' ? `'${value}'` : value);
const headerOf = (cards: Cards) =>
	readFits(
		imageFile(
			1,
			1,
			[0],
			Object.entries(cards).map(([key, value]) => card(key, written(value))),
		),
	)[0].header;
const RUBIN = REFERENCE.cases[0].cards;

describe('positions equal to astropy and wcslib', () => {
	it.each(REFERENCE.cases.map((entry) => [entry.title, entry] as const))('with %s', (_, entry) => {
		const wcs = requireWcs(headerOf(entry.cards));
		for (const { x, y, raDeg, decDeg } of entry.positions) {
			const sky = pixelToSky(wcs, x, y);
			expect(separationDeg(sky.raDeg, sky.decDeg, raDeg, decDeg)).toBeLessThan(1e-11);
			expect(sky.raDeg).toBeGreaterThanOrEqual(0);
			expect(sky.raDeg).toBeLessThan(360);
			const pixel = skyToPixel(wcs, raDeg, decDeg);
			expect(Math.hypot((pixel?.x ?? NaN) - x, (pixel?.y ?? NaN) - y)).toBeLessThan(1e-6);
		}
	});

	it('says what was assumed and what was left out', () => {
		expect(requireWcs(headerOf(RUBIN))).toMatchObject({
			assumedTan: true,
			ignoredDistortion: false,
			frame: undefined,
		});
		const sip = { ...RUBIN, CTYPE1: 'RA---TAN-SIP', CTYPE2: 'DEC--TAN-SIP', RADESYS: 'ICRS' };
		expect(requireWcs(headerOf(sip))).toMatchObject({
			assumedTan: false,
			ignoredDistortion: false,
			frame: 'ICRS',
		});
	});

	it('says that a distortion was left out when it is one by tables, or by a name that is not read', () => {
		const ignored = (cards: Cards) =>
			requireWcs(headerOf({ ...RUBIN, ...cards })).ignoredDistortion;
		const typed = (suffix: string) => ({
			CTYPE1: `RA---TAN${suffix}`,
			CTYPE2: `DEC--TAN${suffix}`,
		});
		expect(ignored(typed(''))).toBe(false);
		expect(ignored(typed('-SIP'))).toBe(false);
		expect(ignored(typed('-TPD'))).toBe(true);
		expect(ignored({ ...typed('-SIP'), CPDIS1: 'LOOKUP' })).toBe(true);
		// the plate solution of a scanned plate
		expect(ignored({ ...typed(''), AMDX1: 67.2 })).toBe(true);
		expect(ignored({ ...typed(''), D2IMDIS1: 'LOOKUP' })).toBe(true);
	});

	it('is given by wcsOf as well', () => {
		expect(wcsOf(headerOf(RUBIN))).toEqual(requireWcs(headerOf(RUBIN)));
	});

	it('turns a skewed matrix by LONPOLE', () => {
		const matrix = { CD1_1: -5e-3, CD1_2: 2e-3, CD2_1: 1e-3, CD2_2: 4e-3 };
		const point = { CRPIX1: 32, CRPIX2: 30, CRVAL1: 75, CRVAL2: -30, LONPOLE: 150 };
		const wcs = requireWcs(headerOf({ ...matrix, ...point }));
		for (const [x, y, raDeg, decDeg] of [
			[0, 0, 75.1820144152092, -30.07868029916118],
			[40, 0, 74.95871651344518, -30.144157955119713],
			[0, 60, 75.16299549494761, -29.81086031599861],
		]) {
			const sky = pixelToSky(wcs, x, y);
			expect(separationDeg(sky.raDeg, sky.decDeg, raDeg, decDeg)).toBeLessThan(1e-11);
		}
	});

	it.each([
		[{ PC1_1: 0.8, PC1_2: -0.6, PC2_1: 0.6, PC2_2: 0.8 }, [75.04281407938659, -30.208992117414642]],
		[{ PC1_2: -0.6 }, [75.07863448142193, -30.14497625701971]],
	])('takes PC and not CROTA2 where both stand, as astropy 5.2.1 does: %j', (pc, position) => {
		const point = { CRPIX1: 32, CRPIX2: 30, CRVAL1: 75, CRVAL2: -30 };
		const scale = { CDELT1: -5e-3, CDELT2: 5e-3, CROTA2: 50 };
		const sky = pixelToSky(requireWcs(headerOf({ ...point, ...scale, ...pc })), 0, 0);
		expect(separationDeg(sky.raDeg, sky.decDeg, position[0], position[1])).toBeLessThan(1e-11);
	});

	it('is the same in one step from image to image as by way of the sky', () => {
		const from = requireWcs(headerOf(RUBIN));
		const to = requireWcs(headerOf({ ...RUBIN, CRPIX1: 3, CRVAL2: -47.1801, PC1_1: -5e-5 }));
		const m = productOf(pixelMatrix(to), skyMatrix(from));
		for (const [x, y] of [
			[0, 0],
			[29, 3],
			[7, 28],
		]) {
			const { raDeg, decDeg } = pixelToSky(from, x, y);
			const through = skyToPixel(to, raDeg, decDeg);
			const w = m[6] * x + m[7] * y + m[8];
			expect((m[0] * x + m[1] * y + m[2]) / w).toBeCloseTo(through!.x, 6);
			expect((m[3] * x + m[4] * y + m[5]) / w).toBeCloseTo(through!.y, 6);
		}
	});

	it('a position on the far side of the sky has no pixel', () => {
		const wcs = requireWcs(headerOf(RUBIN));
		expect(skyToPixel(wcs, wcs.raDeg + 180, -wcs.decDeg)).toBeUndefined();
		expect(skyToPixel(wcs, wcs.raDeg, wcs.decDeg + 89.9)).toBeDefined();
		expect(skyToPixel(wcs, wcs.raDeg, wcs.decDeg + 90.1)).toBeUndefined();
	});
});

describe('directions', () => {
	const half = Math.SQRT1_2;

	it('of a Rubin cutout: North 41.33 deg to the right of up, East 48.65 deg to the left', () => {
		const wcs = requireWcs(headerOf(RUBIN));
		expect(northAngleDeg(wcs)).toBeCloseTo(-41.33, 2);
		expect(eastAngleDeg(wcs)).toBeCloseTo(48.65, 2);
		expect(pixelScaleArcsec(wcs)).toBeCloseTo(0.20007, 5);
		expect(parity(wcs)).toBe('sky');
	});

	it.each([
		['North up, East left', [-1, 0, 0, 1], 0, 90, 'sky'],
		['North left, East down', [0, -1, -1, 0], 90, 180, 'sky'],
		['North down, East right', [1, 0, 0, -1], 180, -90, 'sky'],
		['North up, East right', [1, 0, 0, 1], 0, -90, 'mirrored'],
		['North up and left, East down and left', [-half, -half, -half, half], 45, 135, 'sky'],
		['North left, East up', [0, 1, -1, 0], 90, 0, 'mirrored'],
	] as const)('are right with %s', (_, [a, b, c, d], north, east, side) => {
		const scale = 0.25 / 3600;
		const cards = { CD1_1: a * scale, CD1_2: b * scale, CD2_1: c * scale, CD2_2: d * scale };
		const wcs = requireWcs(headerOf({ CRVAL1: 10, CRVAL2: 60, ...cards }));
		expect(Math.cos(((northAngleDeg(wcs) - north) * Math.PI) / 180)).toBeCloseTo(1, 9);
		expect(Math.cos(((eastAngleDeg(wcs) - east) * Math.PI) / 180)).toBeCloseTo(1, 9);
		expect(parity(wcs)).toBe(side);
		expect(pixelScaleArcsec(wcs)).toBeCloseTo(0.25, 12);
	});

	it('point where a small step on the sky leads, for every reference header', () => {
		for (const { title, cards } of REFERENCE.cases) {
			if (Math.abs(Number(cards.CRVAL2)) === 90) continue;
			const wcs = requireWcs(headerOf(cards));
			const angleOfStep = (angleDeg: number) => {
				const { raDeg, decDeg } = destination(wcs.raDeg, wcs.decDeg, angleDeg, 1e-5);
				const to = skyToPixel(wcs, raDeg, decDeg)!;
				return (Math.atan2(-(to.x - wcs.reference.x), to.y - wcs.reference.y) * 180) / Math.PI;
			};
			const north = [title, Math.cos(((northAngleDeg(wcs) - angleOfStep(0)) * Math.PI) / 180)];
			expect(north).toEqual([title, expect.closeTo(1, 9)]);
			const east = [title, Math.cos(((eastAngleDeg(wcs) - angleOfStep(90)) * Math.PI) / 180)];
			expect(east).toEqual([title, expect.closeTo(1, 9)]);
		}
	});
});

describe('a header without usable coordinates', () => {
	const without = (...keywords: string[]) =>
		Object.fromEntries(Object.entries(RUBIN).filter(([key]) => !keywords.includes(key)));
	it.each([
		['no WCS card at all (ZTF)', {}, 'has no sky coordinates'],
		['no CRVAL', without('CRVAL1', 'CRVAL2'), 'has no sky coordinates'],
		['no matrix', { CRVAL1: 1, CRVAL2: 2, CRPIX1: 3 }, 'has no sky coordinates'],
		[
			'another projection',
			{ ...RUBIN, CTYPE1: 'RA---HPX', CTYPE2: 'DEC--HPX' },
			'of type RA---HPX, DEC--HPX: its projection is HPX, which is not supported yet',
		],
		[
			'a projection that is no name of one',
			{ ...RUBIN, CTYPE1: 'RA---TANX', CTYPE2: 'DEC--TANX' },
			'RA---TANX, DEC--TANX',
		],
		['no projection', { ...RUBIN, CTYPE1: 'RA', CTYPE2: 'DEC' }, 'no projection is given'],
		[
			'two projections',
			{ ...RUBIN, CTYPE1: 'RA---TAN', CTYPE2: 'DEC--SIN' },
			'RA---TAN, DEC--SIN, which is not a pair of sky axes',
		],
		['axes of the Sun', { ...RUBIN, CTYPE1: 'HPLN-TAN', CTYPE2: 'HPLT-TAN' }, 'HPLN-TAN, HPLT-TAN'],
		[
			'another frame',
			{ ...RUBIN, CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN', RADESYS: 'GAPPT' },
			'in the frame GAPPT',
		],
		[
			'the scale of no telescope without CTYPE',
			{ CRVAL1: 10, CRVAL2: 20, CD1_1: -0.02, CD2_2: 0.02 },
			'not on the sky: no CTYPE, and 72″ per pixel',
		],
		['one CTYPE only', { ...RUBIN, CTYPE1: 'RA---TAN' }, 'type RA---TAN, (none)'],
		['linear axes', { ...RUBIN, CTYPE1: 'X', CTYPE2: 'Y' }, 'type X, Y, which is not a pair'],
		['pixels as unit', { ...RUBIN, CUNIT1: 'pixel' }, 'in "pixel" (CUNIT1), which is not an angle'],
		['a singular matrix', { CRVAL1: 1, CRVAL2: 2, CD1_1: 1e-5, CD1_2: 1e-5 }, 'are not valid'],
		['numbers that overflow', { ...RUBIN, CDELT1: 1e300, PC1_1: 1e300 }, 'are not valid'],
		['an infinite scale', { CRVAL1: 1, CRVAL2: 2, CD1_1: 1e300, CD2_2: 1e300 }, 'are not valid'],
		['a declination of 91', { ...RUBIN, CRVAL2: 91 }, 'are not valid'],
		['a text as CRPIX', { ...RUBIN, CRPIX1: 'left' }, 'gives CRPIX1 as a text'],
	])('is refused: %s', (_, cards, sentence) => {
		const header = headerOf(cards as Cards);
		expect(wcsOf(header)).toBeUndefined();
		expect(() => requireWcs(header)).toThrow(FitsError);
		expect(() => requireWcs(header)).toThrow(sentence);
	});
});

const rubin = realCutouts().filter(([name]) => /^\d{14,19}_.*\.fits$/.test(name));
(rubin.length > 0 ? describe : describe.skip)('real Rubin cutouts', () => {
	it.each(rubin)('%s lies where the gnomonic formulas put it', (name) => {
		const { header, axes } = imageHdu(readFits(cutoutBytes(name)));
		const wcs = requireWcs(header);
		expect(wcs.assumedTan).toBe(true);
		// DECam data that went through Rubin's pipeline are stored as a mirror image.
		expect(parity(wcs)).toBe(name.startsWith('181071530527032078') ? 'mirrored' : 'sky');
		expect(pixelScaleArcsec(wcs)).toBeGreaterThan(0.15);
		const value = (keyword: string, missing: number) => header.number(keyword) ?? missing;
		for (const [x, y] of [
			[0, 0],
			[axes[0] - 1, 0],
			[3, axes[1] - 1],
			[14.25, 11.75],
		]) {
			const dx = x + 1 - value('CRPIX1', 0);
			const dy = y + 1 - value('CRPIX2', 0);
			const { raDeg, decDeg } = pixelToSky(wcs, x, y);
			const { xi, eta } = gnomonic(value('CRVAL1', 0), value('CRVAL2', 0), raDeg, decDeg);
			expect(xi).toBeCloseTo(value('PC1_1', 1) * dx + value('PC1_2', 0) * dy, 12);
			expect(eta).toBeCloseTo(value('PC2_1', 0) * dx + value('PC2_2', 1) * dy, 12);
		}
		const rotpa = header.number('ROTPA');
		if (rotpa === undefined) return;
		expect(Math.cos(((northAngleDeg(wcs) + rotpa) * Math.PI) / 180)).toBeCloseTo(1, 3);
	});
});
