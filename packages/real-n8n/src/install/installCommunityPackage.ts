import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { RealN8nError } from '../machine/RealN8nError';
import { ROOT } from '../machine/folders';
import { runProgram } from '../machine/runProgram';

/** The flags of n8n 2.41's `CommunityPackagesService.downloadPackage`. */
const NPM_FLAGS = [
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/** What n8n removes from a community package's package.json. */
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
 * Packs a built package and installs the tarball step by step as n8n 2.41 installs a community package:
 * unpack it, strip what is not needed at run time, run npm install with n8n's flags, and list it in the package.json
 * of the folder for community nodes.
 *
 * @param source - Folder of the package, e.g. the repository's root.
 * @param userFolder - n8n keeps everything in `.n8n` inside.
 * @throws {RealN8nError} When packing, npm or tar fails.
 */
export async function installCommunityPackage(
	source: string,
	userFolder: string,
	signal: AbortSignal,
): Promise<CommunityPackage> {
	const logFile = join(userFolder, 'package.log');
	const run = async (cwd: string, command: string, ...args: string[]) => {
		const { succeeded } = await runProgram(command, args, {
			cwd,
			env: process.env,
			logFile,
			signal,
		});
		if (succeeded) return;
		throw new RealN8nError(`"${[command, ...args].join(' ')}" failed`, {
			advice: `See its output in ${relative(ROOT, logFile)}.`,
		});
	};
	const nodesFolder = join(userFolder, '.n8n', 'nodes');
	const packed = join(userFolder, 'packed');
	rmSync(packed, { recursive: true, force: true });
	mkdirSync(packed);
	await run(ROOT, 'node', join('tools', 'plugin', 'pack.mjs'), source, packed);
	const [tarball] = readdirSync(packed);

	const { name, version, n8n } = JSON.parse(
		readFileSync(join(source, 'package.json'), 'utf8'),
	) as PackageJson;
	const folder = join(nodesFolder, 'node_modules', name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await run(packed, 'tar', '-xzf', tarball, '-C', folder, '--strip-components=1');
	const packageFile = join(folder, 'package.json');
	writeFileSync(packageFile, withoutStripped(readFileSync(packageFile, 'utf8')));
	await run(folder, 'npm', 'install', ...NPM_FLAGS);

	const listFile = join(nodesFolder, 'package.json');
	const listed = existsSync(listFile)
		? (JSON.parse(readFileSync(listFile, 'utf8')) as { dependencies?: Record<string, string> })
		: {};
	const dependencies = { ...listed.dependencies, [name]: version };
	const installed = { name: 'installed-nodes', private: true, dependencies };
	writeFileSync(listFile, JSON.stringify(installed, null, 2));
	return { name, version, nodeTypes: n8n.nodes.map(nodeTypeOf) };
}

function withoutStripped(packageFile: string): string {
	const skip = (key: string, value: unknown) => (STRIPPED.includes(key) ? undefined : value);
	return JSON.stringify(JSON.parse(packageFile), skip, 2);
}

/** In this project a node is named after its file: finkSources is in FinkSources.node.js. */
function nodeTypeOf(file: string): string {
	const stem = file.replace(/^.*\//, '').replace(/\.node\.js$/, '');
	return stem[0].toLowerCase() + stem.slice(1);
}
