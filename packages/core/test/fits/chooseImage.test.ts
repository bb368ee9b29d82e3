import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FitsError } from '../../src/errors';
import { chooseImage, isFitsStart, readFits, type ImageChoice } from '../../src/fits';
import { isAuxiliaryName } from '../../src/fits/auxiliaryName';

const FOLDER = join(__dirname, '../fixtures/fits-any');

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const choose = (name: string, choice?: ImageChoice) => chooseImage(readFits(bytesOf(name)), choice);

interface ExpectedFile {
	readonly expect?: string;
	readonly default?: { readonly hdu: number; readonly plane: number } | null;
	readonly planes?: readonly { readonly hdu: number; readonly plane: number }[];
	readonly rgb?: object;
	readonly rgb_interleaved?: true;
}

const EXPECTED = Object.entries(
	(
		JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as {
			files: Record<string, ExpectedFile>;
		}
	).files,
);
const withDefault = EXPECTED.filter(([, file]) => file.default);

describe('without a choice', () => {
	it.each(withDefault)(
		'%s gives its science image',
		(name, { default: expected, rgb, rgb_interleaved = false }) => {
			const { hdu, plane, isColor, isInterleaved } = choose(name);
			expect({ hdu: hdu.index, plane }).toEqual({ hdu: expected?.hdu, plane: expected?.plane });
			expect(isColor).toBe(rgb !== undefined || rgb_interleaved);
			expect(isInterleaved).toBe(rgb_interleaved);
		},
	);

	it('a file of auxiliary planes alone gives the first of them', () => {
		const hdus = readFits(bytesOf('m05_dq_first.fits')).filter(({ name }) => name !== 'SCI');
		expect(chooseImage(hdus).hdu.name).toBe('DQ');
	});

	it('a file without an image is refused, and what it holds is named', () => {
		expect(() => choose('m22_vector_table.fits')).toThrow(
			/no two-dimensional image \(HDU 0 \(PRIMARY\): empty; HDU 1 \(EVENTS\): bintable/,
		);
	});
});

describe('every plane of every file can be chosen by the number of its HDU and its own', () => {
	it.each(withDefault)('in %s', (name, { planes = [] }) => {
		for (const { hdu, plane } of planes) {
			const found = choose(name, { hdu: String(hdu), plane: plane + 1 });
			expect({ hdu: found.hdu.index, plane: found.plane }).toEqual({ hdu, plane });
			expect(found.isColor).toBe(false);
		}
	});
});

describe('an HDU is found by its name', () => {
	it.each([
		['m03_hst_flt.fits', 'SCI', 1],
		['m03_hst_flt.fits', 'sci,2', 4],
		['m03_hst_flt.fits', ' ERR , 2 ', 5],
		['m08_extname_case_blank.fits', 'science', 1],
		['m08_extname_case_blank.fits', 'SCI', 2],
		['m08_extname_case_blank.fits', "O'Neil / x", 3],
		['m09_same_names.fits', 'A', 0],
		['m09_same_names.fits', 'A,2', 2],
		['m19_primary_and_ext.fits', 'PRIMARY', 0],
		['m19_primary_and_ext.fits', 'UNCERT', 1],
	])('%s, "%s": HDU %d', (name, hdu, index) => {
		expect(choose(name, { hdu }).hdu.index).toBe(index);
	});

	it.each(['9', 'NOPE', 'SCI,3', '-1'])('"%s" is refused, and what there is is named', (hdu) => {
		const wrong = () => choose('m03_hst_flt.fits', { hdu });
		expect(wrong).toThrow(`The FITS file has no HDU "${hdu}"`);
		expect(adviceOf(wrong)).toContain('HDU 4 (SCI): image 30 x 24');
	});

	it('a table that was asked for is refused as what it is', () => {
		const { hdu } = choose('m01_jwst_i2d.fits', { hdu: 'HDRTAB' });
		expect(() => hdu.grid()).toThrow('HDU 5 (HDRTAB) is a binary table, not an image');
	});

	it.each([0.5, -1, 6])('plane %d of 5 does not exist', (plane) => {
		expect(() => choose('m11_cube.fits', { plane })).toThrow(
			`HDU 0 (PRIMARY) has 5 planes of pixels (30 x 24 x 5) and plane ${plane} was requested`,
		);
	});
});

it.each([
	['ERR', true],
	['dq', true],
	['VAR_POISSON', true],
	['WHT2', true],
	['PSFIMAGE', true],
	['SCI_ERR', true],
	['sci.dq', true],
	['Weight Map', true],
	['RMSMAP', true],
	['maskbits', true],
	['SCI', false],
	['IMAGE', false],
	['PRIMARY', false],
	['N1', false],
	['', false],
	['MASKED_SCIENCE', false],
	['PSF_MATCHED', false],
	['SKYMAP', false],
	['NIRVAR', false],
])('%s is the name of a plane beside the image: %s', (name, isAuxiliary) => {
	expect(isAuxiliaryName(name)).toBe(isAuxiliary);
});

describe('a FITS file is known by its first bytes', () => {
	const isRead = ({ expect: promise = 'read' }: ExpectedFile) =>
		promise.startsWith('read') || promise.startsWith('FitsError');
	it.each(EXPECTED)('as those of %s show', (name, file) => {
		const isGzipped = /^g0[67]/.test(name);
		expect(isFitsStart(bytesOf(name).subarray(0, 4096))).toBe(isRead(file) || isGzipped);
	});

	it('and nothing else is one', () => {
		const texts = ['', 'SIMPLE', 'SIMPLETON', '{"SIMPLE  ": 1}', '\x1f\x8b', '\x1f\x8b\x08\x00'];
		for (const text of texts) expect(isFitsStart(Buffer.from(text, 'latin1'))).toBe(false);
	});
});

function adviceOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof FitsError) return error.advice;
	}
	return '';
}
