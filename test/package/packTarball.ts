import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository's root: the published package. */
export const PACKAGE_ROOT = join(__dirname, '..', '..');

/** A packed and unpacked tarball. */
export interface Tarball {
	/** Paths inside the package, sorted. */
	readonly files: string[];
	/** The `.tgz` itself. */
	readonly file: string;
	/** Where it is unpacked. */
	readonly folder: string;
	/** Size of the `.tgz` in bytes. */
	readonly packedBytes: number;
}

interface NpmPackEntry {
	filename: string;
	size: number;
	files: Array<{ path: string }>;
}

/** Packs the built package as `npm publish` would, and unpacks it into a temporary folder. */
export function packTarball(): Tarball {
	const folder = mkdtempSync(join(tmpdir(), 'fink-pack-'));
	const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: PACKAGE_ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [entry] = JSON.parse(output) as NpmPackEntry[];
	const file = join(folder, entry.filename);
	execFileSync('tar', ['-xzf', file, '-C', folder]);
	return {
		file,
		files: entry.files.map(({ path }) => path).sort(),
		folder: join(folder, 'package'),
		packedBytes: entry.size,
	};
}
