import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What astropy read in one HDU; `nan` and `inf` stand for the numbers JSON has not. */
export interface ExpectedPlane {
	readonly extname: string;
	readonly bitpix: number;
	readonly naxis: readonly number[];
	readonly cards: number;
	readonly bunit: string | null;
	readonly n_nan: number;
	readonly n_inf: number;
	readonly min: number;
	readonly max: number;
	readonly sum: number;
	readonly first3: readonly (number | string)[];
	readonly last: number | string;
	readonly row0_lastcol: number | string;
	readonly lastrow_col0: number | string;
}

/** What astropy reads from a cutout. */
export interface ExpectedCutout {
	readonly hdus: readonly ExpectedPlane[];
}

/** Real cutouts, which may not be committed. */
const FOLDER = join(__dirname, '../../../../../../shared/cutouts');

/** Real cutouts with astropy's values, or none (and a line saying so) where the folder is absent. */
export function realCutouts(): (readonly [name: string, expected: ExpectedCutout])[] {
	const list = join(FOLDER, 'expected.json');
	if (existsSync(list)) return Object.entries(JSON.parse(readFileSync(list, 'utf8')));
	console.warn('Real cutouts are not checked: ../shared/cutouts is absent');
	return [];
}

/** The bytes of one real cutout. */
export const cutoutBytes = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(join(FOLDER, name)));
