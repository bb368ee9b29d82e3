import {
	CUTOUT_KINDS,
	type CutoutKind,
	findHdu,
	type Grid,
	type Hdu,
	imageHdu,
	pixelToSky,
	readFits,
	wcsOf,
} from '@fink/core';

import { simulateSky } from '../../../src';

/** Nothing is wrong here: dirt.test.ts looks at the pictures of what is. */
const sky = simulateSky({ clean: true });
/** Every 40th alert: about a hundred. */
const sample = sky
	.objectIds()
	.flatMap((id) => sky.sourcesOf(id))
	.filter((_, index) => index % 40 === 0);
type SampleRow = (typeof sample)[number];

const open = (row: SampleRow, kind: CutoutKind): Hdu[] =>
	readFits(sky.cutout(String(row.get('r:diaSourceId')), kind) ?? new Uint8Array());
const planeOf = (hdus: readonly Hdu[], name: string): Grid => {
	const hdu = findHdu(hdus, name);
	if (hdu === undefined) throw new Error(`The file has no ${name}`);
	return hdu.grid();
};
const keyword = (hdus: readonly Hdu[], name: string): number =>
	imageHdu(hdus).header.number(name) ?? NaN;

it('have the layout of Rubin: three HDUs, square images of 30 to 64 pixels, PSF of sum 1', () => {
	for (const row of sample.slice(0, 30)) {
		for (const kind of CUTOUT_KINDS) {
			const hdus = open(row, kind);
			expect(hdus.map(({ name, bitpix }) => [name, bitpix])).toEqual(
				[
					['PRIMARY', -32],
					['UNCERT', -32],
					['PSFIMAGE', -64],
				].slice(0, hdus.length),
			);
			const image = planeOf(hdus, 'PRIMARY');
			expect(image.width).toBe(image.height);
			expect(image.width).toBe(Math.min(64, Math.max(30, Number(row.get('r:bboxSize')))));
			if (hdus.length < 3) continue;
			const psf = planeOf(hdus, 'PSFIMAGE');
			expect(psf.data.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
			expect(Math.max(...psf.data)).toBeGreaterThan(0.006);
			expect(Math.max(...psf.data)).toBeLessThan(0.09);
		}
	}
});

it('show the flux of the row: the light of Difference inside 3 FWHM is psfFlux within its noise', () => {
	const pulls = sample.flatMap((row) => {
		const hdus = open(row, 'Difference');
		const image = planeOf(hdus, 'PRIMARY');
		if (image.data.some((value) => Number.isNaN(value) || value === 0)) return [];
		const variance = planeOf(hdus, 'UNCERT');
		const [x0, y0] = [keyword(hdus, 'CRPIX1') - 1, keyword(hdus, 'CRPIX2') - 1];
		let [flux, noise] = [0, 0];
		image.data.forEach((value, i) => {
			const [dx, dy] = [(i % image.width) - x0, Math.floor(i / image.width) - y0];
			if (Math.hypot(dx, dy) > 11) return;
			flux += value;
			noise += variance.data[i];
		});
		return [(flux - Number(row.get('r:psfFlux'))) / Math.sqrt(noise)];
	});
	expect(pulls.length).toBeGreaterThan(80);
	const mean = pulls.reduce((sum, pull) => sum + pull, 0) / pulls.length;
	const spread = Math.sqrt(pulls.reduce((sum, pull) => sum + pull * pull, 0) / pulls.length);
	expect(Math.abs(mean)).toBeLessThan(0.5);
	expect(spread).toBeGreaterThan(0.5);
	expect(spread).toBeLessThan(2);
});

it('have noise as the variance plane says, in all three kinds', () => {
	for (const kind of CUTOUT_KINDS) {
		const means = sample.slice(0, 31).map((row) => {
			const hdus = open(row, kind);
			const { data, width } = planeOf(hdus, 'PRIMARY');
			const variance = planeOf(hdus, 'UNCERT').data;
			// Differences of neighbors in the border rows hold twice the variance and little else.
			const pulls = Array.from(
				{ length: width - 1 },
				(_, x) => (data[x + 1] - data[x]) ** 2 / (variance[x + 1] + variance[x]),
			);
			return pulls.reduce((sum, pull) => sum + pull, 0) / pulls.length;
		});
		const median = means.sort((a, b) => a - b)[15];
		expect(median).toBeGreaterThan(0.7);
		expect(median).toBeLessThan(1.5);
	}
});

it('share size, world coordinates and header in all three kinds', () => {
	for (const row of sample.slice(0, 20)) {
		const [science, template, difference] = CUTOUT_KINDS.map((kind) => {
			const bytes = sky.cutout(String(row.get('r:diaSourceId')), kind) ?? new Uint8Array();
			return Buffer.from(bytes.subarray(0, 2880)).toString();
		});
		expect(template).toBe(science);
		expect(difference).toBe(science);
	}
});

it('lie on the sky where the row says, 0.2 arcsec a pixel, North ROTPA clockwise from up', () => {
	for (const row of sample.slice(0, 30)) {
		const hdus = open(row, 'Science');
		const wcs = wcsOf(imageHdu(hdus).header);
		if (wcs === undefined) throw new Error('The cutout has no world coordinates');
		const [x, y] = [keyword(hdus, 'CRPIX1'), keyword(hdus, 'CRPIX2')];
		expect(keyword(hdus, 'CUTMINX') + x).toBeCloseTo(Number(row.get('r:x')), 2);
		expect(keyword(hdus, 'CUTMINY') + y).toBeCloseTo(Number(row.get('r:y')), 2);
		expect(keyword(hdus, 'CRVAL1')).toBeCloseTo(Number(row.get('r:ra')), 8);
		const source = pixelToSky(wcs, x - 1, y - 1);
		expect(source.decDeg).toBeCloseTo(Number(row.get('r:dec')), 8);
		const rotPa = imageHdu(hdus).header.number('ROTPA');
		if (rotPa === undefined) continue;
		const angle = (rotPa * Math.PI) / 180;
		const north = pixelToSky(wcs, x - 1 + 10 * Math.sin(angle), y - 1 + 10 * Math.cos(angle));
		const cosDec = Math.cos((source.decDeg * Math.PI) / 180);
		expect((north.decDeg - source.decDeg) * 3600).toBeCloseTo(2, 1);
		expect(Math.abs(north.raDeg - source.raDeg) * 3600 * cosDec).toBeLessThan(0.02);
	}
});

it('leave ROTPA out before alert schema 10', () => {
	const has = (row: SampleRow): boolean => imageHdu(open(row, 'Science')).header.has('ROTPA');
	const early = sample.filter((row) => Number(row.get('r:midpointMjdTai')) < 61060);
	const late = sample.filter((row) => Number(row.get('r:midpointMjdTai')) > 61062);
	expect(early.slice(0, 5).some(has)).toBe(false);
	expect(late.slice(0, 5).every(has)).toBe(true);
});

it('hold NaN with infinite variance off the detector, in Science and Difference only', () => {
	const edge = sky
		.objectIds()
		.flatMap((id) => sky.sourcesOf(id))
		.filter((row) => Number(row.get('r:x')) < 13)
		.slice(0, 3);
	expect(edge.length).toBeGreaterThan(0);
	for (const row of edge) {
		for (const kind of CUTOUT_KINDS) {
			const hdus = open(row, kind);
			const { data, width } = planeOf(hdus, 'PRIMARY');
			const variance = planeOf(hdus, 'UNCERT').data;
			const columns = kind === 'Template' ? 0 : Math.max(0, -(keyword(hdus, 'CUTMINX') + 1));
			const isOff = Array.from(data, (_, i) => i % width < columns);
			expect(Array.from(data, Number.isNaN)).toEqual(isOff);
			expect(Array.from(variance, (value) => value === Infinity)).toEqual(isOff);
		}
	}
});

it('sometimes lack the PSF of the template or have a block of zeros in Difference', () => {
	const rows = sky.objectIds().flatMap((id) => sky.sourcesOf(id));
	const isLacking = (row: SampleRow): boolean => open(row, 'Template').length === 2;
	const isZeroed = (row: SampleRow): boolean =>
		planeOf(open(row, 'Difference'), 'PRIMARY').data.filter((value) => value === 0).length > 10;
	expect(rows.some(isLacking)).toBe(true);
	expect(rows.some(isZeroed)).toBe(true);
	expect(sample.filter(isLacking).length).toBeLessThan(6);
	expect(sample.filter(isZeroed).length).toBeLessThan(8);
});
