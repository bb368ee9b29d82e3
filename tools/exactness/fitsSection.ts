import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FinkError, readFits, type Hdu } from '@fink/core';

/** Files with the pixels that astropy and CFITSIO read, or that the standard's text gives. */
const FIXTURES = join(__dirname, '..', '..', 'packages', 'core', 'test', 'fixtures');
const FOLDERS = ['fits-any', 'fits-compressed'];

interface ExpectedFile {
	readonly kind?: string;
	readonly expect?: string;
	readonly accept?: string;
	/** Of the only compressed image. */
	readonly sha256?: string;
	readonly hdus?: ReadonlyArray<{
		readonly hdu: number;
		readonly sha256?: string;
		readonly sha256_if_added_exactly?: string;
	}>;
}

interface Count {
	images: number;
	equal: number;
	/** Refused where that is as good, because the references differ. */
	refused: number;
}

/** What of FITS files is read, with counts: every image of the collections against its expected pixels. */
export function fitsSection(): string {
	const counts = new Map<string, Count>();
	let damaged = 0;
	let refusals = 0;
	for (const folder of FOLDERS) {
		const path = (name: string) => join(FIXTURES, folder, name);
		const { files } = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as {
			files: Record<string, ExpectedFile>;
		};
		for (const [name, file] of Object.entries(files)) {
			const bytes = new Uint8Array(readFileSync(path(name)));
			if (file.kind === 'refuse' || file.expect?.startsWith('refuse')) {
				damaged++;
				if (attempt(() => readFits(bytes).map(hashOf)) === undefined) refusals++;
				continue;
			}
			const hdus = attempt(() => readFits(bytes));
			const images = file.hdus ?? [{ hdu: hdus?.findIndex(isCompressed) ?? 1, ...file }];
			for (const { hdu, sha256, ...other } of images) {
				if (sha256 === undefined || hdus?.[hdu]?.axes.length === 1) continue;
				const right = [sha256, 'sha256_if_added_exactly' in other && other.sha256_if_added_exactly];
				const found = hdus && attempt(() => hashOf(hdus[hdu]));
				const count = countOf(counts, hdus?.[hdu]);
				count.images++;
				if (found !== undefined && right.includes(found)) count.equal++;
				else if (found === undefined && file.accept) count.refused++;
			}
		}
	}
	const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
	return `
## FITS files

Every image of the synthetic files in packages/core/test/fixtures (fits-any, fits-compressed), all planes, against the pixels
that astropy and CFITSIO read, or that the standard's text gives where one of them is wrong; bit by bit:

| what | images | equal | refused as allowed | different |
|---|---:|---:|---:|---:|
${rows.map(([what, { images, equal, refused }]) => `| ${what} | ${images} | ${equal} | ${refused} | ${images - equal - refused} |`).join('\n')}

${damaged} files are damaged, contradict themselves or are not FITS files: ${refusals} are refused with a sentence.

Not read: 64-bit whole numbers in RICE, HCOMPRESS and PLIO (the standard has none), compressed tables, random groups.
`;
}

function countOf(counts: Map<string, Count>, hdu: Hdu | undefined): Count {
	const what = hdu ? whatOf(hdu) : 'not opened';
	const count = counts.get(what) ?? { images: 0, equal: 0, refused: 0 };
	counts.set(what, count);
	return count;
}

function whatOf(hdu: Hdu): string {
	const numbers = hdu.bitpix > 0 ? 'whole numbers' : 'floating point';
	if (!isCompressed(hdu)) return `plain, BITPIX ${hdu.bitpix}`;
	const codec = hdu.header.text('ZCMPTYPE')?.replace('RICE_ONE', 'RICE_1') ?? '';
	const dither = hdu.header.text('ZQUANTIZ')?.replace(/^.*_(\d)$/, ', dithered ($1)') ?? '';
	return `${codec}, ${numbers}${hdu.bitpix < 0 && dither.startsWith(',') ? dither : ''}`;
}

function isCompressed({ kind }: Hdu): boolean {
	return kind === 'compressed-image';
}

/** SHA-256 of all planes as little-endian float64, NaN as 7ff8000000000000. */
function hashOf(hdu: Hdu): string {
	const hash = createHash('sha256');
	for (let plane = 0; hdu.isImage && plane < hdu.planes; plane++) {
		const pixels = hdu.grid({ plane }).data.map((value) => (Number.isNaN(value) ? NaN : value));
		hash.update(new Uint8Array(pixels.buffer));
	}
	return hash.digest('hex');
}

function attempt<Result>(work: () => Result): Result | undefined {
	try {
		return work();
	} catch (error) {
		if (error instanceof FinkError) return undefined;
		throw error;
	}
}
