// Bundles every node and credential named in package.json into dist/, core and libraries inlined,
// n8n-workflow left to n8n; code that several nodes use lands once, in dist/shared/.
// dist keeps the paths of the sources, so that icons are found at the same relative place.
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

import { bundledLicenses } from './bundledLicenses.mjs';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, ''),
);

rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({
	input: Object.fromEntries(entries.map((entry) => [entry, `${entry}.ts`])),
	external: ['n8n-workflow'],
	// 'browser': libraries give their variant without Node built-ins, which n8n's verification forbids.
	platform: 'browser',
	treeshake: true,
	onLog(level, log, handle) {
		if (level === 'warn') throw new Error(`${log.code}: ${log.message}`);
		handle(level, log);
	},
});
const { output } = await bundle.write({
	dir: 'dist',
	format: 'cjs',
	exports: 'named',
	// Else the chunk that holds core is named after whichever module comes first in it.
	chunkFileNames: ({ moduleIds }) =>
		moduleIds.some((id) => id.includes('/packages/core/src/errors/'))
			? 'shared/core.js'
			: 'shared/[name].js',
});

for (const entry of entries) {
	const codex = `${entry}.json`;
	if (existsSync(codex)) cpSync(codex, `dist/${codex}`);
}
cpSync('icons', 'dist/icons', { recursive: true });
writeFileSync(
	'dist/THIRD-PARTY-LICENSES.txt',
	bundledLicenses(output.flatMap(({ moduleIds = [] }) => moduleIds)),
);

for (const { fileName } of output) {
	console.log(
		`${(statSync(`dist/${fileName}`).size / 1024).toFixed(1).padStart(8)} kB  dist/${fileName}`,
	);
}
