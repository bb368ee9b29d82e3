import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHdu, type Hdu, imageHdu, readFits } from '@fink/core';
import { type Plane, rubinCutoutUnits, writeFits } from '../../src/fits';
import { describeWithRealCutouts, filesIn, REAL_CUTOUTS } from '../support/shared';

const PLANE: Plane = { width: 2, height: 2, pixels: Float64Array.of(1, NaN, -2.5, Infinity) };

describe('a file of our own', () => {
	const bytes = writeFits(
		rubinCutoutUnits({
			image: PLANE,
			variance: PLANE,
			psf: { width: 1, height: 1, pixels: Float64Array.of(1) },
			cutMin: [10, -3],
			rotPaDeg: null,
			crpix: [1.25, 1.75],
			crval: [150.123456789014, -0.5],
			pc: [-5e-5, 0, 0, 5e-5],
		}),
	);
	const text = Buffer.from(bytes).toString('latin1');

	it('consists of whole blocks of 2880 bytes, a header and a data block for each of three HDUs', () => {
		expect(bytes.length).toBe(6 * 2880);
		expect(
			['SIMPLE', 'XTENSION', 'XTENSION'].map((word, i) => text.indexOf(word, i * 5760)),
		).toEqual([0, 5760, 11520]);
	});

	it('pads headers with spaces and data with zero bytes', () => {
		expect(text.slice(23 * 80 + 3, 2880)).toMatch(/^ +$/);
		expect(bytes.subarray(2880 + 16, 5760).every((byte) => byte === 0)).toBe(true);
	});

	it('stores pixels big-endian, bottom row first, NaN as 7FC00000 and +Infinity as 7F800000', () => {
		expect(Buffer.from(bytes.subarray(2880, 2896)).toString('hex')).toBe(
			'3f8000007fc00000c02000007f800000',
		);
	});

	it('writes world coordinates with 14 significant digits', () => {
		expect(text).toContain('CRVAL1  =      150.12345678901 / Coordinate value at reference point');
		expect(text).toContain('PC1_2   =                  0.0 / Coordinate transformation');
	});
});

describeWithRealCutouts()('real Rubin cutouts', () => {
	/** Written with an older wcslib, which put DATEREF, MJDREFI and MJDREFF in place of MJDREF. */
	const OLDER = '181071530527032078_cutoutTemplate.fits';
	const files = filesIn(REAL_CUTOUTS).filter(
		(name) => /^\d+_cutout\w+\.fits$/.test(name) && name !== OLDER,
	);

	it.each(files)('%s comes out byte for byte when its content is written again', (name) => {
		const original = readFileSync(join(REAL_CUTOUTS, name));
		const again = Buffer.from(writeFits(rubinCutoutUnits(contentOf(readFits(original)))));
		expect(again.subarray(0, 2880).toString()).toBe(original.subarray(0, 2880).toString());
		expect(again.equals(original)).toBe(true);
	});
});

function contentOf(hdus: readonly Hdu[]): Parameters<typeof rubinCutoutUnits>[0] {
	const { header } = imageHdu(hdus);
	const number = (keyword: string): number => header.number(keyword) ?? 0;
	const psf = findHdu(hdus, 'PSFIMAGE');
	const variance = findHdu(hdus, 'UNCERT');
	if (variance === undefined) throw new Error('The file has no UNCERT');
	return {
		image: planeOf(imageHdu(hdus)),
		variance: planeOf(variance),
		psf: psf === undefined ? null : planeOf(psf),
		cutMin: [number('CUTMINX'), number('CUTMINY')],
		rotPaDeg: header.number('ROTPA') ?? null,
		crpix: [number('CRPIX1'), number('CRPIX2')],
		crval: [number('CRVAL1'), number('CRVAL2')],
		pc: [number('PC1_1'), number('PC1_2'), number('PC2_1'), number('PC2_2')],
	};
}

function planeOf(hdu: Hdu): Plane {
	const { width, height, data } = hdu.grid();
	return { width, height, pixels: data };
}
