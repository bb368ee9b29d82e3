import { readFileSync } from 'node:fs';

import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

const { n8n } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** These ask for at least one node. They apply from the first node on. */
const FROM_FIRST_NODE = [
	'@n8n/community-nodes/n8n-object-validation',
	'n8n-nodes-base/community-package-json-n8n-nodes-empty',
];
const waiting = n8n.nodes.length === 0 ? FROM_FIRST_NODE : [];

// n8n's rules for packages that run on self-hosted n8n only: run-time dependencies and Node's own modules are allowed.
// As in the package at the root, they hold for the nodes and credentials; what these are made of is linted as core is.
export default [
	{ ignores: ['dist/**', 'src/**', 'test/**'] },
	...configWithoutCloudSupport,
	{
		files: ['package.json'],
		rules: Object.fromEntries(waiting.map((rule) => [rule, 'off'])),
	},
];
