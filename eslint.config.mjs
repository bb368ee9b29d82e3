import { config } from '@n8n/node-cli/eslint';

// n8n's official set, unchanged, for what ships and is scanned: nodes/, credentials/, package.json.
// Everything, these too, is linted by oxlint (.oxlintrc.jsonc).
export default [
	{
		ignores: ['dist/**', 'packages/**', 'test/**', 'tools/**', 'out/**', '.n8n-server/**'],
	},
	...config,
];
