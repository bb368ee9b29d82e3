import { FitsError } from '../../src/errors';
import { chooseImage, findHdu, imageHdu, MAX_HDUS, readFits } from '../../src/fits';
import { gridValue } from '../../src/grid';
import {
	card,
	dataBytes,
	float32Bytes,
	headerBytes,
	imageCards,
	imageFile,
	joined,
} from './support/fitsBytes';

const PIXELS = [1, 2, 3, 4, 5, 6];
const file = imageFile(3, 2, PIXELS, [card('BUNIT', "'nJy     '")]);

function failureOf(run: () => unknown): FitsError {
	try {
		run();
	} catch (error) {
		if (error instanceof FitsError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}

/** A primary HDU whose header announces what is given, followed by 2,880 zero bytes. */
const announcing = (...cards: string[]) =>
	joined(headerBytes([card('SIMPLE', true), ...cards]), new Uint8Array(2880));

describe('readFits gives every HDU of a file', () => {
	const threePlanes = joined(
		file,
		headerBytes(imageCards(-32, [3, 2], 'UNCERT')),
		dataBytes(float32Bytes([6, 5, 4, 3, 2, 1])),
		headerBytes(imageCards(-64, [0], 'PSFIMAGE')),
	);

	it('with its name, kind, form and unit', () => {
		const hdus = readFits(threePlanes);
		expect(hdus.map(({ index, name, kind }) => [index, name, kind])).toEqual([
			[0, 'PRIMARY', 'image'],
			[1, 'UNCERT', 'image'],
			[2, 'PSFIMAGE', 'empty'],
		]);
		expect(hdus[0]).toMatchObject({ bitpix: -32, axes: [3, 2], bunit: 'nJy' });
		expect(hdus[1].bunit).toBeUndefined();
	});

	it('with pixels in the order of the file, row 0 first', () => {
		const { width, height, data } = readFits(file)[0].grid();
		expect([width, height]).toEqual([3, 2]);
		expect(data).toEqual(Float64Array.from(PIXELS));
	});

	it('and decodes anew at every call, so that changing a grid changes no other', () => {
		const [hdu] = readFits(file);
		hdu.grid().data.fill(0);
		expect(Array.from(hdu.grid().data)).toEqual(PIXELS);
	});

	it('one by one where few are requested, with the same scaling', () => {
		const scaled = imageFile(3, 2, PIXELS, [card('BSCALE', 2), card('BZERO', -1)]);
		const grid = readFits(scaled)[0].lazyGrid();
		expect(grid).toMatchObject({ width: 3, height: 2 });
		expect([5, 0, 3].map((index) => gridValue(grid, index))).toEqual([11, 1, 7]);
		expect(Array.from(grid.data)).toEqual([1, 3, 5, 7, 9, 11]);
	});

	it('from a view into a larger buffer', () => {
		const larger = joined(new Uint8Array(7), file, new Uint8Array(5));
		const hdus = readFits(larger.subarray(7, 7 + file.length));
		expect(Array.from(hdus[0].grid().data)).toEqual(PIXELS);
	});

	it('found by name in any case, and the first image where the primary HDU is empty', () => {
		const hdus = readFits(threePlanes);
		expect(findHdu(hdus, 'uncert')).toBe(hdus[1]);
		expect(findHdu(hdus, 'MASK')).toBeUndefined();
		const empty = headerBytes([card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', 0)]);
		const late = readFits(joined(empty, threePlanes.subarray(file.length)));
		expect(imageHdu(late).name).toBe('UNCERT');
	});
});

describe('readFits tolerates what real files have', () => {
	const body = file.subarray(80);
	it.each([
		['a free-format SIMPLE (ZTF)', joined(Buffer.from('SIMPLE  =  T'.padEnd(80)), body)],
		['a blank SIMPLE', joined(Buffer.from(' '.repeat(80)), body)],
		['SIMPLE without value', joined(Buffer.from('SIMPLE  ='.padEnd(80)), body)],
		['an extension as first HDU', joined(Buffer.from("XTENSION= 'IMAGE'".padEnd(80)), body)],
		['no padding at the end', file.subarray(0, 2880 + 24)],
		['zero bytes after the last HDU', joined(file, new Uint8Array(4000))],
		['junk after the last HDU', joined(file, Buffer.from('\n-- end of transmission --\n'))],
	])('such as %s', (_, bytes) => {
		const hdus = readFits(bytes);
		expect(hdus).toHaveLength(1);
		expect(Array.from(hdus[0].grid().data)).toEqual(PIXELS);
	});

	it('a header without padding where no data follow', () => {
		const cards = [card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', 0), card('END')].join('');
		expect(readFits(new Uint8Array(Buffer.from(cards)))[0].kind).toBe('empty');
	});

	it('GROUPS = T in an image with columns, where it means nothing', () => {
		const odd = imageFile(3, 2, PIXELS, [card('GROUPS', true), card('GCOUNT', 9)]);
		expect(Array.from(imageHdu(readFits(odd)).grid().data)).toEqual(PIXELS);
	});

	it('an accent in a comment, written in UTF-8, before pixels that are all 0', () => {
		const accent = imageFile(3, 2, [0, 0, 0, 0, 0, 0], ['COMMENT caf\u00c3\u00a9'.padEnd(80)]);
		expect(Array.from(imageHdu(readFits(accent)).grid().data)).toEqual([0, 0, 0, 0, 0, 0]);
	});

	it('PCOUNT and GCOUNT in a primary HDU, where they mean nothing', () => {
		const odd = imageFile(3, 2, PIXELS, [card('PCOUNT', 7), card('GCOUNT', 9)]);
		expect(Array.from(imageHdu(readFits(odd)).grid().data)).toEqual(PIXELS);
	});
});

describe('readFits refuses what is cut short or lies, with the numbers', () => {
	it('says how many bytes are needed and how many there are', () => {
		const error = failureOf(() => readFits(file.subarray(0, 2880 + 23)));
		expect(error.message).toBe(
			'The FITS file is cut short or its header is wrong: HDU 0 (3 x 2, BITPIX -32) needs 2904 bytes and the file has 2903',
		);
		expect(error.advice).toBe('The download was probably interrupted: get the file again.');
	});

	it.each([
		['a billion columns', 1e9, 1, 'needs 4000002880 bytes and the file has 5760'],
		['a billion squared', 1e9, 1e9, 'more bytes than can be counted'],
		['axes beyond counting', 9e15, 9e15, 'more bytes than can be counted'],
		['a negative axis', -3, 2, 'says NAXIS1 = -3, which must be 0 or more'],
		['a fractional axis', 2.5, 2, 'gives NAXIS1 as a number (2.5)'],
		['an axis in words', "'three'", 2, 'gives NAXIS1 as a text'],
		['an axis above 2^53', '9007199254740993', 2, 'below 2^53'],
	])('such as %s', (_, first, second, sentence) => {
		const axes = [card('NAXIS1', first), card('NAXIS2', second)];
		const bytes = announcing(card('BITPIX', -32), card('NAXIS', 2), ...axes);
		expect(failureOf(() => readFits(bytes)).message).toContain(sentence);
	});

	it.each([
		[[card('NAXIS', 2)], 'The FITS header of HDU 0 has no BITPIX'],
		[[card('BITPIX', 12), card('NAXIS', 0)], 'says BITPIX = 12, which must be 8, 16, 32, 64, -32'],
		[[card('BITPIX', 8)], 'The FITS header of HDU 0 has no NAXIS'],
		[[card('BITPIX', 8), card('NAXIS', -1)], 'says NAXIS = -1, which must be 0 to 999'],
		[[card('BITPIX', 8), card('NAXIS', 1000)], 'says NAXIS = 1000, which must be 0 to 999'],
		[[card('BITPIX', 8), card('NAXIS', 999)], 'The FITS header of HDU 0 has no NAXIS1'],
		[[card('BITPIX', 8), card('NAXIS', 2), card('NAXIS1', 4)], 'has no NAXIS2'],
	])('such as the cards %j', (cards, sentence) => {
		expect(failureOf(() => readFits(announcing(...cards))).message).toContain(sentence);
	});

	it('999 axes of a billion values each', () => {
		const axes = Array.from({ length: 999 }, (_, i) => card(`NAXIS${i + 1}`, 1e9));
		const error = failureOf(() =>
			readFits(announcing(card('BITPIX', 8), card('NAXIS', 999), ...axes)),
		);
		expect(error.message).toContain(
			'(1000000000 x 1000000000 x 1000000000 x 1000000000 x …, BITPIX 8)',
		);
	});

	it('999 axes, one of length 0, as an HDU without pixels', () => {
		const axes = Array.from({ length: 999 }, (_, i) => card(`NAXIS${i + 1}`, i === 998 ? 0 : 1e9));
		const [hdu] = readFits(announcing(card('BITPIX', 8), card('NAXIS', 999), ...axes));
		expect(hdu.kind).toBe('empty');
		expect(() => hdu.grid()).toThrow('HDU 0 (PRIMARY) has no pixels');
	});

	it.each([
		['PCOUNT', 9e15, 'is cut short or its header is wrong'],
		['PCOUNT', -1, 'says PCOUNT = -1'],
		['GCOUNT', 9e15, 'is cut short or its header is wrong'],
	])('an extension with %s = %d', (keyword, value, sentence) => {
		const cards = imageCards(8, [2, 2], 'X').filter((text) => !text.startsWith(keyword));
		const bytes = joined(headerBytes([...cards, card(keyword, value)]), new Uint8Array(2880));
		expect(failureOf(() => readFits(bytes)).message).toContain(sentence);
	});

	it('pixels that GCOUNT = 0 takes away again', () => {
		const cards = imageCards(8, [1e6, 1e6], 'X').filter((text) => !text.startsWith('GCOUNT'));
		const [hdu] = readFits(headerBytes([...cards, card('GCOUNT', 0)]));
		expect(failureOf(() => hdu.grid()).message).toBe(
			'HDU 0 (X) is an image with PCOUNT other than 0 or GCOUNT other than 1',
		);
	});

	it('an END card with a value, whether or not another END follows', () => {
		const cards = [card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', 0), card('END', 1)];
		const bytes = Buffer.from(cards.join('').padEnd(2880));
		const sentence =
			'The FITS header of HDU 0 is damaged: its END card at byte 240 contains other text';
		expect(failureOf(() => readFits(bytes)).message).toBe(sentence);
		bytes.write('END'.padEnd(80), 10 * 80);
		expect(failureOf(() => readFits(bytes)).message).toBe(sentence);
	});

	it('an END card with a stray letter, in a header like one read before', () => {
		const whole = headerBytes(imageCards(8, [1, 1]));
		const bytes = Buffer.from(joined(whole, new Uint8Array(2880)));
		expect(readFits(new Uint8Array(bytes))).toHaveLength(1);
		const end = bytes.indexOf('END     ');
		bytes.write('X', end + 31);
		expect(failureOf(() => readFits(new Uint8Array(bytes))).message).toContain(
			'contains other text',
		);
		// as NULs of old programs, which astropy reads too
		bytes.write('\0', end + 31);
		expect(readFits(new Uint8Array(bytes))).toHaveLength(1);
	});

	it.each([
		['BITPIX', '-64', '-32'],
		['NAXIS1', '2', '3'],
		['BSCALE', '2', '1.5'],
		['BZERO', "'0       '", '0'],
		['BLANK', '-9223372036854775807', '-9223372036854775808'],
	])('%s given as both %s and %s, of which only one can be right', (keyword, first, second) => {
		const cards = imageCards(-32, [2, 2]).filter((text) => !text.startsWith(keyword));
		const pair = [first, second].map((value) => card(keyword, value));
		const bytes = joined(headerBytes([cards[0], ...pair, ...cards.slice(1)]), new Uint8Array(2880));
		const [as, other] = [first, second].map((value) => value.replace(/'(\d) *'/, '"$1"'));
		expect(failureOf(() => readFits(bytes)).message).toBe(
			`The FITS header of HDU 0 is damaged: it gives ${keyword} twice, as ${as} and as ${other}`,
		);
	});

	it('but not a keyword that stands twice with one value', () => {
		const cards = [
			...imageCards(-32, [3, 2]),
			card('BITPIX', '-32.0'),
			'NAXIS1  =3 / again'.padEnd(80),
		];
		const bytes = joined(headerBytes(cards), dataBytes(float32Bytes(PIXELS)));
		expect(Array.from(readFits(bytes)[0].grid().data)).toEqual(PIXELS);
	});

	it.each([
		['BUNIT', "'nJy     '", "'adu     '"],
		['PROGRAM', 1, 2],
		['NAXISNO', 1, 2],
		['GAIN', 1.5, 2.5],
	])('nor %s twice with different values, on which no pixel depends', (keyword, first, second) => {
		const twice = [card(keyword, first), card(keyword, second)];
		const [hdu] = readFits(imageFile(3, 2, PIXELS, twice));
		expect(Array.from(hdu.grid().data)).toEqual(PIXELS);
		expect(hdu.header.cards().filter((found) => found.keyword === keyword)).toHaveLength(2);
	});

	it('a header without END', () => {
		const bytes = Buffer.from([card('SIMPLE', true), card('BITPIX', 8)].join('').padEnd(5760));
		expect(failureOf(() => readFits(new Uint8Array(bytes))).message).toBe(
			'The FITS header of HDU 0 has no END card within 5760 bytes of its start',
		);
	});

	it('a header longer than a thousand blocks, before its end is found', () => {
		const endless = Buffer.alloc(4_000_000, 'COMMENT lorem ipsum '.padEnd(80));
		endless.write(card('SIMPLE', true));
		endless.write(card('END'), 3_999_920);
		expect(failureOf(() => readFits(new Uint8Array(endless))).message).toContain(
			'within 2880000 bytes',
		);
	});

	it('a file cut inside the header of an extension', () => {
		const extension = headerBytes(imageCards(-32, [3, 2], 'UNCERT'));
		for (const kept of [5, 300]) {
			const error = failureOf(() => readFits(joined(file, extension.subarray(0, kept))));
			expect(error.message).toBe(
				`The FITS header of HDU 1 has no END card within ${kept} bytes of its start`,
			);
		}
	});

	it('two files joined into one, and an extension whose first keyword is damaged', () => {
		expect(failureOf(() => readFits(joined(file, file))).message).toBe(
			'The FITS file is damaged: HDU 1 starts with SIMPLE at byte 5760, not with XTENSION',
		);
		const damaged = headerBytes(imageCards(-32, [0], 'UNCERT'));
		damaged[2] = 'F'.charCodeAt(0);
		expect(failureOf(() => readFits(joined(file, damaged))).message).toContain(
			'starts with XTFNSION',
		);
	});

	it('a chain of more HDUs than any image file has', () => {
		const link = headerBytes([card('XTENSION', "'IMAGE   '"), card('BITPIX', 8), card('NAXIS', 0)]);
		const chain = (length: number) => joined(file, ...Array<Uint8Array>(length - 1).fill(link));
		expect(readFits(chain(MAX_HDUS))).toHaveLength(MAX_HDUS);
		expect(failureOf(() => readFits(chain(MAX_HDUS + 1))).message).toBe(
			'The FITS file has more than 256 HDUs',
		);
	});

	it('a file that says SIMPLE = F', () => {
		const bytes = joined(Buffer.from(card('SIMPLE', false)), file.subarray(80));
		expect(failureOf(() => readFits(bytes)).message).toContain('(SIMPLE = F)');
	});

	it.each([
		['as UTF-8, where every byte above 7F became EF BF BD', 'utf8'],
		['as Latin-1 and written as UTF-8', 'latin1'],
	] as const)('a file that was read as text, %s', (_, encoding) => {
		const values = Array.from({ length: 400 }, (_, i) => Math.sin(i) * 1e4);
		const text = Buffer.from(imageFile(20, 20, values)).toString(encoding);
		const error = failureOf(() => readFits(new Uint8Array(Buffer.from(text, 'utf8'))));
		expect(error.message).toBe(
			'The FITS file was read as text by an earlier step, which destroys its pixels',
		);
		expect(error.advice).toContain('binary data');
	});
});

describe('a grid is refused when the HDU is not an image', () => {
	const cube = joined(headerBytes(imageCards(-32, [3, 1, 2])), dataBytes(float32Bytes(PIXELS)));

	it('a cube names its planes, and gives the one that is chosen', () => {
		const [hdu] = readFits(cube);
		expect(failureOf(() => hdu.grid()).message).toBe(
			'HDU 0 (PRIMARY) has 2 planes of pixels (3 x 1 x 2) and none was chosen',
		);
		expect(Array.from(hdu.grid({ plane: 1 }).data)).toEqual([4, 5, 6]);
		for (const plane of [2, -1, 0.5, NaN]) {
			expect(failureOf(() => hdu.grid({ plane })).message).toContain(
				`plane ${plane} does not exist`,
			);
		}
	});

	it('an image without planes has no plane but 0', () => {
		const [hdu] = readFits(file);
		expect(Array.from(hdu.grid({ plane: 0 }).data)).toEqual(PIXELS);
		expect(failureOf(() => hdu.grid({ plane: 1 })).message).toBe(
			'HDU 0 (PRIMARY) has one plane of pixels (3 x 2) and plane 1 does not exist',
		);
	});

	it.each([
		["'TABLE   '", 'table'],
		["'BINTABLE'", 'bintable'],
		["'A3DTABLE'", 'bintable'],
		["'FOREIGN '", 'other'],
		["'IUEIMAGE'", 'image'],
	])('an extension of type %s is of the kind %s', (type, kind) => {
		const [, ...cards] = imageCards(8, [4, 2], 'X');
		const extension = headerBytes([card('XTENSION', type), ...cards]);
		const [, hdu] = readFits(joined(file, extension, dataBytes(new Uint8Array(8))));
		expect(hdu.kind).toBe(kind);
		expect(hdu.isTwoDimensional).toBe(kind === 'image');
		if (kind !== 'image') expect(failureOf(() => hdu.grid()).message).toMatch(/^HDU 1 \(X\) /);
	});

	it('an extension without a name is called by its number alone', () => {
		const cards = imageCards(-32, [3], '').filter((text) => !text.startsWith('EXTNAME'));
		const spectrum = joined(headerBytes(cards), dataBytes(float32Bytes([1, 2, 3])));
		const [, hdu] = readFits(joined(file, spectrum));
		expect(failureOf(() => hdu.grid()).message).toMatch(/^HDU 1 has a single axis of 3 values/);
	});

	it('axes of length 1 beyond the second are dropped', () => {
		const flat = joined(
			headerBytes(imageCards(-32, [3, 2, 1, 1])),
			dataBytes(float32Bytes(PIXELS)),
		);
		expect(imageHdu(readFits(flat)).grid()).toMatchObject({ width: 3, height: 2 });
	});

	it('a spectrum of one axis is not an image', () => {
		const bytes = joined(headerBytes(imageCards(-32, [6])), dataBytes(float32Bytes(PIXELS)));
		expect(failureOf(() => readFits(bytes)[0].grid()).message).toContain(
			'a single axis of 6 values',
		);
		expect(failureOf(() => imageHdu(readFits(bytes))).message).toBe(
			'The FITS file has no two-dimensional image (HDU 0 (PRIMARY): image 6)',
		);
	});

	it('random groups are named', () => {
		const groups = [card('GROUPS', true), card('PCOUNT', 2), card('GCOUNT', 3)];
		const bytes = joined(
			headerBytes([...imageCards(8, [0, 5, 2]), ...groups]),
			dataBytes(new Uint8Array(36)),
		);
		const [hdu] = readFits(bytes.subarray(0, 2880 + 36));
		expect(failureOf(() => hdu.grid()).message).toContain('random groups');
		expect(() => readFits(bytes.subarray(0, 2880 + 35))).toThrow('needs 2916 bytes');
	});
});

describe('error sentences stay short and in one line', () => {
	it('with hundreds of axes', () => {
		const axes = Array<number>(300).fill(1).concat(2);
		const bytes = joined(headerBytes(imageCards(8, axes)), dataBytes(new Uint8Array(2)));
		expect(failureOf(() => readFits(bytes)[0].grid()).message).toBe(
			'HDU 0 (PRIMARY) has 2 planes of pixels (1 x 1 x 1 x 1 x …) and none was chosen',
		);
		expect(failureOf(() => chooseImage(readFits(bytes), { plane: 3 })).message).toBe(
			'HDU 0 (PRIMARY) has 2 planes of pixels (1 x 1 x 1 x 1 x …) and plane 3 was requested',
		);
	});

	it('with control characters in a name or a value', () => {
		const cards = [card('EXTNAME', "'a\u0007\nb'"), card('NAXIS', 0)];
		const [hdu] = readFits(headerBytes([card('SIMPLE', true), card('BITPIX', 8), ...cards]));
		expect(hdu.name).toBe('a\u0007\nb');
		expect(failureOf(() => hdu.grid()).message).toBe('HDU 0 (a b) has no pixels');
		const naxis = headerBytes([card('SIMPLE', true), card('BITPIX', 8), card('NAXIS', '\u00002')]);
		expect(failureOf(() => readFits(naxis)).message).toMatch(
			/gives NAXIS as not a FITS value \("\\u00002"\)/,
		);
	});

	it('with a name over a thousand cards, which is read from the first', () => {
		const name = [
			card('EXTNAME', "'UNCERT&'"),
			...Array<string>(1000).fill(`CONTINUE  '${'y'.repeat(60)}&'`.padEnd(80)),
		];
		const [hdu] = readFits(
			joined(
				headerBytes([...imageCards(-32, [3, 2]), ...name, card('BUNIT', "'nJy&'")]),
				dataBytes(float32Bytes(PIXELS)),
			),
		);
		expect(hdu.title).toBe('HDU 0 (UNCERT)');
		expect(hdu.header.text('EXTNAME')).toHaveLength(6 + 60_000 + 1);
		expect(hdu.bunit).toBe('nJy&');
	});
});
