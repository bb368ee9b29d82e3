import { config } from '@n8n/node-cli/eslint';

// n8n's official set, unchanged, for what ships and is scanned: nodes/, credentials/, package.json.
// Everything else is linted by eslint.dev.config.mjs.
export default [
	{
		ignores: ['dist/**', 'packages/**', 'test/**', 'tools/**', 'out/**', '.n8n-server/**'],
	},
	...config,
];
