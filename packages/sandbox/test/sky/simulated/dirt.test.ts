import { type CutoutKind, findHdu, type Grid, imageHdu, readFits } from '@fink/core';

import { simulateSky } from '../../../src';
import type { Row } from '../../../src';

const sky = simulateSky();
const rows = sky.objectIds().flatMap((id) => [...sky.sourcesOf(id)]);
const cell = (row: Row, name: string): number => Number(row.get(name));
const idOf = (row: Row): string => String(row.get('r:diaSourceId'));
const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1];

interface Cutout {
	readonly image: Grid;
	readonly variance: Grid;
	readonly psf: Grid | undefined;
	/** The source, 0-based. */
	readonly place: readonly [x: number, y: number];
}

function cutout(row: Row, kind: CutoutKind): Cutout {
	const hdus = readFits(sky.cutout(idOf(row), kind) ?? new Uint8Array());
	const { header } = imageHdu(hdus);
	const grid = (name: string): Grid | undefined => findHdu(hdus, name)?.grid();
	const [image, variance] = [grid('PRIMARY'), grid('UNCERT')];
	if (image === undefined || variance === undefined) throw new Error('A plane is missing');
	const place = [header.number('CRPIX1') ?? NaN, header.number('CRPIX2') ?? NaN];
	return { image, variance, psf: grid('PSFIMAGE'), place: [place[0] - 1, place[1] - 1] };
}

/** Error of an unweighted PSF fit: √Σp²v / Σp² with the file's own PSF on the nearest pixel. */
function fitError({ image, variance, psf, place: [x0, y0] }: Cutout): number {
	if (psf === undefined) return NaN;
	const [left, bottom] = [Math.round(x0) - (psf.width >> 1), Math.round(y0) - (psf.height >> 1)];
	let [noise, square] = [0, 0];
	for (let i = 0; i < psf.data.length; i++) {
		const [x, y] = [left + (i % psf.width), bottom + Math.floor(i / psf.width)];
		if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
		const v = variance.data[y * image.width + x];
		if (!Number.isFinite(v)) continue;
		noise += psf.data[i] ** 2 * v;
		square += psf.data[i] ** 2;
	}
	return Math.sqrt(noise) / square;
}

it.each([
	['Difference', 'r:psfFluxErr'],
	['Science', 'r:scienceFluxErr'],
] as const)('%s: its variance plane gives %s to 2 %% in the median', (kind, column) => {
	const ratios = rows
		.filter((_, index) => index % 60 === 7)
		.map((row) => cell(row, column) / fitError(cutout(row, kind)));
	expect(ratios.length).toBeGreaterThan(100);
	expect(Math.abs(median(ratios) - 1)).toBeLessThan(0.02);
	const quartile = [...ratios].sort((a, b) => a - b)[ratios.length >> 2];
	expect(quartile).toBeGreaterThan(0.95);
});

it('dipoles have light on one side of Difference and lack it on the other', () => {
	const dipoles = rows.filter(
		(row) =>
			row.get('r:isDipole') === true &&
			cell(row, 'r:snr') > 12 &&
			Math.abs(cell(row, 'r:psfFlux') / cell(row, 'r:psfFluxErr')) < 3,
	);
	expect(dipoles.length).toBeGreaterThan(100);
	const lopsided = dipoles.slice(0, 40).filter((row) => {
		const { image, variance, place } = cutout(row, 'Difference');
		const near = Array.from(image.data, (value, i) => ({
			significance: value / Math.sqrt(variance.data[i]),
			distance: Math.hypot((i % image.width) - place[0], Math.floor(i / image.width) - place[1]),
		})).filter(({ distance }) => distance < 5);
		const significances = near.map(({ significance }) => significance);
		return Math.max(...significances) > 3 && Math.min(...significances) < -3;
	});
	expect(lopsided.length).toBeGreaterThan(35);
});

