import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FitsError } from '../../src/errors';
import { imageHdu, readFits, wcsOf, type Hdu } from '../../src/fits';
import {
	card,
	dataBytes,
	float32Bytes,
	headerBytes,
	imageCards,
	joined,
} from './support/fitsBytes';
import { headerOffsets, naivePixels } from './support/naiveFits';

const FOLDER = join(__dirname, '../fixtures/fits-formats');
const INPUTS = 3000;

/** Whole numbers below `limit`, the same in every run (mulberry32). */
function seeded(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
}

const KEYWORDS =
	'SIMPLE XTENSION BITPIX NAXIS NAXIS1 NAXIS2 NAXIS3 PCOUNT GCOUNT BSCALE BZERO BLANK'
		.split(' ')
		.concat(
			'EXTNAME BUNIT CRPIX1 CD1_1 CTYPE1 ZIMAGE GROUPS CONTINUE HIERARCH END COMMENT'.split(' '),
		);
const VALUES = [
	'0',
	'1',
	'-1',
	'2',
	'16',
	'-32',
	'64',
	'999',
	'1000000000',
	'9007199254740993',
	'1E400',
]
	.concat("'IMAGE   ' 'BINTABLE' 'x&' 'open T F NaN 2.5D-1 (1,2) / 1.".split(' '))
	.concat('', '1'.repeat(70));

type Mutation = (file: Uint8Array, below: (limit: number) => number) => Uint8Array;

const MUTATIONS: Record<string, Mutation> = {
	'bit flips in the first blocks': (file, below) => {
		for (let i = below(8); i >= 0; i--) file[below(Math.min(file.length, 5760))] ^= 1 << below(8);
		return file;
	},
	'bit flips anywhere': (file, below) => {
		for (let i = below(30); i >= 0; i--) file[below(file.length)] ^= 1 << below(8);
		return file;
	},
	truncation: (file, below) => file.subarray(0, below(file.length + 1)),
	'cards replaced': (file, below) => {
		const blocks = headerOffsets(file);
		for (let i = below(3); i >= 0; i--) {
			const text = card(KEYWORDS[below(KEYWORDS.length)]).slice(0, 8);
			const value = VALUES[below(VALUES.length)];
			const replaced = `${text}= ${value}`.padEnd(80).slice(0, 80);
			const at = (blocks[below(blocks.length)] ?? 0) + 80 * below(14);
			if (at + 80 <= file.length) file.set(Buffer.from(replaced), at);
		}
		return file;
	},
	'bytes lost': (file, below) => {
		const at = below(file.length);
		return joined(file.subarray(0, at), file.subarray(at + 1 + below(3000)));
	},
	'bytes repeated': (file, below) => {
		const at = below(file.length);
		return joined(file.subarray(0, at), file.subarray(Math.max(0, at - below(3000))));
	},
};

const SMALL_RUBIN = joined(
	headerBytes([...imageCards(-32, [5, 4]), card('BUNIT', "'nJy     '"), card('CRPIX1', 2.5)]),
	dataBytes(float32Bytes(Array.from({ length: 20 }, (_, i) => i * 1.5 - 7))),
	headerBytes(imageCards(-32, [5, 4], 'UNCERT')),
	dataBytes(float32Bytes(Array.from({ length: 20 }, (_, i) => 100 + i))),
);

const ORIGINALS = [
	SMALL_RUBIN,
	...readdirSync(FOLDER)
		.filter((name) => name.includes('.fits'))
		.map((name) => new Uint8Array(readFileSync(join(FOLDER, name)))),
];

/** Runs what may fail with a FitsError only; anything else fails the test. */
function orFitsError<T>(run: () => T): T | undefined {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof FitsError)) throw error;
		expect(error.message).toMatch(/^[^\n]{10,400}$/);
		expect(error.advice).not.toBe('');
		return undefined;
	}
}

const same = (a: Float64Array, b: readonly number[]) =>
	a.length === b.length &&
	a.every((value, i) => value === b[i] || (value !== value && b[i] !== b[i]));

/** Whether the pixels are those that a plain reading of one of the file's headers gives. */
function isRight(hdu: Hdu, data: Float64Array, file: Uint8Array): boolean {
	const candidates = hdu.index === 0 ? [0] : headerOffsets(file);
	return candidates.some((at) => {
		try {
			return same(data, naivePixels(file, at));
		} catch {
			return false;
		}
	});
}

describe.each(Object.entries(MUTATIONS))('%s', (title, mutate) => {
	it('give right values or a FitsError, and never a grid larger than the file', () => {
		const below = seeded(title.length * 7919);
		let read = 0;
		let refused = 0;
		for (let i = 0; i < INPUTS / 6; i++) {
			const file = mutate(ORIGINALS[i % ORIGINALS.length].slice(), below);
			const hdus = orFitsError(() => readFits(file));
			if (hdus === undefined) {
				refused++;
				continue;
			}
			orFitsError(() => imageHdu(hdus));
			const plain = file[0] === 0x1f ? new Uint8Array(gunzipSync(file)) : file;
			for (const hdu of hdus) {
				expect(hdu.header.cards().length).toBeLessThanOrEqual(plain.length / 80);
				expect([hdu.name, hdu.title, hdu.kind, hdu.bunit ?? '']).not.toContain(undefined);
				wcsOf(hdu.header);
				const grid = orFitsError(() => hdu.grid());
				if (grid === undefined) continue;
				expect(grid.data).toHaveLength(grid.width * grid.height);
				expect((grid.data.length * Math.abs(hdu.bitpix)) / 8).toBeLessThanOrEqual(plain.length);
				expect(isRight(hdu, grid.data, plain)).toBe(true);
				read++;
			}
		}
		expect(read).toBeGreaterThan(20);
		expect(refused).toBeGreaterThan(20);
	});
});
