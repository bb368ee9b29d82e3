import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFits } from '../../src/fits';
import { pixelHash } from './support/pixelHash';

/** Written by astropy and CFITSIO, read alike by both: scripts/makeCompressedFits.py. */
const FOLDER = join(__dirname, '../fixtures/fits-compressed');

const EXPECTED: Record<string, { sha256: string; shape: readonly number[] }> = JSON.parse(
	readFileSync(join(FOLDER, 'expected.json'), 'utf8'),
).files;

it('covers every file of the folder', () => {
	const names = readdirSync(FOLDER).filter((name) => name !== 'expected.json');
	expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
	expect(names.length).toBeGreaterThan(100);
});

describe('pixels equal to those of astropy and CFITSIO, bit for bit', () => {
	it.each(Object.entries(EXPECTED))('in %s', (name, { sha256, shape }) => {
		const hdus = readFits(new Uint8Array(readFileSync(join(FOLDER, name))));
		const hdu = hdus.find(({ kind }) => kind === 'compressed-image');
		expect([...(hdu?.axes ?? [])].reverse()).toEqual(shape);
		expect(hdu && pixelHash(hdu)).toBe(sha256);
	});

	it('but of any plane alone too, however the tiles of a cube lie', () => {
		for (const name of Object.keys(EXPECTED).filter((file) => file.includes('cube'))) {
			const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
			const whole = readFits(bytes)[1];
			for (const plane of [2, 0, 1]) {
				const alone = readFits(bytes)[1].grid({ plane });
				expect(alone.data).toEqual(whole.grid({ plane }).data);
				expect(alone.valueAt(50)).toBe(alone.data[50]);
			}
		}
	});
});
