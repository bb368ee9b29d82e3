import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { packTarball } from '../../test/package/packTarball';
import { EditorError } from './EditorError';
import { ROOT } from './folders';
import { runProgram } from './runProgram';

/** The flags of n8n 2.41's `CommunityPackagesService.downloadPackage`. */
const NPM_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/** What n8n takes out of a community package's package.json. */
const STRIPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** A package in n8n's folder for community nodes. */
export interface CommunityPackage {
	readonly name: string;
	readonly version: string;
	/** Names of its node types without the package's, e.g. `finkSources`. */
	readonly nodeTypes: readonly string[];
}

interface PackageJson {
	readonly name: string;
	readonly version: string;
	readonly n8n: { readonly nodes: readonly string[] };
}

/**
 * Packs this project and installs the tarball step by step as n8n 2.41 installs a community package:
 * unpack, strip what is not for run time, npm install with its flags, note it in its package.json.
 *
 * @throws {EditorError} When npm fails.
 */
export async function installCommunityPackage(
	userFolder: string,
	signal: AbortSignal,
): Promise<CommunityPackage> {
	const { folder: unpacked } = packTarball();
	const packageFile = readFileSync(join(unpacked, 'package.json'), 'utf8');
	const { name, version, n8n } = JSON.parse(packageFile) as PackageJson;

	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	const folder = join(nodesFolder, 'node_modules', name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	cpSync(unpacked, folder, { recursive: true });
	rmSync(dirname(unpacked), { recursive: true });
	writeFileSync(join(folder, 'package.json'), withoutStripped(packageFile));

	const logFile = join(userFolder, 'package.log');
	const { succeeded } = await runProgram('npm', ['install', ...NPM_FLAGS], {
		cwd: folder,
		env: process.env,
		logFile,
		signal,
	});
	if (!succeeded) {
		throw new EditorError(`The packed ${name} could not be installed as n8n installs packages`, {
			advice: `See what npm said in ${relative(ROOT, logFile)}.`,
		});
	}
	writeFileSync(
		join(nodesFolder, 'package.json'),
		JSON.stringify(
			{ name: 'installed-nodes', private: true, dependencies: { [name]: version } },
			null,
			2,
		),
	);
	return { name, version, nodeTypes: n8n.nodes.map(nodeTypeOf) };
}

function withoutStripped(packageFile: string): string {
	const skip = (key: string, value: unknown) => (STRIPPED.includes(key) ? undefined : value);
	return JSON.stringify(JSON.parse(packageFile), skip, 2);
}

/** n8n's nodes are named after their files by this project's rule: FinkSources.node.js is finkSources. */
function nodeTypeOf(file: string): string {
	const stem = file.replace(/^.*\//, '').replace(/\.node\.js$/, '');
	return stem[0].toLowerCase() + stem.slice(1);
}
