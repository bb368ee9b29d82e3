import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import type { N8nRelease } from './N8nRelease';
import { nodeMajorsOf, nodePackageHere, PLATFORMS } from './nodeFor';

/** A Node that n8n runs on. */
export interface NodeBinary {
	readonly path: string;
	/** E.g. `24.21.0`. */
	readonly version: string;
	/** Where its C headers are, when it came with them: compiling then needs no download. */
	readonly headersFolder?: string;
}

/**
 * The Node to run a release of n8n with: the running one when it fits, else the one that is installed
 * with n8n. Does not need to be installed yet: `version` is read at the first use.
 *
 * @throws {RealN8nError} When there is none for this platform.
 */
export function chooseNode(release: N8nRelease): NodeBinary {
	const { version } = process;
	const majors = nodeMajorsOf(release.version);
	if (majors.includes(Number.parseInt(version.slice(1), 10))) {
		return { path: process.execPath, version: version.slice(1) };
	}
	const name = nodePackageHere();
	if (!name) {
		const here = `${process.platform}-${process.arch}`;
		throw new RealN8nError(`There is no Node that runs n8n on ${here}`, {
			advice: `A Node for n8n can be installed for ${PLATFORMS.join(', ')} only; on Windows, run this inside WSL.`,
		});
	}
	const folder = join(release.folder, 'node_modules', name);
	const path = join(folder, 'bin', 'node');
	return {
		path,
		headersFolder: folder,
		get version() {
			return readVersion(path, majors);
		},
	};
}

function readVersion(path: string, majors: readonly number[]): string {
	try {
		return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
	} catch (cause) {
		throw new RealN8nError(`The Node that came with n8n does not run here: ${path}`, {
			advice: `Install Node ${majors.join(' or ')} yourself and run the command with it.`,
			cause,
		});
	}
}
