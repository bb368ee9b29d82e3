import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from 'semver';

import { RealN8nError } from '../machine/RealN8nError';
import { SERVER_FOLDER } from '../machine/folders';
import type { N8nRelease } from './N8nRelease';
import { resolvedRelease } from './resolvedRelease';

/** The releases whose lockfiles are committed, newest first: the folders `n8n` and `n8n-<version>`. */
export function lockedReleases(): N8nRelease[] {
	const parent = join(SERVER_FOLDER, '..');
	const folders = readdirSync(parent).filter((name) => /^n8n(-[\d.]+)?$/.test(name));
	return folders
		.map((name) => readRelease(join(parent, name)))
		.sort((a, b) => compare(b.version, a.version));
}

/** The newest release that this project is tested with. */
export function newestRelease(): N8nRelease {
	return readRelease(SERVER_FOLDER);
}

/**
 * Any release: as its lockfile says when one is committed, else as npm resolves it today.
 *
 * @throws {RealN8nError} When it is not written like a version.
 */
export function releaseOf(version: string): N8nRelease {
	if (!/^\d+\.\d+\.\d+$/.test(version)) {
		throw new RealN8nError(`"${version}" is not a release of n8n`, {
			advice: `Give three numbers, e.g. ${newestRelease().version}.`,
		});
	}
	const locked = lockedReleases().find((release) => release.version === version);
	return locked ?? resolvedRelease(version);
}

function readRelease(folder: string): N8nRelease {
	const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	};
	return { version: dependencies.n8n, folder, locked: true };
}
