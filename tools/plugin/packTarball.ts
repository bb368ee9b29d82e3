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

/**
 * Packs a built package with `pack.mjs`, and unpacks it into a temporary folder.
 *
 * @param plugin - Folder of the package. @default the repository's root
 * @param parent - Where to make the temporary folder. @default the system's place for them
 */
export function packTarball(plugin = PACKAGE_ROOT, parent = tmpdir()): Tarball {
	const folder = mkdtempSync(join(parent, 'fink-pack-'));
	const args = [join(__dirname, 'pack.mjs'), plugin, folder];
	const packed = JSON.parse(execFileSync('node', args, { encoding: 'utf8' })) as Pick<
		Tarball,
		'file' | 'files' | 'packedBytes'
	>;
	execFileSync('tar', ['-xzf', packed.file, '-C', folder]);
	return { ...packed, folder: join(folder, 'package') };
}
