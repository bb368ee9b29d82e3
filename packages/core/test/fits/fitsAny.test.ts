import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FitsError } from '../../src/errors';
import { readFits } from '../../src/fits';
import { pixelHash } from './support/pixelHash';

/** Files of every kind that surveys publish. The pixels are of a decoder of its own and of astropy and CFITSIO. */
const FOLDER = join(__dirname, '../fixtures/fits-any');

interface ExpectedHdu {
	readonly hdu: number;
	readonly name: string;
	readonly ver: number;
	readonly kind: string;
	readonly dims?: readonly number[];
	readonly bitpix?: number;
	readonly sha256?: string;
	readonly sha256_if_added_exactly?: string;
}

interface ExpectedFile {
	readonly kind: string;
	readonly note: string;
	readonly expect?: string;
	readonly accept?: string;
	readonly hdus?: readonly ExpectedHdu[];
	readonly planes?: readonly {
		readonly hdu: number;
		readonly plane: number;
		readonly sha256: string;
	}[];
}

const EXPECTED: Record<string, ExpectedFile> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
).files;

const open = (name: string) => readFits(new Uint8Array(readFileSync(join(FOLDER, name))));

const files = Object.entries(EXPECTED);
const isRefused = ([, { kind, expect: promise }]: (typeof files)[number]) =>
	kind === 'refuse' || promise?.startsWith('refuse') === true;

it('covers every file of the folder', () => {
	const names = readdirSync(FOLDER).filter((name) => name !== 'expected.json');
	expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe('every pixel of every HDU and plane is as expected', () => {
	it.each(files.filter((file) => !isRefused(file)))(
		'in %s',
		(name, { hdus = [], planes, accept }) => {
			const found = attempt(() => open(name));
			if (found instanceof FitsError) {
				expect(accept).toMatch(/refus/);
				return;
			}
			expect(found.map(({ kind }) => kind)).toEqual(hdus.map(({ kind }) => kind));
			for (const expected of hdus) {
				const hdu = found[expected.hdu];
				if (expected.kind === 'compressed-image') {
					expect(hdu).toMatchObject({ axes: expected.dims, bitpix: expected.bitpix });
				}
				expect(hdu.version).toBe(expected.ver);
				if (expected.sha256 === undefined || hdu.axes.length < 2) continue;
				const hash = attempt(() => pixelHash(hdu));
				if (hash instanceof FitsError) expect(accept).toMatch(/refus/);
				else expect([expected.sha256, expected.sha256_if_added_exactly]).toContain(hash);
			}
			for (const { hdu, plane, sha256 } of accept ? [] : (planes ?? [])) {
				expect(pixelHash(found[hdu], [plane])).toBe(sha256);
			}
		},
	);
});

describe('what cannot be read is refused in a sentence', () => {
	it.each(files.filter(isRefused))('as %s is', (name) => {
		const error = attempt(() => open(name).map((hdu) => (hdu.isImage ? hdu.grid().data : 0)));
		expect(error).toBeInstanceOf(FitsError);
		const { message, advice } = error as FitsError;
		expect(`${message}\n${advice}`).toMatchSnapshot();
	});
});

function attempt<Result>(work: () => Result): Result | FitsError {
	try {
		return work();
	} catch (error) {
		if (error instanceof FitsError) return error;
		throw error;
	}
}
