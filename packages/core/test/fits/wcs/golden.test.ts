import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	chooseImage,
	eastAngleDeg,
	northAngleDeg,
	parity,
	pixelScaleArcsec,
	pixelToSky,
	readFits,
	requireWcs,
	skyToPixel,
} from '../../../src/fits';
import { separationDeg } from '../support/sphere';

const FOLDER = join(__dirname, '../../fixtures/fits-wcs');

interface Sky {
	readonly celestial: boolean;
	readonly tolerance_deg: number;
	readonly points: ReadonlyArray<{
		readonly x: number;
		readonly y: number;
		readonly icrs: readonly [number, number] | null;
	}>;
	readonly centre?: {
		readonly scale_arcsec: number;
		readonly north_deg_ccw_from_up: number;
		readonly east_deg_ccw_from_up: number;
		readonly parity: string;
	};
}

const FILES = Object.entries(
	(
		JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as {
			files: Record<string, { wcs?: { main: Sky } }>;
		}
	).files,
).flatMap(([name, { wcs }]) =>
	wcs && existsSync(join(FOLDER, name)) ? [[name, wcs.main] as const] : [],
);

/** Refused by name: what stands in the sentence. */
const REFUSED: Readonly<Record<string, string>> = {
	'w22_tnx.fits': 'its projection is TNX',
	'w37_hpx_allsky.fits': 'its projection is HPX',
};

function systemOf(name: string) {
	const hdus = readFits(new Uint8Array(readFileSync(join(FOLDER, name))));
	const { hdu } = chooseImage(hdus);
	return requireWcs(hdu.header, { primary: hdus[0].header, axes: hdu.axes });
}

const celestial = FILES.filter(([name, { celestial }]) => celestial && !(name in REFUSED));

describe('positions, directions and scale as astropy gives them', () => {
	it.each(celestial)('in %s', (name, { points, centre, tolerance_deg }) => {
		const wcs = systemOf(name);
		for (const { x, y, icrs } of points) {
			const sky = pixelToSky(wcs, x, y);
			if (icrs === null) {
				expect(sky.raDeg).toBeNaN();
				continue;
			}
			const apart = separationDeg(sky.raDeg, sky.decDeg, icrs[0], icrs[1]);
			expect([x, y, apart < Math.min(tolerance_deg, 1e-9), apart]).toEqual([x, y, true, apart]);
			const back = skyToPixel(wcs, icrs[0], icrs[1]);
			expect(Math.hypot((back?.x ?? NaN) - x, (back?.y ?? NaN) - y)).toBeLessThan(1e-6);
		}
		if (!centre) return;
		expect(Math.abs(pixelScaleArcsec(wcs) / centre.scale_arcsec - 1)).toBeLessThan(1e-6);
		const turn = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);
		expect(turn(northAngleDeg(wcs), centre.north_deg_ccw_from_up)).toBeLessThan(1e-4);
		expect(turn(eastAngleDeg(wcs), centre.east_deg_ccw_from_up)).toBeLessThan(1e-4);
		expect(parity(wcs)).toBe(centre.parity);
	});
});

describe('what is no sky, or not read, is refused by name', () => {
	it.each(Object.entries(REFUSED))('as in %s', (name, sentence) => {
		expect(() => systemOf(name)).toThrow(sentence);
	});

	it.each(FILES.filter(([, sky]) => !sky.celestial))('with an error for %s', (name) => {
		expect(() => systemOf(name)).toThrow();
	});
});
