import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from 'semver';

import { STATE_FOLDER } from '../machine/folders';
import type { N8nRelease } from './N8nRelease';
import { nodePackagesOf } from './nodeFor';

/** A package that n8n's ranges resolve to a release that can't be installed or breaks n8n, and what to install instead. */
interface Replacement {
	/** The releases of n8n that are older than this one need it. */
	readonly before: string;
	readonly name: string;
	readonly version: string;
	readonly reason: string;
}

const REPLACEMENTS: readonly Replacement[] = [
	{
		before: '3.0.0',
		name: 'xlsx',
		version: '0.18.5',
		reason: "n8n takes SheetJS from a host of its own; this is the npm registry's newest",
	},
	{
		before: '1.100.0',
		name: 'zod-to-json-schema',
		version: '3.23.3',
		reason: 'newer ones need a newer zod than n8n has; n8n then finds none of its commands',
	},
];

/** A release without a lockfile: what it depends on is resolved when it is installed, in the state folder. */
export function resolvedRelease(version: string): N8nRelease {
	const folder = join(STATE_FOLDER, 'releases', version);
	mkdirSync(folder, { recursive: true });
	const manifest = {
		name: 'n8n-release',
		private: true,
		dependencies: { n8n: version },
		optionalDependencies: nodePackagesOf(version),
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
	writeFileSync(join(folder, 'pnpm-workspace.yaml'), workspaceOf(version));
	return { version, folder, locked: false };
}

/** pnpm's settings; of all build scripts n8n needs only its database's. */
function workspaceOf(version: string): string {
	const replacements = REPLACEMENTS.filter(({ before }) => compare(version, before) < 0);
	return [
		"packages: ['.']",
		'onlyBuiltDependencies: [sqlite3]',
		'strictDepBuilds: false',
		'overrides:',
		...replacements.flatMap(({ name, version: instead, reason }) => [
			`  # ${reason}`,
			`  '${name}': '${instead}'`,
		]),
		'',
	].join('\n');
}
