import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../fixtures/fits-formats');

/** A whole file that others wrote (astropy, mostly). */
export interface Original {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Every file of the format collection, by name. */
export const ORIGINALS: readonly Original[] = readdirSync(FOLDER)
	.filter((name) => name.includes('.fits'))
	.sort()
	.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

/** Those that hold tile-compressed images in binary tables. */
export const COMPRESSED: readonly Original[] = ORIGINALS.filter(({ name }) =>
	name.includes('comp_'),
);
