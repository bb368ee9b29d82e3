import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The repository's root, which is the package `n8n-nodes-fink`. */
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

/**
 * Packs a built package as `npm publish` would, and unpacks it into a temporary folder.
 *
 * @param plugin - Folder of the package. @default the repository's root
 * @param parent - Where to make the temporary folder. @default the system's place for them
 */
export function packTarball(plugin = PACKAGE_ROOT, parent = tmpdir()): Tarball {
	const folder = mkdtempSync(join(parent, 'fink-pack-'));
	const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: plugin,
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
