import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps PostgreSQL's servers out of the path, in a folder for each version. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

/** Where a program is: in the path, else where Debian puts PostgreSQL, newest first; undefined if nowhere. */
export function findProgram(name: string): string | undefined {
	const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS) : [];
	versions.sort((a, b) => Number(b) - Number(a));
	const folders = [
		...versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
	];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
