import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { WorkflowJson } from '@fink/engine';
import { lt } from 'semver';

import type { N8nInstallation } from '../install/installN8n';

/** The packages of n8n's own nodes, and the file in them that tells their versions. */
const PACKAGES = ['n8n-nodes-base', '@n8n/n8n-nodes-langchain'];
const TYPES = join('dist', 'types', 'nodes.json');

/** Nodes of n8n that are there and do not do what an example needs before a release: read in their code. */
const MENDED = [
	// Before, it sends the type of a file as its name, so that no embed can show the file.
	{ type: 'n8n-nodes-base.discord', in: '2.19.0' },
];

interface NodeType {
	readonly name: string;
	readonly version: number | readonly number[];
}

/**
 * What a workflow needs of n8n's own nodes that this release of n8n does not have.
 *
 * @returns E.g. `n8n-nodes-base.slack 2.4`; empty when n8n can run it.
 */
export function unsupportedNodes(
	{ script, version }: N8nInstallation,
	{ nodes }: WorkflowJson,
): string[] {
	const require = createRequire(realpathSync(script));
	const known = new Set(PACKAGES.flatMap((name) => versionsIn(require, name)));
	const own = nodes.filter(({ type }) => PACKAGES.some((name) => type.startsWith(`${name}.`)));
	const required = own.map(({ type, typeVersion }) => `${type} ${typeVersion}`);
	const faulty = MENDED.filter(
		(node) => lt(version, node.in) && own.some(({ type }) => type === node.type),
	);
	return [
		...[...new Set(required)].filter((node) => !known.has(node)),
		...faulty.map(({ type, in: release }) => `${type} of n8n ${release}`),
	];
}

function versionsIn(require: NodeJS.Require, name: string): string[] {
	const file = join(dirname(require.resolve(`${name}/package.json`)), TYPES);
	const types = JSON.parse(readFileSync(file, 'utf8')) as NodeType[];
	return types.flatMap(({ name: type, version }) => {
		// Old releases write the full name.
		const fullName = type.includes('.') ? type : `${name}.${type}`;
		return [version].flat().map((number) => `${fullName} ${number}`);
	});
}
