import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(__dirname, '../../../fixtures');

/** A whole file that others wrote (astropy, mostly). */
export interface Original {
	readonly name: string;
	readonly bytes: Uint8Array;
}

const filesOf = (folder: string, isWanted: (name: string) => boolean): Original[] =>
	readdirSync(join(FIXTURES, folder))
		.filter((name) => name !== 'expected.json' && isWanted(name))
		.sort()
		.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, folder, name))) }));

/** Every file of the format collection, by name. */
export const ORIGINALS: readonly Original[] = filesOf('fits-formats', () => true);

/** Tile-compressed images in binary tables, right ones and damaged ones. */
export const COMPRESSED: readonly Original[] = [
	...filesOf('fits-formats', (name) => name.includes('comp_')),
	...filesOf('fits-any', (name) => /^[tx]\d/.test(name)),
	...filesOf('fits-compressed', () => true),
];
