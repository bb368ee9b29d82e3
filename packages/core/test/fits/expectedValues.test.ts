import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHdu, imageHdu, readFits, type Hdu } from '../../src/fits';
import { cutoutBytes, realCutouts, type ExpectedPlane } from './support/cutouts';

const FOLDER = join(__dirname, '../fixtures/fits-formats');

interface ExpectedHdu {
	readonly name: string;
	readonly shape: readonly number[] | null;
	readonly f64_sha1?: string;
	readonly first3?: readonly (number | 'nan')[];
}

/** Made with astropy 7.0.1; see `made_with` in the file. */
const EXPECTED: Record<string, { hdus: ExpectedHdu[] }> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
).files;

const open = (name: string) => readFits(new Uint8Array(readFileSync(join(FOLDER, name))));

/** sha1 of all planes as little-endian float64, row 0 first. */
function hashOf(hdu: Hdu): string {
	const hash = createHash('sha1');
	const planes = hdu.axes.slice(2).reduce((all, length) => all * length, 1);
	for (let plane = 0; plane < planes; plane++) {
		hash.update(new Uint8Array(hdu.grid({ plane }).data.buffer));
	}
	return hash.digest('hex');
}

/** Files that astropy itself can't read, and the file with the same pixels. */
const SIBLINGS = {
	'fmt_nosimple_blank.fits': 'fmt_nosimple_xtension.fits',
	'fmt_nosimple_dropped.fits': 'fmt_nosimple_xtension.fits',
};
const readable = Object.keys(EXPECTED).filter(
	(name) => !(name in SIBLINGS) && name !== 'fmt_trunc_data.fits',
);

it('covers every file of the folder', () => {
	const files = readdirSync(FOLDER).filter((name) => name.startsWith('fmt_'));
	expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe('values equal to astropy, bit for bit', () => {
	it.each(readable)('in %s', (name) => {
		const hdus = open(name);
		const { hdus: expected } = EXPECTED[name];
		expect(hdus.map((hdu) => hdu.name)).toEqual(expected.map((hdu) => hdu.name));
		hdus.forEach((hdu, i) => {
			const { shape, f64_sha1 } = expected[i];
			if (shape === null) return expect(hdu.isTwoDimensional).toBe(false);
			expect([...hdu.axes].reverse()).toEqual(shape);
			expect(hashOf(hdu)).toBe(f64_sha1);
		});
	});

	it.each(Object.entries(SIBLINGS))('%s, against %s since astropy fails', (name, sibling) => {
		const hdus = open(name);
		expect(hdus.map(hashOf)).toEqual(EXPECTED[sibling].hdus.map(({ f64_sha1 }) => f64_sha1));
		expect(hdus.map((hdu) => hdu.name)).toEqual(['PRIMARY', 'MASK', 'UNCERT']);
	});
});

describe('what is not read is named', () => {
	it('a table', () => {
		const hdus = open('fmt_table_between.fits');
		expect(hdus[1].kind).toBe('bintable');
		expect(() => hdus[1].grid()).toThrow('HDU 1 (TAB) is a binary table, not an image');
		expect(imageHdu(hdus).name).toBe('AFTERTAB');
	});

	it('data cut short', () => {
		expect(() => open('fmt_trunc_data.fits')).toThrow('needs 4800 bytes and the file has 3680');
	});

	it('a cube of which no plane was chosen', () => {
		expect(() => open('fmt_cube2.fits')[0].grid()).toThrow(
			'HDU 0 (PRIMARY) has 2 planes of pixels (24 x 20 x 2) and none was chosen',
		);
	});
});

const cutouts = realCutouts();
(cutouts.length > 0 ? describe : describe.skip)('real cutouts, equal to what astropy reads', () => {
	/** JSON's stand-in for a number it cannot hold. */
	const asJson = (value: number) =>
		Number.isNaN(value) ? 'nan' : Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf';

	function summaryOf(hdu: Hdu): Omit<ExpectedPlane, 'sum'> {
		const { width, height, data } = hdu.grid();
		const finite = data.filter(Number.isFinite);
		return {
			extname: hdu.name,
			bitpix: hdu.bitpix,
			naxis: [...hdu.axes],
			cards: hdu.header.cards().length + 1,
			bunit: hdu.bunit ?? null,
			n_nan: data.filter(Number.isNaN).length,
			n_inf: data.filter((value) => Math.abs(value) === Infinity).length,
			min: finite.reduce((a, b) => Math.min(a, b)),
			max: finite.reduce((a, b) => Math.max(a, b)),
			first3: Array.from(data.subarray(0, 3), asJson),
			last: asJson(data[data.length - 1]),
			row0_lastcol: asJson(data[width - 1]),
			lastrow_col0: asJson(data[(height - 1) * width]),
		};
	}

	it.each(cutouts)('in %s', (name, { hdus: expected }) => {
		const hdus = readFits(cutoutBytes(name));
		expect(hdus).toHaveLength(expected.length);
		hdus.forEach((hdu, i) => {
			const { sum, ...rest } = expected[i];
			expect(summaryOf(hdu)).toEqual(rest);
			const finite = hdu.grid().data.filter(Number.isFinite);
			const total = finite.reduce((a, b) => a + b, 0);
			const size = finite.reduce((a, b) => a + Math.abs(b), 0);
			expect(Math.abs(total - sum)).toBeLessThanOrEqual(1e-12 * size);
		});
		expect(imageHdu(hdus)).toBe(hdus.find((hdu) => hdu.axes.length === 2));
	});

	it('of Rubin have their variance and PSF under these names', () => {
		const [name] = cutouts.find(([file]) => file.startsWith('170094456272322680'))!;
		const hdus = readFits(cutoutBytes(name));
		expect(findHdu(hdus, 'UNCERT')?.index).toBe(1);
		expect(findHdu(hdus, 'PSFIMAGE')?.index).toBe(2);
		expect(findHdu(hdus, 'UNCERT')?.header.text('UTYPE')).toBe('VarianceUncertainty');
	});
});