it('dipoles carry a fit, others none; the angle is the way that the star has moved', () => {
	for (const row of rows) {
		const isDipole = row.get('r:isDipole') === true;
		expect(row.get('r:dipoleFitAttempted')).toBe(isDipole);
		expect(row.has('r:dipoleMeanFlux')).toBe(isDipole);
		expect(cell(row, 'r:dipoleNdata') > 0).toBe(isDipole);
		if (isDipole) expect(row.get('r:isNegative')).toBe(false);
	}
	const moved = sky.examples().find(({ label }) => label === 'star that moved');
	const angles = sky
		.sourcesOf(moved?.diaObjectId ?? '')
		.filter((row) => cell(row, 'r:dipoleLength') > 0.03)
		.map((row) => (cell(row, 'r:dipoleAngle') * Math.PI) / 180);
	expect(angles.length).toBeGreaterThan(20);
	const sum = [Math.cos, Math.sin].map((part) =>
		angles.reduce((total, angle) => total + part(angle), 0),
	);
	expect(Math.hypot(...sum) / angles.length).toBeGreaterThan(0.95);
});

it('saturated stars are flagged and have a ragged plateau of finite values in Science', () => {
	const saturated = rows.filter((row) => row.get('r:pixelFlags_saturated') === true);
	expect(saturated.length).toBeGreaterThan(2);
	expect(saturated.length).toBeLessThan(rows.length / 300);
	for (const row of saturated) {
		expect(row.get('r:pixelFlags_interpolatedCenter')).toBe(true);
		const { image, place } = cutout(row, 'Science');
		const finite = Array.from(image.data).filter(Number.isFinite);
		const top = Math.max(...finite);
		expect(finite.filter((value) => value > 0.6 * top).length).toBeGreaterThan(8);
		expect(image.data[Math.round(place[1]) * image.width + Math.round(place[0])]).toBeGreaterThan(
			0.5 * top,
		);
	}
});

it('what has faded is dark in Difference', () => {
	const faded = rows.filter(
		(row) => row.get('r:isNegative') === true && cell(row, 'r:snr') > 20 && cell(row, 'r:x') > 40,
	);
	expect(faded.length).toBeGreaterThan(40);
	for (const row of faded.slice(0, 40)) {
		const { image, place } = cutout(row, 'Difference');
		const [x, y] = place.map(Math.round);
		let sum = 0;
		for (let dy = -1; dy <= 1; dy++) {
			for (let dx = -1; dx <= 1; dx++) sum += image.data[(y + dy) * image.width + x + dx];
		}
		expect(sum).toBeLessThan(0);
		expect(cell(row, 'r:snr')).toBeGreaterThan(0);
	}
});

it('asteroids have no object, no history and no dipole, and a high reliability', () => {
	const moving = sky.movingSources();
	expect(moving.length).toBeGreaterThan(50);
	for (const row of moving) {
		expect(row.get('r:diaObjectId')).toBe(0n);
		expect(row.get('r:isDipole')).toBe(false);
		expect(cell(row, 'r:reliability')).toBeGreaterThan(0.9);
		expect(row.get('f:xm_gaiadr3_DR3Name')).toBeUndefined();
		expect(row.get('f:xm_gaiadr3_VarFlag')).toBe('0');
		expect([cell(row, 'f:clf_cats_class'), cell(row, 'f:clf_cats_score')]).toEqual([-1, 0]);
	}
	expect(sky.forcedSourcesOf('0')).toEqual([]);
});

it('catalogs hold what real ones do: redshifts of stars, stand-ins, negative parallaxes', () => {
	const has = (holds: (row: Row) => boolean): number => rows.filter(holds).length;
	const zPhot = (row: Row): number => Number(row.get('f:xm_legacydr8_zphot'));
	const isStar = (row: Row): boolean => Number(row.get('f:xm_legacydr8_pstar')) > 0.95;
	expect(has((row) => isStar(row) && row.get('f:xm_legacydr8_fqual') === 0)).toBeGreaterThan(100);
	expect(has((row) => isStar(row) && zPhot(row) < 0)).toBeGreaterThan(20);
	expect(has((row) => zPhot(row) === -99)).toBeGreaterThan(20);
	expect(has((row) => cell(row, 'f:xm_gaiadr3_Plx') < 0)).toBeGreaterThan(50);
	expect(has((row) => cell(row, 'f:clf_cats_score') > 0.995)).toBeGreaterThan(20);
	expect(has((row) => row.get('f:clf_earlySNIa_score') === -1)).toBeGreaterThan(rows.length / 2);
});
